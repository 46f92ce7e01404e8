"""The words and lists that times of events are read by, from ``data/event_time.toml``."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

_TABLES = ("parts",)


class TimeCuesError(ValueError):
    """The data file lacks a list or holds a wrong one; names file and key."""


@dataclass(frozen=True, slots=True)
class TimeCues:
    """The lists of ``data/event_time.toml``; ``words`` and ``verbs`` are lower-cased, verbs are lemmas."""

    parts: Mapping[str, tuple[int, int]]
    since: frozenset[str]
    during: frozenset[str]
    when: frozenset[str]
    after: frozenset[str]
    before: frozenset[str]
    later: frozenset[str]
    afterwards: frozenset[str]
    asking: frozenset[str]
    held: frozenset[str]
    beginning: frozenset[str]
    continuing: frozenset[str]
    beside: frozenset[str]
    between: frozenset[str]
    to: frozenset[str]
    whole: frozenset[str]
    announcing: frozenset[str]
    coinciding: frozenset[str]
    making: frozenset[str]
    apart: frozenset[str]
    limits: frozenset[str]
    pictures: frozenset[str]
    fixed: frozenset[str]


@cache
def time_cues() -> TimeCues:
    """The lists, read once. Raises TimeCuesError where the file is wrong."""
    return parsed_cues(tomllib.loads((files("eventx") / "data" / "event_time.toml").read_text(encoding="utf-8")))


def parsed_cues(data: Mapping[str, Any]) -> TimeCues:
    """The lists of a parsed file. Raises TimeCuesError for a list that is missing or holds no words."""
    names = set(TimeCues.__slots__)
    for name in data:
        if name not in names:
            raise TimeCuesError(f"event_time.toml: {name}: no such list; known are {', '.join(sorted(names))}")
    lists = {name: frozenset(_words(data, name)) for name in TimeCues.__slots__ if name not in _TABLES}
    return TimeCues(parts=_parts(data), **lists)


def _words(data: Mapping[str, Any], name: str) -> list[str]:
    words = data.get(name)
    if isinstance(words, Mapping):
        words = words.get("words")
    if not isinstance(words, list) or not words or not all(isinstance(word, str) for word in words):
        raise TimeCuesError(f"event_time.toml: {name}: a list of words is wanted, not {words!r}")
    return words


def _parts(data: Mapping[str, Any]) -> dict[str, tuple[int, int]]:
    parts = data.get("parts")
    if not isinstance(parts, Mapping):
        raise TimeCuesError("event_time.toml: parts: a table of first and last days is wanted")
    found = {}
    for name, days in parts.items():
        if not (isinstance(days, list) and len(days) == 2 and 1 <= days[0] <= days[1]):
            raise TimeCuesError(f"event_time.toml: parts.{name}: first and last day are wanted, not {days!r}")
        found[name] = (int(days[0]), int(days[1]))
    return found
