"""What comes round on the calendar: weekdays, months, days of a month, seasons, quarters, halves, named
days.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import cache

from eventx.datafiles import toml
from eventx.timex.feasts import feasts
from eventx.values import dataclass

_REACH = 9  # years: 29 February comes after eight years at most (1896, 1904)


@dataclass(frozen=True, slots=True)
class Cycle:
    """A named position of the calendar.

    ``kind`` is weekday (Monday = 1), month, monthday ("09-14"), day (of the month), season, quarter, half,
    named (an id of named_days.toml), feast (of feasts.toml) or century (the year it turns in); ``key`` says which.
    ``unit`` is the TIMEX3 unit of its values.
    """

    kind: str
    key: str

    @property
    def unit(self) -> str:
        """D, M, S, Q, H or Y."""
        return {"month": "M", "season": "S", "quarter": "Q", "half": "H", "century": "Y"}.get(self.kind, "D")

    @property
    def margin(self) -> int:
        """Days that its values may be off: 1 for a feast that hangs on a sighting of the moon."""
        return int(self.kind == "feast" and feasts()[self.key].sighted)

    @property
    def unanchored(self) -> str:
        """The value where nothing tells which one is meant: ``XXXX-WXX-2``, ``XXXX-09-14``."""
        if self.kind == "weekday":
            return f"XXXX-WXX-{self.key}"
        if self.kind == "day":
            return f"XXXX-XX-{self.key}"
        if self.kind == "named":
            return f"XXXX-{named_days()[self.key].month_day or 'XX-XX'}"
        if self.kind == "feast":
            return "XXXX-XX-XX"
        if self.kind == "century":
            return "XXXX"
        return f"XXXX-{self.key}"

    def in_year(self, year: int) -> str | None:
        """The value in a year; None where the year has no such day, or more than one."""
        if self.kind == "named":
            day = named_day(self.key, year)
            return day.isoformat() if day else None
        if self.kind == "feast":
            values = list(feasts()[self.key].values(range(year, year + 1)))
            return values[0] if len(values) == 1 else None
        if self.kind in ("weekday", "day", "century"):
            return None
        value = f"{year:04}-{self.key}"
        if self.kind == "monthday" and int(self.key[3:]) > monthrange(year, int(self.key[:2]))[1]:
            return None
        return value


def near(cycle: Cycle, day: date) -> Iterator[str]:
    """The values of a cycle some years around a day (weeks for weekdays, months for days), in order."""
    if cycle.kind == "weekday":
        monday = day - timedelta(days=day.isoweekday() - int(cycle.key))
        yield from ((monday + timedelta(weeks=n)).isoformat() for n in range(-2, 3))
    elif cycle.kind == "day":
        yield from _days_of_month(int(cycle.key), day)
    elif cycle.kind == "feast":
        yield from feasts()[cycle.key].values(range(day.year - _REACH, day.year + _REACH + 1))
    elif cycle.kind == "century":
        turn = day.year // 100 * 100
        yield from (f"{year:04}" for year in (turn - 100, turn, turn + 100) if 1 <= year <= 9999)
    else:
        for year in range(max(1, day.year - _REACH), min(9999, day.year + _REACH) + 1):
            value = cycle.in_year(year)
            if value:
                yield value


def _days_of_month(number: int, day: date) -> Iterator[str]:
    for index in range(day.year * 12 + day.month - 4, day.year * 12 + day.month + 3):
        year, month = index // 12, index % 12 + 1
        if 1 <= year <= 9999 and number <= monthrange(year, month)[1]:
            yield date(year, month, number).isoformat()


@dataclass(frozen=True, slots=True)
class NamedDay:
    """A day with names, and the one way in which its date is told; the keys are explained in the file."""

    names: tuple[str, ...]
    month_day: str | None = None
    weekday: tuple[int, int, int] | None = None
    easter: int | None = None
    date: str | None = None

    def __post_init__(self) -> None:
        if [self.month_day, self.weekday, self.easter, self.date].count(None) != 3:
            raise ValueError("one of month_day, weekday, easter, date is needed")


@cache
def named_days() -> Mapping[str, NamedDay]:
    """The table of named days. Raises DataError when a day has no names or no date."""
    return toml("timex/named_days.toml", dict[str, NamedDay])


def named_day(name: str, year: int) -> date | None:
    """The day of a named day in a year; of a day of history, that day whatever the year.

    >>> named_day("thanksgiving", 2018)
    datetime.date(2018, 11, 22)
    """
    entry = named_days()[name]
    if entry.date is not None:
        return date.fromisoformat(entry.date)
    if entry.month_day is not None:
        return date.fromisoformat(f"{year:04}-{entry.month_day}")
    if entry.easter is not None:
        return easter(year) + timedelta(days=entry.easter)
    return _nth_weekday(year, *entry.weekday) if entry.weekday else None


def _nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    first = date(year, month, 1)
    day = first + timedelta(days=(weekday - first.isoweekday()) % 7)
    if nth > 0:
        return day + timedelta(weeks=nth - 1)
    weeks = (monthrange(year, month)[1] - day.day) // 7
    return day + timedelta(weeks=weeks + 1 + nth)


def easter(year: int) -> date:
    """Easter Sunday of the western churches (the anonymous Gregorian algorithm, Meeus 1991).

    >>> easter(2019)
    datetime.date(2019, 4, 21)
    """
    a, b, c = year % 19, year // 100, year % 100
    d, e = b // 4, b % 4
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = c // 4, c % 4
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)
