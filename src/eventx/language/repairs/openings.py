"""Repairs at the beginning of a sentence, where the capital letter makes the tagger take a noun for a name."""

from __future__ import annotations

from spacy.tokens import Token

from eventx.language.clauses import SUBJECTS
from eventx.language.nouns.noun_classes import classes_of_lemma

_NAMES = frozenset({"NNP", "NNPS"})
#: Behind these a sentence begins too: a dateline, a quotation.
_OPENING = frozenset({"-", "–", "—", '"', "“", ")", ":"})
#: What follows a name, and seldom a noun: "*Gates*, 48, said".
_AFTER_NAMES = frozenset({",", "'s", "’s", "'", "’", "-"})
_SINGULAR = frozenset({"is", "was", "has", "does"})


def noun_tagged_name(token: Token) -> None:
    """A plural noun that begins a sentence is no name: "*Drones* hit a port"; not "*Gates* is rich"."""
    if token.dep_ not in SUBJECTS or not token.lower_.endswith("s") or token.i + 1 == len(token.doc):
        return
    before, after = (token.nbor(-1) if token.i else None), token.nbor(1)
    begins = before is None or token.is_sent_start or before.is_space or before.text in _OPENING
    if not begins or not token.text[1:].islower() or after.tag_ in _NAMES or after.text in _AFTER_NAMES:
        return
    if _is_singular(token.head) or any(c.dep_ == "conj" and c.tag_ in _NAMES for c in token.rights):
        return
    if classes_of_lemma(token.lower_[:-1]):
        token.tag_ = "NNS"


def _is_singular(verb: Token) -> bool:
    """Whether a verb has one subject: "*has* sold", "*sells*"."""
    return verb.tag_ == "VBZ" or verb.lower_ in _SINGULAR or any(c.lower_ in _SINGULAR for c in verb.lefts)
