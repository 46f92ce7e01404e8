"""Told: what an article tells around a word decides what a bare word means ("the strike" after an airstrike)."""

from __future__ import annotations

from bisect import bisect_right
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
        found = tuple(triggers)
        return cls(found, tuple(s.start for s in found[0][0].doc.sents) if found else ())

    def near(self, token: Token) -> list[tuple[Token, str]]:
        """What is told within a few sentences of a word, the word itself left out."""
        here = self._sentence(token)
        reach = limits().triggers.told_sentences
        return [(head, name) for head, name in self.triggers if head.i != token.i and self._is_near(head, here, reach)]

    def _is_near(self, head: Token, here: int, reach: int) -> bool:
        return abs(self._sentence(head) - here) <= reach

    def _sentence(self, token: Token) -> int:
        return bisect_right(self.starts, token.i)
