"""The words around an expression that tell how to read it, from data/timex/cues.toml."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from eventx.timex.lexicon import DataError, read

#: The lists that the code asks for.
_NAMES = frozenset(
    {
        "before_month", "ambiguous_months", "before_year", "counted", "will", "would", "planned", "deadlines",
        "pointing", "implicative", "coming", "telling", "invariable", "saying", "accounts", "games", "heat",
        "before_year_words", "marches", "comparing", "stretches",
    }
)  # fmt: skip


@cache
def cues(name: str) -> frozenset[str]:
    """A list of cue words by its name in the file. Raises KeyError for a name that there is none of."""
    return _lists()[name]


@cache
def _lists() -> Mapping[str, frozenset[str]]:
    """All lists. Raises DataError when one is missing or unknown."""
    lists = read("cues.toml")["words"]
    for name in sorted(lists.keys() ^ _NAMES):
        raise DataError(f"timex/cues.toml: words.{name}: {'unknown' if name in lists else 'missing'} list")
    return {name: frozenset(words.split()) for name, words in lists.items()}


@cache
def bounds() -> tuple[tuple[str, str], ...]:
    """The words of bounds with their ``mod``, in the order of the file: the first that is found counts."""
    return tuple(read("cues.toml")["bounds"].items())
