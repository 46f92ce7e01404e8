"""A story: what all reports of one document tell together, by which two documents are found to tell the same."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

from eventx.incidents.report import Report
from eventx.incidents.rules import rules


@dataclass(frozen=True, slots=True)
class Story:
    """The reports of a document in the order of the text, with the telling words and the names of them all.

    ``counts`` says how many reports of each type there are, ``first`` where the first of each stands.
    """

    reports: Sequence[Report]
    starts: Sequence[int]
    words: frozenset[str]
    proper: frozenset[str]
    counts: Counter[str]
    first: dict[str, int]

    def passage(self, start: int) -> frozenset[str]:
        """The telling words of the reports around a place in the text."""
        reach = rules().limits.passage
        first, last = bisect_left(self.starts, start - reach), bisect_right(self.starts, start + reach)
        return frozenset().union(*(each.words for each in self.reports[first:last]))


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
    counts = Counter(each.type for each in ordered)
    return Story(ordered, [each.start for each in ordered], frozenset(words), frozenset(proper), counts, first)


def kinship(a: frozenset[str], b: frozenset[str]) -> float:
    """The cosine of two sets of words: 0 where they share none, 1 where they share all."""
    if not a or not b:
        return 0.0
    return len(a & b) / sqrt(len(a) * len(b))
