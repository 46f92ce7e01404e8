"""Feasts of the Islamic, Jewish, Persian, Indian and Chinese calendars, from data/timex/feasts.toml."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Any

from eventx.timex.lexicon import DataError, read

_KEYS = frozenset({"names", "days", "lasts", "until", "any_of", "sighted"})


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
    table = read("feasts.toml")
    for name, entry in table.items():
        _check(name, entry, table)
    return {
        name: Feast(tuple(row["names"]), _days(name, table), bool(row.get("sighted"))) for name, row in table.items()
    }


def _check(name: str, entry: Mapping[str, Any], table: Mapping[str, Any]) -> None:
    if unknown := sorted(entry.keys() - _KEYS):
        raise DataError(f"timex/feasts.toml: {name}: unknown key {unknown[0]}; known: {', '.join(sorted(_KEYS))}")
    if not entry.get("names") or ("days" in entry) == ("any_of" in entry):
        raise DataError(f"timex/feasts.toml: {name}: names and one of days, any_of needed")
    for other in (*entry.get("any_of", ()), *([entry["until"]] if "until" in entry else ())):
        if "days" not in table.get(other, ()):
            raise DataError(f"timex/feasts.toml: {name}: unknown feast {other}")


def _days(name: str, table: Mapping[str, Any]) -> tuple[tuple[date, date], ...]:
    entry = table[name]
    if "any_of" in entry:
        return tuple(sorted(days for other in entry["any_of"] for days in _days(other, table)))
    starts = _starts(name, entry["days"])
    if "until" in entry:
        ends = _starts(entry["until"], table[entry["until"]]["days"])
        following = ((first, next((end for end in ends if end > first), None)) for first in starts)
        return tuple((first, end - timedelta(days=1)) for first, end in following if end is not None)
    length = timedelta(days=entry.get("lasts", 1) - 1)
    return tuple((first, first + length) for first in starts)


def _starts(name: str, days: str) -> tuple[date, ...]:
    try:
        found = tuple(date.fromisoformat(day) for day in days.split())
    except ValueError as error:
        raise DataError(f"timex/feasts.toml: {name}: {error}") from error
    if list(found) != sorted(set(found)):
        raise DataError(f"timex/feasts.toml: {name}: days out of order")
    return found
