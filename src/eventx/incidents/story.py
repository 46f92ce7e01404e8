"""A story: what all reports of one document tell together, by which two documents are found to tell the same."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import sqrt

from eventx.incidents.report import Report
from eventx.incidents.rules import rules


@dataclass(frozen=True, slots=True, eq=False)
class Story:
    """The reports of a document in the order of the text, with the telling words, names and sentences of them all.

    ``first`` says where the first of each type stands.
    """

    reports: Sequence[Report]
    starts: Sequence[int]
    words: frozenset[str]
    proper: frozenset[str]
    sentences: frozenset[bytes]
    first: dict[str, int]

    def shares_names(self, other: Story) -> bool:
        """Whether two documents have a name in common; so may those that have hardly any."""
        few = rules().limits.names
        return min(len(self.proper), len(other.proper)) < few or not self.proper.isdisjoint(other.proper)


def story(reports: Sequence[Report]) -> Story:
    """The story of the reports of one document."""
    ordered = sorted(reports, key=lambda each: (each.start, each.type, each.id))
    words: set[str] = set()
    proper: set[str] = set()
    first: dict[str, int] = {}
    for each in ordered:
        words |= each.words
        proper |= each.proper
        first.setdefault(each.type, each.start)
    sentences = frozenset(each.sentence for each in ordered if each.sentence)
    starts = [each.start for each in ordered]
    return Story(ordered, starts, frozenset(words), frozenset(proper), sentences, first)


def kinship(a: frozenset[str], b: frozenset[str]) -> float:
    """The cosine of two sets of words: 0 where they share none, 1 where they share all."""
    if not a or not b:
        return 0.0
    return len(a & b) / sqrt(len(a) * len(b))


@lru_cache(maxsize=1 << 16)
def kinships(a: Story, b: Story) -> tuple[float, float]:
    """The kinship of two documents by their telling words, and by the names among them."""
    return kinship(a.words, b.words), kinship(a.proper, b.proper)


@lru_cache(maxsize=1 << 13)
def passage(told: Story, start: int) -> frozenset[str]:
    """The telling words of the reports around a place in a document."""
    reach = rules().limits.passage
    first, last = bisect_left(told.starts, start - reach), bisect_right(told.starts, start + reach)
    return frozenset().union(*(each.words for each in told.reports[first:last]))
