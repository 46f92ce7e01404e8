"""Dates of the Persian and the Islamic calendar as days of the common one."""

from __future__ import annotations

from datetime import date, timedelta

#: Leap years of the Persian calendar within its cycle of 33 years; right for the years 1178 to 1633 (1799
#: to 2255).
_PERSIAN_LEAP = frozenset({1, 5, 9, 13, 17, 22, 26, 30})
_PERSIAN_YEARS = range(1178, 1634)
_PERSIAN_START = (1398, date(2019, 3, 21))
#: 1 Muharram of the year 1, tabular Islamic calendar with the astronomical epoch (15 July 622, Julian).
_ISLAMIC_EPOCH = date(622, 7, 18).toordinal()
_ISLAMIC_YEARS = range(1000, 1600)


def persian(year: int, month: int, day: int) -> date | None:
    """The day of a Persian (solar Hijri) date; None outside the calendar or the years the rule holds for.

    >>> persian(1398, 6, 20)
    datetime.date(2019, 9, 11)
    """
    if year not in _PERSIAN_YEARS or not 1 <= day <= _persian_month(year, month):
        return None
    known, start = _PERSIAN_START
    between = range(known, year) if year >= known else range(year, known)
    days = sum(365 + (y % 33 in _PERSIAN_LEAP) for y in between)
    new_year = start + timedelta(days=days if year >= known else -days)
    return new_year + timedelta(days=sum(_persian_month(year, m) for m in range(1, month)) + day - 1)


def _persian_month(year: int, month: int) -> int:
    if month == 12:
        return 30 if year % 33 in _PERSIAN_LEAP else 29
    return 31 if month <= 6 else 30


def islamic(year: int, month: int, day: int) -> date | None:
    """The day of an Islamic (lunar Hijri) date by the tabular calendar; None outside of it.

    Months begin with a sighting of the moon, so the day told may be one day off either way.

    >>> islamic(1441, 1, 1)
    datetime.date(2019, 8, 31)
    """
    if year not in _ISLAMIC_YEARS or not 1 <= day <= 30:
        return None
    days = (year - 1) * 354 + (3 + 11 * year) // 30 + (59 * (month - 1) + 1) // 2 + day - 1
    return date.fromordinal(_ISLAMIC_EPOCH + days)
