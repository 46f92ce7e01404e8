"""Readings to values: one function for each kind of reading."""

from __future__ import annotations

from datetime import date, timedelta

from eventx.timex.context import Context, Direction, Resolved
from eventx.timex.cycles import Cycle, near
from eventx.timex.expression import Basis
from eventx.timex.interval import interval
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
from eventx.timex.units import finer, first_day, holding, last_day, month_end, stepped, unit_of

#: The value of a unit of which nothing is known, and what a known year leaves open of it.
_OPEN = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "WE": "XXXX-WXX-WE", "M": "XXXX-XX", "Q": "XXXX-QX",
         "H": "XXXX-HX", "S": "XXXX-XX", "Y": "XXXX", "E": "XXX", "C": "XX", "L": "X"}  # fmt: skip
_INSIDE_YEAR = {"D": "-XX-XX", "W": "-WXX", "WE": "-WXX-WE", "M": "-XX", "Q": "-QX", "S": "-XX", "H": "-HX"}


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
            return Resolved(value, Basis.EXPLICIT, bounds=_around(value, margin))
        case Step():
            return _step(reading, context)
        case Running():
            return _running_unit(reading, context)
        case Nearest():
            return _nearest(reading, context)
        case Timed():
            return _timed(reading, context)
        case Inside() | Nth() | Holding() | Beside():
            return _compound(reading, context)
        case Weekend():
            return _weekend(context)
        case Figures():
            return _figures(reading, context)


def _around(value: str, margin: int) -> tuple[date, date] | None:
    if not margin:
        return None
    return first_day(value) - timedelta(days=margin), last_day(value) + timedelta(days=margin)


# --- steps from an anchor ---


def _step(step: Step, context: Context) -> Resolved:
    narrative = step.narrative or (context.history and step.unit != "D")
    if not narrative:
        if context.document_date is None:
            return Resolved(_OPEN[step.unit], Basis.UNANCHORED)
        value = stepped(context.document_date, step.count, step.unit)
        return Resolved(value, Basis.DOCUMENT, context.document_date)
    return step_from(context.narrative.anchor(step.unit), step) or _unsaid_step(step, context)


def _unsaid_step(step: Step, context: Context) -> Resolved:
    """A narrative step with nothing mentioned: the whole unit that runs may still be the document's."""
    if step.count == 0 and step.unit != "D" and context.document_date:
        return Resolved(holding(context.document_date, step.unit), Basis.DOCUMENT, context.document_date)
    return Resolved(_OPEN[step.unit], Basis.UNANCHORED)


def _running_unit(reading: Running, context: Context) -> Resolved:
    """The unit of the day of writing, unless a history or the past that the paragraph tells of holds it.

    A founding year told before does not hold "the month", nor what is "earlier in the year": that needs a time
    in the year to be earlier than.
    """
    step = Step(reading.unit, 0, narrative=True)
    if reading.unit == "D" or context.document_history:
        return _step(step, context)
    told = context.narrative.at_hand(reading.unit, strictly=reading.earlier)
    if told is not None and context.direction is Direction.PAST:
        return step_from(told, step) or _unsaid_step(step, context)
    return _unsaid_step(step, context)


def step_from(anchor: str | None, step: Step) -> Resolved | None:
    """A step from a value; parts the anchor does not know stay X ("two days later" in 1915: 1915-XX-XX)."""
    if anchor is None:
        return None
    unit = str(unit_of(anchor))
    if not finer(step.unit, unit) or step.unit == unit:
        return Resolved(stepped(first_day(anchor), step.count, step.unit), Basis.NARRATIVE, anchor[:10])
    if unit == "M" and step.unit == "D":
        return Resolved(f"{anchor}-XX", Basis.NARRATIVE, anchor)
    year = first_day(anchor).year
    if finer(unit, "E") and step.unit in _INSIDE_YEAR:
        return Resolved(f"{year:04}{_INSIDE_YEAR[step.unit]}", Basis.NARRATIVE, anchor)
    return None


# --- positions of the calendar ---


def _nearest(reading: Nearest, context: Context) -> Resolved:
    cycle = reading.cycle
    if reading.step or (context.history and cycle.kind != "named") or (context.history and reading.relation is None):
        found = _in_narrative(reading, context)
        if found:
            return found
    day = context.document_date
    if day is None:
        return Resolved(cycle.unanchored, Basis.UNANCHORED)
    value = pick(cycle, reading.relation, day, context.direction)
    if value is None:
        return Resolved(cycle.unanchored, Basis.UNANCHORED)
    return Resolved(value, Basis.DOCUMENT, day)


def _in_narrative(reading: Nearest, context: Context) -> Resolved | None:
    """In a history a date without a year is of the year the text is in, a weekday the next one told of."""
    cycle, narrative = reading.cycle, context.narrative
    anchor = narrative.anchor("D" if cycle.kind in ("weekday", "day") else cycle.unit)
    if anchor is None:
        return None
    if cycle.kind == "weekday" and unit_of(anchor) not in ("T", "D", "WE", "W"):
        return None
    if reading.step and reading.relation:
        value = pick(cycle, reading.relation, first_day(anchor), Direction.FUTURE)
    elif cycle.kind == "day":
        month = anchor if unit_of(anchor) == "M" else anchor[:7] if unit_of(anchor) in ("D", "T") else None
        value = f"{month}-{cycle.key}" if month and interval(f"{month}-{cycle.key}")[0] else None
    elif cycle.kind == "weekday":
        day = narrative.day()
        value = pick(cycle, None, day, Direction.NEAREST) if day else None
    else:
        year = narrative.year()
        value = cycle.in_year(year) if year else None
    return Resolved(value, Basis.NARRATIVE, anchor[:10]) if value else None


def pick(cycle: Cycle, relation: int | None, day: date, direction: Direction) -> str | None:
    """The value of a cycle that words point to, seen from a day.

    Without last, this or next: the nearest at or before the day, or after it where the direction says so;
    a day's
    own weekday is that day, a month that runs is that month.
    """
    values = list(near(cycle, day))
    if relation == 0:
        values = _running(cycle, values, day)
        relation = None
    if relation is None:
        past = [v for v in values if first_day(v) <= day]
        coming = [v for v in values if last_day(v) >= day]
        if direction is Direction.NEAREST and past and coming:
            closer = abs((first_day(coming[0]) - day).days) < abs((day - first_day(past[-1])).days)
            return coming[0] if closer else past[-1]
        return (coming[0] if coming else None) if direction is Direction.FUTURE else (past[-1] if past else None)
    unit = {"D": "M", "S": "S"}.get(cycle.unit, cycle.unit)
    unit = "D" if cycle.kind in ("weekday", "day", "named") else unit
    if relation < 0:
        return _last(cycle, values, first_day(holding(day, unit)))
    return next((v for v in values if first_day(v) > last_day(holding(day, unit))), None)


def _running(cycle: Cycle, values: list[str], day: date) -> list[str]:
    """ "This May" is of the running year; of weekdays the direction decides alone."""
    if cycle.kind in ("weekday", "day"):
        return values
    same = [v for v in values if v[:4] == holding(day, "S" if cycle.kind == "season" and day.month < 3 else "Y")[:4]]
    return same or values


def _last(cycle: Cycle, values: list[str], limit: date) -> str | None:
    """The last one over before a day; a season just past would be "this summer", so "last summer" is a
    year older.
    """
    margin = timedelta(days=31 if cycle.kind == "season" else 0)
    past = [v for v in values if last_day(v) + margin < limit]
    return past[-1] if past else None


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
    return _OPEN.get(reading.unit, "XXXX")


def _within(reading: Inside | Nth | Holding | Beside, base: str) -> str | None:
    match reading:
        case Holding(unit, _):
            return holding(first_day(base), unit)
        case Beside(_, unit, count):
            fine = unit if unit != "W" or unit_of(base) not in ("D", "T") else "D"
            return stepped(first_day(base), count * (7 if fine != unit else 1), fine)
        case Inside(_, cycle):
            earliest, latest = first_day(base), last_day(base)
            return next((v for v in near(cycle, earliest) if earliest <= first_day(v) <= latest), None)
        case Nth(_, unit, nth):
            return _nth_within(unit, nth, base)


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
        return Resolved(_OPEN["WE"], Basis.UNANCHORED)
    coming = context.direction is Direction.FUTURE or day.isoweekday() >= 6
    return Resolved(stepped(day, 0 if coming else -1, "WE"), Basis.DOCUMENT, day)


# --- times of day ---


def _timed(reading: Timed, context: Context) -> Resolved:
    base = resolve(reading.day, context) if reading.day else _day_told(reading, context)
    time = reading.time
    if unit_of(base.value) == "D" or base.value.endswith("-XX") or base.value.startswith("XXXX-"):
        if time == "24:00" and unit_of(base.value) == "D":
            return Resolved(f"{base.value}T24:00", base.basis, base.anchor)
        return Resolved(f"{base.value}T{time}", base.basis, base.anchor)
    if unit_of(base.value) == "T":
        return Resolved(f"{base.value[:10]}T{time}", base.basis, base.anchor)
    return base


def _day_told(reading: Timed, context: Context) -> Resolved:
    """A time without a day is of the day just told of, or of the document's own."""
    told = context.narrative.day()
    if told:
        return Resolved(told.isoformat(), Basis.NARRATIVE, told.isoformat())
    if context.document_date is None or reading.narrative or context.history:
        return Resolved(_OPEN["D"], Basis.UNANCHORED)
    day = context.document_date
    if reading.time == "24:00" and context.direction is Direction.PAST:
        day -= timedelta(days=1)  # the midnight that ended the day before
    return Resolved(day.isoformat(), Basis.DOCUMENT, context.document_date)


# --- figures ---


def _figures(reading: Figures, context: Context) -> Resolved:
    orders = reading.orders()
    if context.order in orders:
        orders = {context.order: orders[context.order]}
    year = reading.year if reading.full else _full_year(reading.year, context.document_date)
    if not orders or year == 0:
        return Resolved("XXXX", Basis.UNANCHORED)
    if year is None:
        month, day = next(iter(orders.values()))
        value = f"XXXX-{month:02}-{day:02}" if len(set(orders.values())) == 1 else "XXXX-XX-XX"
        return Resolved(value, Basis.UNANCHORED)
    days = sorted(found for month, day in orders.values() if (found := _day(year, month, day)))
    basis = Basis.EXPLICIT if reading.full else Basis.DOCUMENT
    anchor = None if reading.full else context.document_date
    if not days:
        return Resolved(f"{year:04}-XX-XX", basis, anchor)
    if days[0] != days[-1]:
        return Resolved(f"{year:04}-XX-XX", basis, anchor, bounds=(days[0], days[-1]))
    return Resolved(days[0].isoformat(), basis, anchor)


def _day(year: int, month: int, day: int) -> date | None:
    return date(year, month, day) if day <= month_end(date(year, month, 1)).day else None


def _full_year(two: int, document_date: date | None) -> int | None:
    """The year of two figures: the last such year up to ten years after the document's; None without a
    document date.
    """
    if document_date is None:
        return None
    latest = document_date.year + 10
    return latest - (latest - two) % 100
