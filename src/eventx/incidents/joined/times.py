"""The time of an incident: what the times that documents tell of it have in common; the surer records outweigh."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from math import fsum

from eventx.incidents.incident import IncidentTime, OtherTime
from eventx.incidents.report import Days, Report


def joined_time(reports: Sequence[Report]) -> IncidentTime | None:
    """The days on which most reports put the happening, each for as much as it is sure; None where none has any.

    The finest time that goes together with most others is narrowed by them; those that then do not fit are listed.
    """
    dated = [(each.days, each.document) for each in reports if each.days]
    if not dated:
        return None
    told = sorted({days for days, _ in dated}, key=lambda days: (days.length, days.first))
    start = max(told, key=lambda days: (_support(days, reports), -days.length, -days.first))
    common = start
    for days in told:
        if not days.gap(common):
            common = Days(max(days.first, common.first), min(days.last, common.last))
    differing: dict[Days, set[str]] = defaultdict(set)
    for days, document in dated:
        if days.gap(common):
            differing[days].add(document)
    return IncidentTime(_day(common.first), _day(common.last), tuple(_others(differing)))


def _support(days: Days, reports: Sequence[Report]) -> float:
    """How much speaks for days: the sureness of the reports that put it on one of them."""
    return round(fsum(each.sureness for each in reports if each.days and not each.days.gap(days)), 6)


def _others(differing: dict[Days, set[str]]) -> list[OtherTime]:
    ordered = sorted(differing.items(), key=lambda item: (item[0].first, item[0].last))
    return [OtherTime(_day(days.first), _day(days.last), tuple(sorted(names))) for days, names in ordered]


def _day(ordinal: int) -> date:
    return date.fromordinal(ordinal)
