"""How a mention stands to an earlier one of its sentence: beside its clause, or as what that one is dated by.

What a clause tells beside another is another deed ("killed one and *threatened to kill* a second", "fell, *lifting*
the yield"), and so is what a deed is dated by ("the blast came an hour after *a previous explosion*").
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto

from spacy.tokens import Token

from eventx.events.mentions import EventMention
from eventx.limits import limits
from eventx.merging.look import Look
from eventx.merging.rules import merging_rules

_OBJECTS = frozenset({"dobj", "nsubjpass"})


class Standing(Enum):
    """How a mention stands below another in one sentence."""

    BESIDE = auto()
    DATED_BY = auto()


def standing_below(later: EventMention, earlier: EventMention) -> Standing | None:
    """How the later of two mentions stands below the earlier; None where it does not, or in no telling way."""
    if Look.of(later).sentence != Look.of(earlier).sentence:
        return None
    way = _way(later.head, earlier.head)
    if any(_dates(token) for token in way):
        return Standing.DATED_BY
    return Standing.BESIDE if any(_is_beside(token, later.head) for token in way) else None


def is_done_to(a: EventMention, b: EventMention) -> bool:
    """Whether one of two mentions of a sentence is what the other does something to: "*overturned* the *ruling*"."""
    if Look.of(a).sentence != Look.of(b).sentence:
        return False
    return any(_is_object(_way(low.head, top.head), top.head) for low, top in ((a, b), (b, a)))


def _is_object(way: Sequence[Token], top: Token) -> bool:
    plain = not any(_dates(t) or _is_beside(t, way[0]) for t in way)
    return bool(way) and top.pos_ == "VERB" and way[-1].dep_ in _OBJECTS and plain


def _way(low: Token, top: Token) -> Sequence[Token]:
    """The words from a token up to another above it, which is not among them; none where it does not stand above."""
    way: list[Token] = []
    while low != top and low.head != low and len(way) < limits().merging.clause_steps:
        way.append(low)
        low = low.head
    return way if low == top else ()


def _dates(token: Token) -> bool:
    """Whether a word hangs what stands below it on the time of another: "*after* a previous explosion"."""
    if token.dep_ == "advcl":
        return any(t.dep_ == "mark" and t.lower_ in merging_rules().words.dating for t in token.children)
    return token.dep_ == "prep" and token.lower_ in merging_rules().words.dating


def _is_beside(token: Token, lowest: Token) -> bool:
    """Whether a word begins a clause beside the one above it; a verb that only goes on with its subject does not."""
    return token.dep_ == "advcl" or (token.dep_ == "conj" and token.pos_ in ("VERB", "AUX") and token != lowest)
