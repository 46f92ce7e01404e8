"""Longer names: a noun with a capital before further capitals names no happening ("the London *Fire* Brigade")."""

from __future__ import annotations

import re
from itertools import takewhile

from spacy.tokens import Span, Token

from eventx.entities.words import word_classes
from eventx.language.nouns.noun_classes import classes_of_lemma

_ROMAN = re.compile(r"[IVX]+\.?$")
#: Entity labels of what a happening is called after: "the Treaty *of Lisbon*", "the Battle *of Britain*".
_PLACES = frozenset({"GPE", "LOC", "FAC", "DATE"})
#: From which share of words with a capital on a sentence is set like a title, where capitals tell nothing.
_TITLE_CASE = 0.5


def begins_longer_name(noun: Token) -> bool:
    """Whether a noun stands within a name that goes on behind it: "the Crown *Prosecution* Service".

    Not so "*Hurricane* Ida", which is the happening by its name, "the Korean *War*", "World *War* II", "the *Treaty* of
    Lisbon", nor in a sentence set like a title.
    """
    if not noun.is_title or noun.is_sent_start or _is_title_case(noun.sent):
        return False
    after = _next_word(noun)
    if after is None:
        return False
    if after.lower_ != "of":
        return after.is_title and after.pos_ in ("PROPN", "NOUN") and _tells_what(after)
    inner = _next_word(after)
    if inner is not None and inner.lower_ == "the":
        inner = _next_word(inner)
    return inner is not None and inner.is_title and inner.ent_type_ not in _PLACES


def ends_name(noun: Token) -> bool:
    """Whether a noun is the last word of the name of a body: "Islamic *Relief* sent tents", "the Seattle *Storm* won".

    A programme that is called a deal is none: "the New *Deal*".
    """
    if not noun.is_title or noun.is_sent_start or noun.i == 0 or _is_title_case(noun.sent):
        return False
    before = noun.nbor(-1)
    if before.lower_ in ("and", "&") and before.i > noun.sent.start:
        before = before.nbor(-1)
    if not before.is_title or before.lower_ in ("the", "a"):
        return False
    words = word_classes()
    team = noun.lower_ in words.names_of_teams and (noun.ent_type_ == "ORG" or noun.tag_ == "NNPS")
    return team or noun.lower_ in words.ends_of_names or f"{before.lower_} {noun.lower_}" in words.named_deeds


def _tells_what(first: Token) -> bool:
    """Whether among the capitals from a word on a common noun tells what the whole is ("Brigade", not "Ida", "II")."""
    words = takewhile(lambda t: t.is_title and not _ROMAN.match(t.text), first.doc[first.i : first.sent.end])
    return any(classes_of_lemma(word.lower_.removesuffix("s")) or classes_of_lemma(word.lower_) for word in words)


def _next_word(token: Token) -> Token | None:
    return token.nbor() if token.i + 1 < token.sent.end else None


def _is_title_case(sentence: Span) -> bool:
    words = [t for t in sentence if t.is_alpha]
    return sum(t.text[0].isupper() for t in words) > _TITLE_CASE * len(words)
