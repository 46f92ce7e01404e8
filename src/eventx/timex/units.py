"""Calendar arithmetic on TIMEX3 values: the unit of a value, the value that holds a day, steps of a unit.

Units are letters: T (within a day), D day, W week, WE weekend, M month, Q quarter, H half-year, S season,
Y year, E decade, C century, L millennium. A season is named by the year it begins in: 2018-WI runs from
December 2018 to February 2019.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache

SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_SEASONS = tuple(SEASON_MONTHS)
_YEARS_IN = {"Y": 1, "E": 10, "C": 100, "L": 1000}
_MONTHS_IN = {"M": 1, "Q": 3, "H": 6}
_SHAPES = (
    ("D", re.compile(r"\d{4}-\d\d-\d\d")),
    ("WE", re.compile(r"\d{4}-W\d\d-WE")),
    ("W", re.compile(r"\d{4}-W\d\d")),
    ("M", re.compile(r"\d{4}-\d\d")),
    ("Q", re.compile(r"\d{4}-Q[1-4]")),
    ("H", re.compile(r"\d{4}-H[12]")),
    ("S", re.compile(r"\d{4}-(?:SP|SU|FA|WI)")),
    ("Y", re.compile(r"\d{4}")),
    ("E", re.compile(r"\d{3}")),
    ("C", re.compile(r"\d{2}")),
    ("L", re.compile(r"\d")),
    ("T", re.compile(r"\d{4}-\d\d-\d\dT.+")),
)
FINENESS = ["T", "D", "WE", "W", "M", "S", "Q", "H", "Y", "E", "C", "L"]


@lru_cache(maxsize=4096)
def unit_of(value: str) -> str | None:
    """The unit of an anchored value, None for anything else.

    >>> unit_of("2019-W38"), unit_of("199"), unit_of("XXXX-WXX-2")
    ('W', 'E', None)
    """
    return next((unit for unit, shape in _SHAPES if shape.fullmatch(value)), None)


def holding(day: date, unit: str) -> str:
    """The value of a unit that holds a day.

    >>> holding(date(2019, 9, 19), "W"), holding(date(2019, 1, 5), "S")
    ('2019-W38', '2018-WI')
    """
    if unit in ("D", "T"):
        return day.isoformat()
    if unit in ("W", "WE"):
        year, week, _ = day.isocalendar()
        return f"{year:04}-W{week:02}" + ("-WE" if unit == "WE" else "")
    if unit == "S":
        year = day.year - (day.month < 3)
        return f"{year:04}-{_SEASONS[(day.month // 3 - 1) % 4]}"
    if unit in _MONTHS_IN:
        ordinal = (day.month - 1) // _MONTHS_IN[unit] + 1
        return f"{day.year:04}-{ordinal:02}" if unit == "M" else f"{day.year:04}-{unit}{ordinal}"
    return f"{day.year:04}"[: {"Y": 4, "E": 3, "C": 2, "L": 1}[unit]]


@lru_cache(maxsize=4096)
def first_day(value: str) -> date:
    """The first calendar day of an anchored value. Raises ValueError when there is no such day."""
    unit = unit_of(value)
    if unit in ("D", "T"):
        return date.fromisoformat(value[:10])
    if unit in ("W", "WE"):
        return date.fromisocalendar(int(value[:4]), int(value[6:8]), 6 if unit == "WE" else 1)
    if unit == "S":
        return date(int(value[:4]), SEASON_MONTHS[value[5:]], 1)
    if unit == "M":
        return date(int(value[:4]), int(value[5:7]), 1)
    if unit in ("Q", "H"):
        return date(int(value[:4]), (int(value[6]) - 1) * _MONTHS_IN[unit] + 1, 1)
    if unit in _YEARS_IN:
        return date(max(1, int(value) * _YEARS_IN[unit]), 1, 1)
    raise ValueError(f"no calendar value: {value}")


@lru_cache(maxsize=4096)
def last_day(value: str) -> date:
    """The last calendar day of an anchored value. Raises ValueError when there is no such day."""
    start, unit = first_day(value), unit_of(value)
    if unit in ("D", "T"):
        return start
    if unit in ("W", "WE"):
        return start + timedelta(days=6 if unit == "W" else 1)
    if unit in _YEARS_IN:
        span = _YEARS_IN[unit]
        return date(start.year // span * span + span - 1, 12, 31)
    return month_end(add_months(start, {"M": 0, "Q": 2, "H": 5, "S": 2}[str(unit)]))


def longest_month(month: int) -> int:
    """The days of a month in the year that gives it most.

    >>> longest_month(2)
    29
    """
    return monthrange(2000, month)[1]


def month_end(day: date) -> date:
    """The last day of the month that holds a day."""
    return day.replace(day=monthrange(day.year, day.month)[1])


def add_months(day: date, months: int) -> date:
    """The same day some months on; the month's last day where it is too short. ValueError out of range."""
    index = day.year * 12 + day.month - 1 + months
    year, month = index // 12, index % 12 + 1
    if not 1 <= year <= 9999:
        raise ValueError(f"year out of range: {year}")
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def stepped(day: date, count: int, unit: str) -> str:
    """The value of a unit, some units away from the one that holds a day. ValueError out of range.

    >>> stepped(date(2019, 9, 19), -2, "W"), stepped(date(2019, 9, 19), -4, "Y")
    ('2019-W36', '2015')
    """
    try:
        if unit in ("D", "T"):
            return holding(day + timedelta(days=count), "D")
        if unit in ("W", "WE"):
            return holding(day + timedelta(weeks=count), unit)
    except OverflowError as error:
        raise ValueError(str(error)) from error
    months = {"M": 1, "Q": 3, "H": 6, "S": 3, "Y": 12, "E": 120, "C": 1200, "L": 12000}[unit]
    return holding(add_months(day.replace(day=1), count * months), unit)


def finer(one: str, other: str) -> bool:
    """Whether a unit is finer than another one."""
    return FINENESS.index(one) < FINENESS.index(other)
