"""Feasts of the Islamic, Jewish, Persian, Indian and Chinese calendars, from data/timex/feasts.toml."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from eventx.datafiles import DataError, read_toml, text
from eventx.datafiles.problems import unknown


@dataclass(frozen=True, slots=True)
class Feast:
    """A feast with its first and last days in the years that are known, in order.

    ``sighted``: its month begins with a sighting of the moon, a day may be one off either way.
    """

    names: tuple[str, ...]
    days: tuple[tuple[date, date], ...]
    sighted: bool

    def values(self, years: range) -> Iterator[str]:
        """The values that begin in some years: a day, or ``A/B`` where the feast lasts."""
        for first, last in self.days:
            if first.year in years:
                yield first.isoformat() if first == last else f"{first}/{last}"


@cache
def feasts() -> Mapping[str, Feast]:
    """The table of feasts by id. Raises DataError with the feast and the reason.

    >>> list(feasts()["ramadan"].values(range(2019, 2020)))
    ['2019-05-06/2019-06-03']
    """
    return read_feasts(text("timex/feasts.toml"))


def read_feasts(content: str) -> Mapping[str, Feast]:
    """The feasts of a text like that of the file. Raises DataError with the feast and the reason."""
    table = read_toml(content, "timex/feasts.toml", dict[str, _Entry])
    _check(table)
    return {name: Feast(row.names, _days(name, table), row.sighted) for name, row in table.items()}


@dataclass(frozen=True, slots=True)
class _Entry:
    """A feast as it stands in the file; the keys are explained there."""

    names: tuple[str, ...]
    days: str = ""
    lasts: int = 1
    until: str | None = None
    any_of: tuple[str, ...] = ()
    sighted: bool = False

    def __post_init__(self) -> None:
        if bool(self.days) == bool(self.any_of):
            raise ValueError("one of days, any_of is needed")
        if list(self.starts) != sorted(set(self.starts)):
            raise ValueError("days out of order")

    @property
    def starts(self) -> tuple[date, ...]:
        return tuple(map(date.fromisoformat, self.days.split()))


def _check(table: Mapping[str, _Entry]) -> None:
    """Raise DataError for a feast that names another one which has no days."""
    dated = {name for name, entry in table.items() if entry.days}
    for name, entry in table.items():
        for other in (*entry.any_of, *filter(None, [entry.until])):
            if other not in dated:
                raise DataError.at("timex/feasts.toml", name, unknown("feast", other, dated))


def _days(name: str, table: Mapping[str, _Entry]) -> tuple[tuple[date, date], ...]:
    entry = table[name]
    if entry.any_of:
        return tuple(sorted(days for other in entry.any_of for days in _days(other, table)))
    if entry.until is not None:
        ends = table[entry.until].starts
        following = ((first, next((end for end in ends if end > first), None)) for first in entry.starts)
        return tuple((first, end - timedelta(days=1)) for first, end in following if end is not None)
    length = timedelta(days=entry.lasts - 1)
    return tuple((first, first + length) for first in entry.starts)
