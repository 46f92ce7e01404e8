"""Told: what an article tells around a word decides what a bare word means ("the strike" after an airstrike)."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from spacy.tokens import Token

from eventx.limits import limits


@dataclass(frozen=True, slots=True)
class Told:
    """The heads of triggers that stand in a document, with the types of their events, in text order.

    A frame asks for it as for a slot: ``when = { told = ["=attack"] }``.
    """

    triggers: tuple[tuple[Token, str], ...] = ()
    starts: tuple[int, ...] = ()

    @classmethod
    def of(cls, triggers: Iterable[tuple[Token, str]]) -> Told:
        """What triggers tell, each given by its head and its type."""
        found = tuple(sorted(triggers, key=_position))
        return cls(found, tuple(s.start for s in found[0][0].doc.sents) if found else ())

    def near(self, token: Token) -> list[tuple[Token, str]]:
        """What is told within a few sentences of a word, the word itself left out."""
        if not self.triggers:
            return []
        here, reach = bisect_right(self.starts, token.i), limits().triggers.told_sentences
        first = self.starts[max(here - 1 - reach, 0)]
        behind = here + reach
        end = self.starts[behind] if behind < len(self.starts) else len(token.doc)
        low, high = (bisect_left(self.triggers, at, key=_position) for at in (first, end))
        return [each for each in self.triggers[low:high] if each[0].i != token.i]


def _position(trigger: tuple[Token, str]) -> int:
    return trigger[0].i
