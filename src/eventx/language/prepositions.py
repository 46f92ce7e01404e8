"""Slots below prepositions: what stands behind "on", "against", "out of", and "in connection with"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from spacy.tokens import Token

from eventx.language.phrases import conjuncts, first_conjunct, who_is_described
from eventx.language.voice import RELATIVE
from eventx.limits import limits

#: Phrases that lead to what "over" leads to: "arrested *in connection with* the raid".
_LIKE_OVER = frozenset({("in", "connection", "with"), ("in", "relation", "to"), ("in", "connection", "to")})


class Slot(NamedTuple):
    """A phrase that fills a place around a predicate.

    ``relation`` is agent, patient, recipient, complement, clause, possessive, compound, modifier, or a
    preposition ("on", "against"); ``via`` says how it was reached (own, control, relative, conjunct …).
    """

    relation: str
    head: Token
    via: str = "own"


def spread(relation: str, head: Token, via: str = "own") -> Iterator[Slot]:
    """A slot for each of the heads coordinated with one."""
    for conjunct in conjuncts(head):
        yield Slot(relation, conjunct, via)


def preposition_slots(preposition: Token) -> Iterator[Slot]:
    """The slots below a preposition, named after it; of "out of the deal" both ``out of`` and ``of``.

    "According to" names a source, not a participant. Names are joined of a few words only: each word more would double
    the slots of a text that repeats one.
    """
    name = preposition.lower_
    if name == "according":
        return
    yield from objects_below(preposition, name)
    yield from qualities(preposition)
    yield from (slot for inner in _like_over(preposition) for slot in objects_below(inner, "over"))
    for child in preposition.children:
        if child.dep_ == "prep":
            for slot in dict.fromkeys(preposition_slots(child)):
                yield slot
                if slot.relation.count(" ") + 2 <= limits().clauses.preposition_words:
                    yield Slot(f"{name} {slot.relation}", slot.head, slot.via)
        elif child.dep_ == "pcomp":
            yield Slot(name, child, "clause")
        elif child.dep_ == "conj" and child.lower_ == name:
            yield from (Slot(name, c, "clause") for c in child.children if c.dep_ == "pcomp")


def _like_over(preposition: Token) -> Iterator[Token]:
    """The last preposition of a phrase that leads to what "over" leads to."""
    for noun in (c for c in preposition.children if c.dep_ == "pobj"):
        for inner in (c for c in noun.rights if c.dep_ == "prep"):
            if (preposition.lower_, noun.lower_, inner.lower_) in _LIKE_OVER:
                yield inner


def qualities(preposition: Token) -> Iterator[Slot]:
    """What "as" says the object is like: "described the sentence as *harsh*", "dismissed the claims as *absurd*"."""
    if preposition.lower_ == "as":
        for child in preposition.children:
            if child.tag_ == "JJ" and child.dep_ in ("amod", "acomp"):
                yield from spread("as", child)


def object_below(preposition: Token) -> Token | None:
    """The noun that hangs on a preposition, the first of several: "by *rebels*"."""
    return next((c for c in preposition.rights if c.dep_ == "pobj"), None)


def objects_below(preposition: Token, relation: str) -> Iterator[Slot]:
    """The slots of what stands right behind a preposition, under a name."""
    for child in preposition.children:
        if child.dep_ == "pobj":
            yield from spread(relation, relative_target(child))
    for further in _further(preposition):
        yield from objects_below(further, relation)


def _further(preposition: Token) -> Iterator[Token]:
    """The same preposition, said again of another: "by the bishops and *by* relatives of the dead"."""
    yield from (c for c in preposition.rights if c.dep_ == "conj" and c.lower_ == preposition.lower_)


def relative_target(token: Token) -> Token:
    """The noun a relative pronoun stands for; the token itself otherwise."""
    if token.lower_ not in RELATIVE or token.tag_ not in ("WP", "WDT", "WP$", "IN", "DT"):
        return token
    for ancestor in token.ancestors:
        if ancestor.dep_ == "relcl":
            noun = who_is_described(ancestor.head)
            return first_conjunct(noun) if is_said_of_several(ancestor, noun) else noun
    return token


def is_said_of_several(verb: Token, noun: Token) -> bool:
    """Whether a clause behind the last of several is said of all: "*the army and the RSF, which are fighting*"."""
    if noun.dep_ != "conj" or noun.tag_ == "NNS" or not any(c.lower_ == "and" for c in noun.head.rights):
        return False
    return any(t.tag_ == "VBP" or t.lower_ in ("are", "were", "have") for t in (verb, *verb.lefts))
