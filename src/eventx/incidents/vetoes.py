"""Vetoes of merging: what forbids two reports to tell of the same happening, whatever else they agree in.

Another named victim, visitor, speaker or partner, another day, weeks between: never one happening ("Four ships were
holed in May. Two tankers were hit in June.").
"""

from __future__ import annotations

from collections.abc import Sequence
from math import asin, cos, radians, sin, sqrt

from eventx.incidents.names import GROUP, Likeness, likeness
from eventx.incidents.report import Filler, Report
from eventx.incidents.role_signs import names, partly_other
from eventx.incidents.rules import rules
from eventx.incidents.traits import TypeTraits

#: The radius of the earth in kilometres.
_EARTH = 6371.0


def veto(a: Report, b: Report, traits: TypeTraits) -> str | None:
    """What forbids two reports of a type to be one happening, in words; None where nothing does."""
    speaker = (traits.actor,) if traits.actor and traits.speech_act else ()
    for role in (*rules().vetoes.named, *speaker):
        if _other_names(a.surely(role), b.surely(role)):
            return f"another {role} by name"
    if traits.actor and traits.mutual and _another_pair(a.surely(traits.actor), b.surely(traits.actor)):
        return f"with another {traits.actor}"
    if _in_other_towns(a, b):
        return "in another town"
    if a.days is None or b.days is None:
        return None
    limits, gap = rules().limits, a.days.gap(b.days)
    if gap > limits.weeks_apart:
        return "weeks apart"
    precise = max(a.days.length, b.days.length) <= limits.day
    return "another day" if precise and gap > limits.days_apart else None


def _other_names(mine: Sequence[Filler], theirs: Sequence[Filler]) -> bool:
    """Whether both sides are told by names alone, none of which may be one with any of the other side.

    Groups are seldom told by one name: "Somali pirates" may be "Yemeni pirates" too.
    """
    if not mine or not theirs or any(x.name is None or x.name.kind == GROUP for x in (*mine, *theirs)):
        return False
    return all(x.name and y.name and likeness(x.name, y.name) is Likeness.OTHER for x in mine for y in theirs)


def _in_other_towns(a: Report, b: Report) -> bool:
    """Whether both tell of towns or sites, and each of the one lies far from all of the other."""
    far = rules().limits.towns_apart
    return bool(a.points and b.points) and all(_kilometres(x, y) > far for x in a.points for y in b.points)


def _kilometres(one: tuple[float, float], other: tuple[float, float]) -> float:
    """The distance of two points (latitude and longitude in degrees) over the ground, by the haversine formula."""
    (north, east), (north2, east2) = (tuple(map(radians, point)) for point in (one, other))
    half = sin((north2 - north) / 2) ** 2 + cos(north) * cos(north2) * sin((east2 - east) / 2) ** 2
    return 2 * _EARTH * asin(sqrt(min(1.0, half)))


def _another_pair(mine: Sequence[Filler], theirs: Sequence[Filler]) -> bool:
    """Whether both sides tell of two parties by name, one of which is another: who met whom."""
    a, b = names(mine), names(theirs)
    return len(a) == len(b) == 2 and partly_other(a, b)
