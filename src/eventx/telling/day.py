"""Days in words, as fine as they are known and no finer."""

from __future__ import annotations

from datetime import date, timedelta

from eventx.telling.words import telling_words

_DAY = timedelta(days=1)
_WEEK = 7
#: A span of years whose end is known to the day begins with the year alone.
_YEAR = 366
_SEASONS = {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}


def day_in_words(earliest: date | None, latest: date | None, value: str = "") -> str:
    """The days that an event may have happened on; ``value`` is the TIMEX3 value, which names seasons. Empty for none.

    >>> day_in_words(date(2019, 9, 23), date(2019, 9, 29))
    'week of 23 Sept 2019'
    """
    if earliest is None and latest is None:
        return ""
    if earliest is None or latest is None:
        return f"until {_day(latest)}" if latest else f"since {_start(earliest)}"
    return _season(value) or _whole(earliest, latest) or _span(earliest, latest)


def _season(value: str) -> str:
    season = _SEASONS.get(value[5:])
    return f"{season} {value[:4]}" if season and value[:4].isdigit() else ""


def _whole(first: date, last: date) -> str:
    """A day, a week, a month, a year, or several whole months or years; empty for another span."""
    if first == last:
        return _day(first)
    if first.day == 1 and _is_last_of_month(last):
        return _months(first, last)
    if first.weekday() == 0 and (last - first).days == _WEEK - 1:
        return f"week of {_day(first)}"
    return ""


def _months(first: date, last: date) -> str:
    if (first.month, last.month) == (1, 12):
        return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
    if (first.year, first.month) == (last.year, last.month):
        return _month(first)
    return f"{_month(first, last)} – {_month(last)}"


def _span(first: date, last: date) -> str:
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{_day(last)}"
    if first.year == last.year:
        return f"{first.day} {_name(first)} – {_day(last)}"
    return f"{_start(first, last)} – {_day(last)}"


def _start(first: date | None, last: date | None = None) -> str:
    """The first day of a long span: its year alone where it begins with that ("since 2015")."""
    if first is None:
        return ""
    short = last is not None and (last - first).days < _YEAR
    return str(first.year) if (first.month, first.day) == (1, 1) and not short else _day(first)


def _day(day: date | None) -> str:
    return f"{day.day} {_month(day)}" if day else ""


def _month(day: date, within: date | None = None) -> str:
    """A month with its year, without where it is that of another day."""
    return _name(day) if within and within.year == day.year else f"{_name(day)} {day.year}"


def _name(day: date) -> str:
    return telling_words().months[day.month - 1]


def _is_last_of_month(day: date) -> bool:
    return day == date.max or (day + _DAY).day == 1
