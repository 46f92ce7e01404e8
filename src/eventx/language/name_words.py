"""Words of names: what has a capital in a sentence, whatever the case of the text ("TURKEY", "turkey")."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from eventx.datafiles import rows, toml

_COUNTRY_COLUMNS = ("code", "name", "also", "official", "capital", "adjective", "people", "form")
_NAMES_OF_COUNTRY = ("name", "also", "capital", "adjective", "people")


@dataclass(frozen=True, slots=True)
class _File:
    """The contents of ``headline_case.toml``."""

    other_words: frozenset[str]
    small_words: frozenset[str]


@cache
def country_words() -> frozenset[str]:
    """Words of countries, capitals and peoples in small letters: "norway", "oslo", "norwegian".

    >>> "turkey" in country_words(), "polish" in country_words()
    (True, False)
    """
    found: set[str] = set()
    for row in rows("actors/countries.tsv", _COUNTRY_COLUMNS):
        for column in _NAMES_OF_COUNTRY:
            found.update(word.lower() for name in row.several(column) for word in name.split())
    plurals = {f"{word}s" for word in found if word.endswith(("an", "i"))}
    return frozenset(w for w in found | plurals if w.isalpha() and len(w) > 2) - _words().other_words


@cache
def given_names() -> frozenset[str]:
    """Common given names in small letters, but those that are other words as well ("will", "mark").

    >>> "john" in given_names(), "mark" in given_names()
    (True, False)
    """
    table = rows("actors/given_names.tsv", ("gender", "names"))
    return frozenset(name.lower() for row in table for name in row["names"].split()) - _words().other_words


def small_words() -> frozenset[str]:
    """Short words that are no short forms in capitals: "OIL", "WAR"; "UN" is one."""
    return _words().small_words


@cache
def _words() -> _File:
    return toml("headline_case.toml", _File)
