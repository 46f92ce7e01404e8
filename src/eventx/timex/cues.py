"""The words around an expression that tell how to read it, from data/timex/cues.toml."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from eventx.datafiles import DataError, toml
from eventx.datafiles.problems import unknown

#: The lists that the code asks for.
_NAMES = frozenset(
    {
        "about", "before_month", "ambiguous_months", "before_year", "counted", "will", "would", "planned", "deadlines",
        "pointing", "implicative", "coming", "telling", "invariable", "saying", "accounts", "games", "heat", "leisure",
        "before_year_words", "marches", "comparing", "stretches", "charging",
        "before_distance", "spending", "wishing",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _File:
    """The contents of the file."""

    words: Mapping[str, frozenset[str]]
    bounds: Mapping[str, str]


@cache
def cues(name: str) -> frozenset[str]:
    """A list of cue words by its name in the file. Raises KeyError for a name that there is none of."""
    return _lists()[name]


@cache
def _lists() -> Mapping[str, frozenset[str]]:
    """All lists. Raises DataError when one is missing or unknown."""
    lists = _file().words
    for name in sorted(lists.keys() ^ _NAMES):
        reason = unknown("list", name, _NAMES) if name in lists else "is missing"
        raise DataError.at("timex/cues.toml", f"words.{name}", reason)
    return lists


@cache
def bounds() -> tuple[tuple[str, str], ...]:
    """The words of bounds with their ``mod``, in the order of the file: the first that is found counts."""
    return tuple(_file().bounds.items())


@cache
def _file() -> _File:
    return toml("timex/cues.toml", _File)
