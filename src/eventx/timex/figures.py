"""Dates in figures to values: day and month in the order that the document settles."""

from __future__ import annotations

from datetime import date

from eventx.timex.context import Context, Resolved
from eventx.timex.expression import Basis
from eventx.timex.reading import Figures
from eventx.timex.units import month_end


def figures_value(reading: Figures, context: Context) -> Resolved:
    """The day where the order is known; else the year, with the two days it may be as bounds."""
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
