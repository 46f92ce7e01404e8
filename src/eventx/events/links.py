"""Links: in what way the words of two events of one sentence hang together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache

from spacy.tokens import Token

from eventx.datafiles import toml
from eventx.events.sense import Surroundings
from eventx.language.clauses import own_subject
from eventx.language.nouns.noun_classes import counting_head

_CONJUNCTIONS = frozenset({"mark", "advmod"})
_ARGUMENTS = frozenset({"dobj", "nsubjpass", "nsubj"})


@dataclass(frozen=True, slots=True)
class Link:
    """Which roles events of the types ``taker`` take over from an event of the types ``giver``, and by what relation.

    ``words``: lemmas of triggers of which one must name the taker or the giver; ``more``: a filled role takes more;
    ``denied``: it holds of what does not happen too ("refused to *release* the crew").
    """

    taker: frozenset[str]
    giver: frozenset[str]
    by: frozenset[str]
    roles: Mapping[str, tuple[str, ...]]
    more: bool = False
    denied: bool = False
    words: frozenset[str] = frozenset()

    def holds(self, by: frozenset[str], triggers: frozenset[str]) -> bool:
        """Whether two events hang together as the link asks, by their relations and the words that tell them."""
        return bool(by & self.by) and (not self.words or bool(triggers & self.words))


@dataclass(frozen=True, slots=True)
class _File:
    """The contents of ``data/links.toml``."""

    links: tuple[Link, ...] = field(default=())


@cache
def links(taker: str, giver: str) -> tuple[Link, ...]:
    """The links by which an event of one type takes over from one of another."""
    return tuple(each for each in _links() if taker in each.taker and giver in each.giver)


@cache
def _links() -> tuple[Link, ...]:
    return toml("links.toml", _File).links


def relations(a: Token, b: Token, around: Surroundings) -> frozenset[str]:
    """The relations between the words of two events, whichever stands above; empty where there is none.

    Of "killed six in a strike" it is "in", of "a strike killed six" "subject".
    """
    return frozenset([*_above(a, b, around), *_above(b, a, around)])


def _above(upper: Token, lower: Token, around: Surroundings) -> Iterator[str]:
    """How a word hangs on one above it."""
    outer = counting_head(lower)
    head = outer.head
    if outer.dep_ == "pobj" and head.dep_ in ("prep", "agent") and _reaches(head.head, upper):
        yield head.lower_
    elif outer.dep_ in ("nsubj", "nsubjpass") and head == upper:
        yield "subject"
    elif outer.dep_ == "dobj" and head == upper:
        yield "object"
    elif outer.dep_ == "conj" and head == upper:
        yield "and" if own_subject(lower) is not None else "conjunct"
    elif lower.dep_ == "relcl" and lower.head in (upper, counting_head(upper)):
        yield "relative"
    elif lower.dep_ == "advcl" and lower.head == upper:
        yield from _adverbial(lower)
    if any(lower in around.fillers(upper, relation) for relation in ("clause", "purpose")):
        yield "clause"


def _reaches(token: Token, upper: Token) -> bool:
    """Whether a preposition hangs on a word, or on its object: "killed *two guards in* an attack"."""
    return token == upper or (token.dep_ in _ARGUMENTS and token.head == upper)


def _adverbial(verb: Token) -> Iterator[str]:
    joining = [c.lower_ for c in verb.lefts if c.dep_ in _CONJUNCTIONS]
    yield joining[0] if joining else "participle"
