"""Expressions that stand on an event ("two days after the attack"), once the event's own days are known."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from eventx.timex.expression import Basis, Timex
from eventx.timex.interval import interval
from eventx.timex.units import holding, stepped


def resolve_on_event(timex: Timex, earliest: date | None, latest: date | None) -> Timex:
    """The expression as a date, its distance counted from an event's first to last day (inclusive).

    Unchanged where it has no ``shift`` or the event's days are open. An event of one day gives a value of the
    expression's unit ("two weeks after": a week); an event of several days gives the stretch ``A/B``.

    Example: "two days after the attack", the attack on 2019-09-14, is 2019-09-16, basis event.
    """
    if timex.shift is None or earliest is None or latest is None or latest < earliest:
        return timex
    try:
        value = _value(earliest, latest, timex.shift.count, timex.shift.unit)
    except (ValueError, OverflowError):
        return timex
    first, last = interval(value)
    return replace(timex, type="DATE", value=value, earliest=first, latest=last, basis=Basis.EVENT,
                   anchor=earliest, shift=None)  # fmt: skip


def _value(earliest: date, latest: date, count: int, unit: str) -> str:
    first = _moved(earliest, count, unit)
    if latest - earliest < timedelta(days=1):
        return first
    last = _moved(latest, count, unit)
    return first if first == last else f"{first}/{last}"


def _moved(day: date, count: int, unit: str) -> str:
    return stepped(day, count, unit) if count else holding(day, unit)
