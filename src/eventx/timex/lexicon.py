"""The words of time expressions, read from data/timex/words.toml."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

Value = str | int


class DataError(ValueError):
    """A data file is wrong; the message names file, key and reason."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """``classes[word class][lower-cased word] == value``; ``capitalised`` classes want a capital letter, but for the
    words of ``small``.
    """

    classes: Mapping[str, Mapping[str, Value]]
    capitalised: frozenset[str]
    small: frozenset[str] = frozenset()

    def value(self, word_class: str, word: str) -> Value:
        """The value of a word in a class. Raises KeyError when the class has no such word."""
        return self.classes[word_class][word.lower()]

    def classes_of(self, word: str) -> frozenset[str]:
        """The classes a word as written belongs to."""
        lower = word.lower()
        capital = word[:1].isupper() or lower in self.small
        return frozenset(
            name for name, words in self.classes.items() if lower in words and (capital or name not in self.capitalised)
        )


def read(name: str) -> dict[str, Any]:
    """A TOML file of data/timex. Raises DataError with the place of the fault."""
    try:
        return tomllib.loads((files("eventx") / "data" / "timex" / name).read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise DataError(f"timex/{name}: {error}") from error


@cache
def lexicon() -> Lexicon:
    """The lexicon, read once."""
    tables = read("words.toml")
    capitalised, small = tables.pop("capitalised", {}), tables.pop("small", "")
    classes: dict[str, dict[str, Value]] = {}
    for name, words in (tables | capitalised).items():
        if not name.isupper() or not isinstance(words, dict) or not words:
            raise DataError(f"timex/words.toml: {name}: a word class is a table with a name in capitals")
        classes[name] = {word.lower(): value for word, value in words.items()}
    return Lexicon(classes, frozenset(capitalised), frozenset(small.split()))
