"""The calendar days that a TIMEX3 value covers."""

from __future__ import annotations

from datetime import date, timedelta

from eventx.timex.units import first_day, last_day, unit_of

Interval = tuple[date | None, date | None]
OPEN: Interval = (None, None)


def interval(value: str) -> Interval:
    """The first and last day of a value, both inclusive; (None, None) where it names no days of the calendar.

    Durations, sets, references, years before the common era and values with an open year have no days. An
    open month or day widens the value: ``2018-05-XX`` covers May 2018. ``A/B`` runs from A to B.

    >>> interval("2019-W37-WE")
    (datetime.date(2019, 9, 14), datetime.date(2019, 9, 15))
    >>> interval("P3D")
    (None, None)
    """
    begin, slash, end = value.partition("/")
    if slash:
        return _ordered(interval(begin)[0], interval(end)[1])
    known = _without_open_parts(value)
    if unit_of(known) is None:
        return OPEN
    try:
        return first_day(known), last_day(known)
    except (ValueError, OverflowError):
        return OPEN


def around(value: str, margin: int) -> tuple[date, date] | None:
    """The days of a value with so many days of doubt on either side; None without a doubt."""
    earliest, latest = interval(value)
    if not margin or earliest is None or latest is None:
        return None
    return earliest - timedelta(days=margin), latest + timedelta(days=margin)


def _without_open_parts(value: str) -> str:
    day, *_ = value.split("T")
    if day.endswith("-WXX"):
        day = day[:-4]
    while day.endswith("-XX"):
        day = day[:-3]
    return day


def _ordered(earliest: date | None, latest: date | None) -> Interval:
    if earliest and latest and earliest > latest:
        return OPEN
    return earliest, latest
