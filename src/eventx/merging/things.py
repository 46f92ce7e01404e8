"""What thing a phrase names, whichever words it takes: "the cost of a barrel of oil" and "crude futures" are oil.

Words of kin stand for one another; a carrier ("price", "cost", "barrel") stands for what it is the price of.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Token

from eventx.language.lemmas import lemma
from eventx.merging.rules import merging_rules

_BEFORE = frozenset({"compound", "nmod", "poss"})
_BEHIND = frozenset({"of", "in", "for", "at"})


@dataclass(frozen=True, slots=True)
class Thing:
    """What a phrase is of (``core``), and the nouns and names that say which (``which``).

    >>> # "U.S. crude oil prices": core that of "oil", which "us"
    """

    core: str
    which: frozenset[str]

    @classmethod
    def of(cls, head: Token) -> Thing:
        """The thing that the phrase of a head names."""
        core = kin_of(_word(_core(head)))
        words = (_word(token) for token in (head, *_below(head)))
        return cls(
            core, frozenset(kin_of(word) for word in words if not is_carrier(word) and not _is_period(word)) - {core}
        )

    def may_be(self, other: Thing) -> bool:
        """Whether both may be one thing: the core the same, or one a bare "price", and nothing else says which."""
        if self.core != other.core and not is_carrier(self.core) and not is_carrier(other.core):
            return False
        mine, theirs = self.which - {other.core}, other.which - {self.core}
        return mine <= theirs or theirs <= mine or bool(mine & theirs)

    def may_retell(self, other: Thing) -> bool:
        """Whether a title and the text below it may tell of both in other words: one says all that the other does."""
        mine, theirs = self.which | {self.core}, other.which | {other.core}
        return self.may_be(other) or mine <= theirs or theirs <= mine


def is_carrier(word: str) -> bool:
    """Whether a lemma stands for what it is the price, the amount or the measure of."""
    return word in merging_rules().vetoes.carriers


def _is_period(word: str) -> bool:
    """Whether a lemma says of what time a thing is, not which it is: "*second-quarter* profit", "*annual* sales"."""
    return word in merging_rules().vetoes.periods or word[:1].isdigit()


def _core(head: Token) -> Token:
    """The head, or what a carrier carries: of "cost of a barrel of oil" oil."""
    while is_carrier(_word(head)):
        carried = next(_carried(head), None)
        if carried is None:
            return head
        head = carried
    return head


def _carried(head: Token) -> Iterator[Token]:
    for child in head.children:
        if child.dep_ == "prep" and child.lower_ == "of":
            yield from (t for t in child.children if t.dep_ == "pobj")
    yield from (t for t in reversed(list(head.children)) if t.i < head.i and _carries(t))


def _carries(token: Token) -> bool:
    """Whether a word before a carrier says what it is the price of: "*oil* prices", and "*crude* futures" too."""
    return token.dep_ in ("compound", "nmod") or (token.dep_ == "amod" and kin_of(_word(token)) != _word(token))


def _below(head: Token) -> Iterator[Token]:
    """The nouns and names below a head that say which thing it is."""
    for child in head.children:
        if child.dep_ in _BEFORE and child.pos_ not in ("PUNCT", "PRON") and child.ent_type_ != "DATE":
            yield child
            yield from _below(child)
        elif child.dep_ == "prep" and child.lower_ in _BEHIND:
            for inner in child.children:
                if inner.dep_ == "pobj" and inner.ent_type_ != "DATE":
                    yield inner
                    yield from _below(inner)


def _word(token: Token) -> str:
    return lemma(token).replace(".", "")


@cache
def kin_of(word: str) -> str:
    """The first word of the list of kin that holds a word; else the word. Lemmas of one may stand for one another."""
    return next((words[0] for words in merging_rules().vetoes.kin if word in words), word)
