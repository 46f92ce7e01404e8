"""Issuers: the body that a statement tells of as "we", where no quotation tells who speaks."""

from __future__ import annotations

from itertools import takewhile

from spacy.tokens import Token

from eventx.documents.document import ZoneKind
from eventx.entities.entity import EntityKind
from eventx.entities.mentions import EntityMention, Mentions
from eventx.entities.words import word_classes
from eventx.language.clauses import SUBJECTS
from eventx.language.lemmas import lemma
from eventx.limits import limits

#: What issues no statement; the recogniser takes firms for people and things at times.
_PLACES = frozenset({EntityKind.GPE, EntityKind.LOC, EntityKind.FAC})
_HEADINGS = frozenset({ZoneKind.TITLE, ZoneKind.CREDIT})


def issuer_of(mentions: Mentions) -> Token | None:
    """The head of the name of the body that issued a text; None for all but statements, which say so in the title.

    Of "Statement on our trade" over "Acme Shipping regrets the ban. We shall leave the port." it is Acme Shipping.
    """
    doc = mentions.parsed.doc
    heading = list(takewhile(lambda token: token.is_space or mentions.parsed.zone(token) in _HEADINGS, doc))
    body = len(heading)
    if body == len(doc) or not any(lemma(token) in word_classes().statements for token in heading):
        return None
    last = mentions.sentence_of[body] + limits().entities.issuer_sentences
    return next((m.head for m in mentions.all if body <= m.head.i and m.sentence <= last and _names_itself(m)), None)


def _names_itself(mention: EntityMention) -> bool:
    """Whether a body by its name is what the main clause is about, and nobody else is quoted."""
    subject = mention.head.dep_ in SUBJECTS and mention.head.head.dep_ == "ROOT"
    return mention.name is not None and not mention.kinds & _PLACES and subject and not mention.quoted
