"""From what a time expression says of an event of known date to the days it can have been written on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from eventx.dating.days import Days
from eventx.timex import interval
from eventx.timex.context import Context, Direction
from eventx.timex.narrative import Narrative
from eventx.timex.reading import Beside, Holding, Inside, Nearest, Nth, Reading, Step, Timed, Weekend
from eventx.timex.resolve import resolve

_DAYS_OF = {"D": 1, "W": 7, "WE": 7, "M": 31, "Q": 92, "S": 92, "H": 183, "Y": 366, "E": 3660}
#: How many units of the expression a text without a number of units may be away from the event.
_REACH = 2


@dataclass(frozen=True, slots=True)
class Pointer:
    """A time expression that points from the day of writing: its reading, and which way it points.

    ``rough`` tells that the number of units is rounded: "three years ago".
    """

    reading: Reading
    direction: Direction
    rough: bool = False


def points_from_writing(reading: Reading) -> bool:
    """Whether an expression hangs on the day of writing: "Tuesday", "May last year", "yesterday"."""
    match reading:
        case Step():
            return not reading.narrative
        case Nearest():
            return not reading.step
        case Inside() | Nth():
            return points_from_writing(reading.container)
        case Holding() | Beside():
            return points_from_writing(reading.inner)
        case Timed():
            return reading.day is not None and points_from_writing(reading.day)
        case Weekend():
            return True
    return False


@lru_cache(maxsize=4096)
def days_of_writing(pointer: Pointer, first: date, last: date) -> Days:
    """The days on which a text can point so at something that lies between two days (inclusive).

    "Last year" of something in May 2018 was written in 2019; "on Tuesday" of something on Tuesday 17
    September on that day or within the six days after it; of something on a Monday on no day at all.
    """
    slack = timedelta(_slack(pointer))
    low, high = first - slack, last + slack
    found = 0
    for day in _candidates(pointer.reading, low, high):
        earliest, latest = _interval(pointer, day)
        if earliest and latest and earliest <= high and latest >= low:
            found |= Days.between(day, day).mask
    return Days(found)


def _interval(pointer: Pointer, day: date) -> tuple[date | None, date | None]:
    return interval(resolve(pointer.reading, Context(day, Narrative(), direction=pointer.direction)).value)


def _candidates(reading: Reading, low: date, high: date) -> Iterator[date]:
    """The days worth trying: around the event, shifted by the units that the expression counts."""
    unit, count = _unit_and_count(reading)
    shift, reach = -count * _DAYS_OF[unit], _REACH * max(_DAYS_OF[unit], 7)
    for number in range(shift - reach - abs(count), (high - low).days + shift + reach + 1):
        try:
            yield low + timedelta(number)
        except OverflowError:
            continue


def _unit_and_count(reading: Reading) -> tuple[str, int]:
    match reading:
        case Step(unit, count):
            return ("D", count) if unit == "T" else (unit if unit in _DAYS_OF else "E", count)
        case Inside() | Nth():
            return _unit_and_count(reading.container)
        case Holding() | Beside():
            return _unit_and_count(reading.inner)
        case Timed(day) if day is not None:
            return _unit_and_count(day)
        case Nearest(cycle):
            return ("W" if cycle.kind == "weekday" else "M" if cycle.kind == "day" else "Y", 0)
    return "W", 0


def _slack(pointer: Pointer) -> int:
    """Days by which a rounded number of units may be off: half a unit."""
    if not pointer.rough:
        return 0
    unit, _ = _unit_and_count(pointer.reading)
    return 0 if unit == "D" else _DAYS_OF[unit] // 2
