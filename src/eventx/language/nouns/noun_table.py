"""The tables of common nouns and their classes, without spaCy."""

from __future__ import annotations

from collections.abc import Mapping

from eventx.datafiles import Row, rows
from eventx.datafiles.compiled import compiled_table
from eventx.datafiles.problems import unknown
from eventx.language.nouns.class_names import class_names


@compiled_table
def noun_table() -> Mapping[str, frozenset[str]]:
    """Noun to classes: the derived table under the reviewed one."""
    return {**_rows("noun_classes/wordnet.tsv"), **_rows("noun_classes/overrides.tsv")}


def _rows(name: str) -> dict[str, frozenset[str]]:
    """Read one table; equal sets of classes are shared."""
    table, shared = {}, dict[str, frozenset[str]]()
    for row in rows(name, ("noun", "classes")):
        cell = row["classes"]
        if cell not in shared:
            shared[cell] = classes_of(row)
        table[row["noun"]] = shared[cell]
    return table


def classes_of(row: Row) -> frozenset[str]:
    """The classes of a row. Raises DataError for one that ``classes.toml`` does not list."""
    found = frozenset(row["classes"].split())
    try:
        check_classes(found)
    except ValueError as error:
        raise row.error(str(error), "classes") from error
    return found


def check_classes(names: frozenset[str]) -> None:
    """Raise ValueError for a class that ``classes.toml`` does not list."""
    if strange := sorted(names - class_names()):
        raise ValueError(unknown("noun class", strange[0], class_names()))
