"""Positions of the calendar to values: which Tuesday, which May is meant."""

from __future__ import annotations

from datetime import date, timedelta

from eventx.timex.context import Context, Direction, Resolved
from eventx.timex.cycles import Cycle, near
from eventx.timex.expression import Basis
from eventx.timex.interval import around, interval
from eventx.timex.reading import Nearest
from eventx.timex.units import first_day, holding, last_day, unit_of

#: A day without a year so many days ahead is rather one just past, whatever the clause around it is about to do.
_YEAR_AHEAD = 300
_YEAR = 366


def nearest_value(reading: Nearest, context: Context) -> Resolved:
    """The position that the narrative or the day of writing points to; open where neither is known."""
    cycle = reading.cycle
    direction = {1: Direction.FUTURE, -1: Direction.PAST}.get(reading.turn, context.direction)
    if reading.step or (context.history and cycle.kind != "named") or (context.history and reading.relation is None):
        found = _in_narrative(reading, context)
        if found:
            return found
        if reading.step and reading.relation and direction is Direction.PAST:
            return Resolved(cycle.unanchored, Basis.UNANCHORED)  # "he quit *the following Friday*", of a day not told
    if (value := _in_month(reading, context)) is not None:
        return Resolved(value, Basis.NARRATIVE, value[:7])
    day = context.document_date
    if day is None:
        return Resolved(cycle.unanchored, Basis.UNANCHORED)
    value = pick(cycle, reading.relation, day, direction)
    if value is None:
        return Resolved(cycle.unanchored, Basis.UNANCHORED)
    return Resolved(value, Basis.DOCUMENT, day, bounds=around(value, cycle.margin))


def _in_month(reading: Nearest, context: Context) -> str | None:
    """A day that has only its number, in the month named last in its paragraph: "July was worse: on the 9th …"."""
    month = context.narrative.at_hand("M") if reading.cycle.kind == "day" and reading.relation is None else None
    value = f"{month}-{reading.cycle.key}" if month and unit_of(month) == "M" else None
    return value if value and interval(value)[0] else None


def _in_narrative(reading: Nearest, context: Context) -> Resolved | None:
    """In a history a date without a year is of the year the text is in, a weekday the next one told of."""
    cycle, narrative = reading.cycle, context.narrative
    if context.document_date is None and not narrative.begun:
        return None  # nothing tells that the paragraph does not count from the unknown day of writing
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
    elif cycle.kind == "century":
        value = pick(cycle, None, first_day(anchor), Direction.NEAREST)
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
    if cycle.kind == "century":
        direction = Direction.NEAREST
    if relation == 0:
        values = _running(cycle, values, day)
        relation = None
    if relation is None:
        past = [v for v in values if _opens(v) <= day]
        coming = [v for v in values if _closes(v) >= day]
        if cycle.kind == "monthday" and coming and (_opens(coming[0]) - day).days > _YEAR_AHEAD:
            direction = Direction.NEAREST if direction is Direction.FUTURE else direction
        if cycle.kind == "monthday" and past and (day - _opens(past[-1])).days > _YEAR:
            direction = Direction.NEAREST  # 29 February
        if direction is Direction.NEAREST and past and coming:
            closer = abs((_opens(coming[0]) - day).days) < abs((day - _opens(past[-1])).days)
            return coming[0] if closer else past[-1]
        return (coming[0] if coming else None) if direction is Direction.FUTURE else (past[-1] if past else None)
    unit = {"D": "M", "S": "S"}.get(cycle.unit, cycle.unit)
    unit = "D" if cycle.kind in ("weekday", "day", "named", "feast") else unit
    if relation < 0:
        return _last(cycle, values, first_day(holding(day, unit)))
    return next((v for v in values if _opens(v) > last_day(holding(day, unit))), None)


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
    past = [v for v in values if _closes(v) + margin < limit]
    return past[-1] if past else None


def _opens(value: str) -> date:
    return _days(value)[0]


def _closes(value: str) -> date:
    return _days(value)[1]


def _days(value: str) -> tuple[date, date]:
    """The days of a value that near gives: one of the calendar's own, or ``A/B`` for a feast that lasts."""
    first, slash, last = value.partition("/")
    return first_day(first), last_day(last if slash else first)
