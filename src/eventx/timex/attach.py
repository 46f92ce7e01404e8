"""Expressions that stand on an event ("two days after the attack"), once the event's own days are known."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from eventx.timex.expression import Basis, Shift, Timex
from eventx.timex.interval import interval
from eventx.timex.units import holding, stepped

_DAYS = {"D": 1, "W": 7}


def resolve_on_event(timex: Timex, earliest: date | None, latest: date | None) -> Timex:
    """The expression as a date, its distance counted from an event's first to last day (inclusive).

    Unchanged where it has no ``shift`` or the event's days are open. An event of one day gives a value of the
    expression's unit ("the following month": a month; but "two weeks after" a day is a day again); an event of several
    days, or a distance of less than some weeks, gives the stretch ``A/B``.

    Example: "two days after the attack", the attack on 2019-09-14, is 2019-09-16, basis event.
    """
    if timex.shift is None or earliest is None or latest is None or latest < earliest:
        return timex
    try:
        count, unit = _distance(timex, timex.shift, latest - earliest)
        value = _less(timex, earliest, latest) or _value(earliest, latest, count, unit)
    except (ValueError, OverflowError):
        return timex
    first, last = interval(value)
    return replace(timex, type="DATE", value=value, earliest=first, latest=last, basis=Basis.EVENT,
                   anchor=earliest, shift=None)  # fmt: skip


def _distance(timex: Timex, shift: Shift, length: timedelta) -> tuple[int, str]:
    """Weeks counted from a day lead to a day."""
    if shift.unit == "W" and timex.type == "DURATION" and length < timedelta(days=7):
        return shift.count * 7, "D"
    return shift.count, shift.unit


def _less(timex: Timex, earliest: date, latest: date) -> str | None:
    """The stretch of "less than two weeks after": from the day after the event to the day before it is over."""
    if timex.mod != "LESS_THAN" or timex.shift is None or timex.shift.unit not in _DAYS:
        return None
    days = abs(timex.shift.count) * _DAYS[timex.shift.unit] - 1
    if days < 1:
        return None
    if timex.shift.count > 0:
        return f"{earliest + timedelta(days=1)}/{latest + timedelta(days=days)}"
    return f"{earliest - timedelta(days=days)}/{latest - timedelta(days=1)}"


def _value(earliest: date, latest: date, count: int, unit: str) -> str:
    first = _moved(earliest, count, unit)
    if latest - earliest < timedelta(days=1):
        return first
    last = _moved(latest, count, unit)
    return first if first == last else f"{first}/{last}"


def _moved(day: date, count: int, unit: str) -> str:
    return stepped(day, count, unit) if count else holding(day, unit)
