"""From what a time expression says of an event of known date to the days it can have been written on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from eventx.dating.days import FIRST, LAST, Days
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

    @property
    def is_exact(self) -> bool:
        """Whether it leaves one day, and no weekday that could tell a wrong event: "yesterday", "tonight"."""
        reading = self.reading.day if isinstance(self.reading, Timed) else self.reading
        return isinstance(reading, Step) and reading.unit == "D"


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
    start, end = _range(pointer.reading, low, high)
    found = 0
    for run_start, run_end, value in _runs(pointer, start, end):
        earliest, latest = interval(value)
        if earliest and latest and earliest <= high and latest >= low:
            found |= Days.between(run_start, run_end).mask
    return Days(found)


def _value(pointer: Pointer, day: date) -> str:
    return resolve(pointer.reading, Context(day, Narrative(), direction=pointer.direction)).value


def _runs(pointer: Pointer, start: date, end: date) -> Iterator[tuple[date, date, str]]:
    """Runs of days from which the expression means the same value.

    A later day never means an earlier value, so that equal ends of a stretch make it one run.
    """
    stretches = [(start, end, _value(pointer, start), _value(pointer, end))]
    while stretches:
        first, last, value, at_end = stretches.pop()
        if value == at_end:
            yield first, last, value
        else:
            middle = first + (last - first) // 2
            before, after = _value(pointer, middle), _value(pointer, middle + timedelta(1))
            stretches += [(middle + timedelta(1), last, after, at_end), (first, middle, value, before)]


def _range(reading: Reading, low: date, high: date) -> tuple[date, date]:
    """The days worth trying: around the event, shifted by the units that the expression counts."""
    unit, count = _unit_and_count(reading)
    reach = timedelta((_REACH + abs(count) // 8) * max(_DAYS_OF[unit], 7))
    shift = timedelta(-count * _DAYS_OF[unit])
    return _clamped(low - FIRST + shift - reach), _clamped(high - FIRST + shift + reach)


def _clamped(distance: timedelta) -> date:
    """The day at a distance from FIRST, the nearest one that documents can have."""
    return FIRST + min(max(distance, timedelta(0)), LAST - FIRST)


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
