"""Named word lists: ``@official`` stands for its words wherever a type file asks for words.

Those of ``data/words`` are known to every type; a type file may define its own under ``[words]``, which hold for
that file alone and come before those of eventx.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from eventx.datafiles import DataError, names, toml
from eventx.datafiles.problems import Place, unknown
from eventx.types.frames import WordList
from eventx.types.tables import Table

_NAME = re.compile(r"[a-z][a-z0-9_-]*")


@cache
def builtin_lists() -> Mapping[str, WordList]:
    """The lists that come with eventx, by name. Raises DataError where two files define one name."""
    return {name: WordList(f"@{name}", each.words) for name, each in _listed().items()}


def list_comments() -> Mapping[str, str]:
    """What each list that comes with eventx holds, in a line."""
    return {name: each.comment for name, each in _listed().items()}


@dataclass(frozen=True, slots=True)
class _Listed:
    """A list as it stands in its file."""

    comment: str
    words: frozenset[str]


@cache
def _listed() -> dict[str, _Listed]:
    """The lists of the files in alphabetical order."""
    found: dict[str, _Listed] = {}
    for file in names("words"):
        for name, each in toml(file, dict[str, _Listed]).items():
            if name in found:
                raise DataError.at(file, name, "another file defines this list too")
            found[name] = each
    return found


def read_lists(table: Table) -> dict[str, WordList]:
    """The lists of a type file: its table ``[words]``, each a name and the words."""
    found = {}
    for name in table.raw:
        words = table.strings(name)
        if not _NAME.fullmatch(name):
            table.place.at(name).complain("a list is named with lower-case letters, digits, - and _")
        if not words:
            table.place.at(name).complain("must be a list of words")
        found[name] = WordList(f"@{name}", frozenset(words))
    return found


def words_asked_for(values: Iterable[str], own: Mapping[str, WordList], place: Place) -> tuple[WordList, ...]:
    """The words among values: ``=word`` alone, ``@list`` the words of a list; other values are left out."""
    found = []
    for value in values:
        if value.startswith("="):
            found.append(WordList(value[1:], frozenset((value[1:],))))
        elif value.startswith("@"):
            known = own.get(value[1:]) or builtin_lists().get(value[1:])
            if known is None:
                place.complain(unknown("word list", value[1:], own.keys() | builtin_lists().keys()), value)
            else:
                found.append(known)
    return tuple(found)
