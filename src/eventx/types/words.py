"""Named word lists: ``@official`` stands for its words wherever a type file asks for words.

Those of ``data/words`` are known to every type; a type file may define its own under ``[words]``, which hold for
that file alone and come before those of eventx.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from eventx.types.frames import WordList
from eventx.types.problems import Place, unknown
from eventx.types.tables import Table

_NAME = re.compile(r"[a-z][a-z0-9_-]*")


@cache
def builtin_lists() -> Mapping[str, WordList]:
    """The lists that come with eventx, by name. Raises ValueError where two files define one name."""
    found: dict[str, WordList] = {}
    for name, row in _rows():
        if name in found:
            raise ValueError(f"data/words: {name}: two files define this list")
        found[name] = WordList(f"@{name}", frozenset(row["words"]))
    return found


def list_comments() -> Mapping[str, str]:
    """What each list that comes with eventx holds, in a line."""
    return {name: row["comment"] for name, row in _rows()}


def _rows() -> Iterator[tuple[str, dict[str, Any]]]:
    """The tables of the files in alphabetical order: the name of a list, its ``comment`` and its ``words``."""
    folder = files("eventx") / "data" / "words"
    for path in sorted((p for p in folder.iterdir() if p.name.endswith(".toml")), key=lambda p: p.name):
        yield from tomllib.loads(path.read_text(encoding="utf-8")).items()


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
