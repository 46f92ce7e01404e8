"""What actors are, in CAMEO's codes of agents: government, army, police, rebels, by ``data/sectors.toml``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from eventx.datafiles import toml
from eventx.records.record import Argument

_WORD = re.compile(r"[^\W\d_]+")
#: The kind of names of governments.
_GOVERNMENT = "GOV"


@dataclass(frozen=True, slots=True)
class _Sectors:
    """Codes with their words, and the words that leave it to the word before them."""

    loose: frozenset[str]
    codes: Mapping[str, frozenset[str]]


@cache
def _sectors() -> tuple[Mapping[str, str], frozenset[str]]:
    found = toml("sectors.toml", _Sectors)
    return {word: code for code, words in found.codes.items() for word in words}, found.loose


def sector(arguments: Iterable[Argument]) -> str | None:
    """The code of the first of some arguments that tells one; None where none does."""
    return next((code for argument in arguments if (code := _code(argument))), None)


def _code(argument: Argument) -> str | None:
    """By the words of the text, else by the kind of the name."""
    named = argument.entity.kind == _GOVERNMENT if argument.entity else False
    return by_words(argument.text) or (_GOVERNMENT if named else None)


def by_words(text: str) -> str | None:
    """The code that the last words of a phrase tell, less what stands behind "of" and the like.

    >>> by_words("two rebel commanders of the east"), by_words("Thames Valley Police"), by_words("the port")
    ('REB', 'COP', None)
    """
    codes, loose = _sectors()
    words = _WORD.findall(re.split(r" (?:of|in|at|from|near|on|with|who|that) |,", text.lower())[0])
    if not words:
        return None
    before = codes.get(words[-2]) if words[-1] in loose and len(words) > 1 else None
    return before or codes.get(words[-1])
