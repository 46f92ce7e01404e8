"""Reports gathered into happenings, type by type."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence

from eventx.incidents.blocking import candidates, kin_documents
from eventx.incidents.clustering import clusters, components, gathered
from eventx.incidents.report import Report
from eventx.incidents.rules import rules
from eventx.incidents.story import Story
from eventx.incidents.told import Told
from eventx.incidents.weighing import link

Pair = tuple[int, int]


def happenings(told: Told) -> Iterator[tuple[Report, ...]]:
    """The reports of each happening, in their order; a happening that one report tells is one of one report."""
    by_type: dict[str, list[Report]] = defaultdict(list)
    for each in told.reports:
        by_type[each.type].append(each)
    kin = kin_documents(told.stories)
    for name in sorted(by_type):
        yield from _of_type(by_type[name], told.stories, kin)


def _of_type(
    reports: Sequence[Report], stories: Mapping[str, Story], kin: Mapping[str, frozenset[str]]
) -> Iterator[tuple[Report, ...]]:
    joining: dict[Pair, float] = {}
    for i, j in candidates(reports, stories, kin):
        found = link(reports[i], reports[j], stories)
        if found.joins:
            joining[i, j] = found.points
    joined: set[int] = set()
    for members in _divided(joining, lambda i, j: link(reports[i], reports[j], stories).points):
        joined.update(members)
        yield tuple(reports[i] for i in members)
    yield from ((each,) for i, each in enumerate(reports) if i not in joined)


def _divided(joining: Mapping[Pair, float], points: Callable[[int, int], float]) -> Iterator[list[int]]:
    """The numbers that links connect, divided into groups that agree as a whole."""
    limits = rules().limits
    near: dict[int, list[int]] = defaultdict(list)
    for i, j in joining:
        near[j].append(i)
    for members in components(joining):
        if len(members) <= limits.together_at_most:
            yield from clusters(members, points)
        else:
            yield from gathered(members, near, points, limits.first, limits.latest)
