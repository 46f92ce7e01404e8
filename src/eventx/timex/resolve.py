"""Readings to values: one function for each kind of reading."""

from __future__ import annotations

from datetime import date, timedelta

from eventx.timex.context import Context, Direction, Resolved
from eventx.timex.cycles import Cycle, near
from eventx.timex.expression import Basis
from eventx.timex.figures import figures_value
from eventx.timex.interval import around, interval
from eventx.timex.nearest import nearest_value
from eventx.timex.reading import (
    Beside,
    Figures,
    Fixed,
    Holding,
    Inside,
    Nearest,
    Nth,
    Plain,
    Reading,
    Running,
    Step,
    Timed,
    Weekend,
)
from eventx.timex.steps import OPEN_UNITS, running_value, step_value
from eventx.timex.units import add_months, first_day, holding, last_day, stepped, unit_of


def resolve(reading: Reading, context: Context) -> Resolved:
    """The value of a reading in a context. Values that leave the calendar (year 0, 10000) stay unanchored."""
    try:
        return _resolved(reading, context)
    except (ValueError, OverflowError):
        return Resolved("XXXX", Basis.UNANCHORED)


def _resolved(reading: Reading, context: Context) -> Resolved:
    match reading:
        case Plain(type, value):
            return Resolved(value, Basis.EXPLICIT, type=type)
        case Fixed(value, margin):
            return Resolved(value, Basis.EXPLICIT, bounds=around(value, margin))
        case Step():
            return step_value(reading, context)
        case Running():
            return running_value(reading, context)
        case Nearest():
            return nearest_value(reading, context)
        case Timed():
            return _timed(reading, context)
        case Inside() | Nth() | Holding() | Beside():
            return _compound(reading, context)
        case Weekend():
            return _weekend(context)
        case Figures():
            return figures_value(reading, context)


# --- compounds ---


def _compound(reading: Inside | Nth | Holding | Beside, context: Context) -> Resolved:
    inner = reading.container if isinstance(reading, (Inside, Nth)) else reading.inner
    base = resolve(inner, context)
    if interval(base.value)[0] is None or unit_of(base.value) is None:
        return Resolved(_open_compound(reading), Basis.UNANCHORED)
    value = _within(reading, base.value)
    if value is None:
        return Resolved(base.value, base.basis, base.anchor)
    return Resolved(value, base.basis, base.anchor)


def _open_compound(reading: Inside | Nth | Holding | Beside) -> str:
    if isinstance(reading, Inside):
        return reading.cycle.unanchored
    return OPEN_UNITS.get(reading.unit, "XXXX")


def _within(reading: Inside | Nth | Holding | Beside, base: str) -> str | None:
    match reading:
        case Holding(unit, _):
            return holding(first_day(base), unit)
        case Beside(_, unit, count, True):
            middle = 3 if unit_of(base) == "W" else 0  # the same week of another year holds its Thursday
            return holding(_same_place(first_day(base) + timedelta(days=middle), count, unit), str(unit_of(base)))
        case Beside(_, unit, count):
            fine = unit if unit != "W" or unit_of(base) not in ("D", "T") else "D"
            return stepped(first_day(base), count * (7 if fine != unit else 1), fine)
        case Inside(_, cycle, nth):
            return _position_within(cycle, nth, base)
        case Nth(_, unit, nth):
            return _nth_within(unit, nth, base)


def _position_within(cycle: Cycle, nth: int, base: str) -> str | None:
    """The nth such position within a value; the last one for -1."""
    earliest, latest = first_day(base), last_day(base)
    if cycle.kind == "weekday":
        first = earliest + timedelta(days=(int(cycle.key) - earliest.isoweekday()) % 7)
        day = first + timedelta(weeks=nth - 1 if nth > 0 else (latest - first).days // 7)
        return day.isoformat() if day <= latest else None
    return next((v for v in near(cycle, earliest) if earliest <= first_day(v) <= latest), None)


def _same_place(day: date, count: int, unit: str) -> date:
    """The same day of the month or the week, some units away."""
    months = {"M": 1, "Q": 3, "Y": 12, "E": 120, "C": 1200, "L": 12000}.get(unit)
    return add_months(day, months * count) if months else day + timedelta(days=count * (7 if unit == "W" else 1))


def _nth_within(unit: str, nth: int, base: str) -> str | None:
    """The nth unit that begins within a value; the last one for -1."""
    earliest, latest = first_day(base), last_day(base)
    start = first_day(holding(earliest, unit))
    if start < earliest:
        start = first_day(stepped(earliest, 1, unit))
    if nth < 0:
        value = holding(latest, unit)
        return value if first_day(value) >= earliest else None
    value = stepped(start, nth - 1, unit)
    return value if earliest <= first_day(value) <= latest else None


def _weekend(context: Context) -> Resolved:
    day = context.document_date
    if day is None:
        return Resolved(OPEN_UNITS["WE"], Basis.UNANCHORED)
    coming = context.direction is Direction.FUTURE or day.isoweekday() >= 6
    return Resolved(stepped(day, 0 if coming else -1, "WE"), Basis.DOCUMENT, day)


# --- times of day ---


def _timed(reading: Timed, context: Context) -> Resolved:
    base = resolve(reading.day, context) if reading.day else _day_told(reading, context)
    time = reading.time
    if unit_of(base.value) == "D" or base.value.endswith("-XX") or base.value.startswith("XXXX-"):
        if time == "24:00" and unit_of(base.value) == "D":
            return Resolved(f"{base.value}T24:00", base.basis, base.anchor)
        return Resolved(f"{base.value}T{time}", base.basis, base.anchor, bounds=base.bounds)
    if unit_of(base.value) == "T":
        return Resolved(f"{base.value[:10]}T{time}", base.basis, base.anchor)
    return base


def _day_told(reading: Timed, context: Context) -> Resolved:
    """A time without a day is of the day just told of, or of the document's own."""
    told = context.narrative.day()
    ended = reading.time == "24:00" and context.direction is Direction.PAST
    if told:
        if ended and told == context.document_date:
            told -= timedelta(days=1)  # a midnight that is past is not the one to come
        return Resolved(told.isoformat(), Basis.NARRATIVE, told.isoformat())
    if context.document_date is None or reading.narrative or context.history:
        return Resolved(OPEN_UNITS["D"], Basis.UNANCHORED)
    day = context.document_date
    if ended:
        day -= timedelta(days=1)  # the midnight that ended the day before
    return Resolved(day.isoformat(), Basis.DOCUMENT, context.document_date)
