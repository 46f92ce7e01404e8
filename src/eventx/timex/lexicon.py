"""The words of time expressions, read from data/timex/words.toml."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from eventx.datafiles import DataError, toml

Value = str | int


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


@cache
def lexicon() -> Lexicon:
    """The lexicon, read once. Raises DataError when its file is wrong."""
    tables: dict[str, Any] = toml("timex/words.toml", dict[str, Value | dict[str, Value | dict[str, Value]]])
    capitalised, small = tables.pop("capitalised", {}), tables.pop("small", "")
    classes: dict[str, dict[str, Value]] = {}
    for name, words in (tables | capitalised).items():
        if not name.isupper() or not isinstance(words, dict) or not words:
            raise DataError.at("timex/words.toml", name, "a word class is a table with a name in capitals")
        classes[name] = {word.lower(): value for word, value in words.items()}
    return Lexicon(classes, frozenset(capitalised), frozenset(small.split()))
