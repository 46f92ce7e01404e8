"""The tables of common nouns and their classes, without spaCy."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files

from eventx.language.class_names import class_names


@cache
def noun_table() -> Mapping[str, frozenset[str]]:
    """Noun to classes: the derived table under the reviewed one."""
    return {**_rows("wordnet.tsv"), **_rows("overrides.tsv")}


def _rows(name: str) -> dict[str, frozenset[str]]:
    """Read one table; equal sets of classes are shared."""
    lines = (line for line in read_table(name).splitlines() if not line.startswith("#"))
    pairs = [tuple(line.split("\t")) for line in lines]
    if any(len(pair) != 2 for pair in pairs):
        raise ValueError(f"noun_classes/{name}: a row is 'noun<TAB>classes'")
    shared = {cell: known_classes(cell.split(), name) for cell in {pair[1] for pair in pairs}}
    return {noun: shared[cell] for noun, cell in pairs}


def known_classes(names: Iterable[str], source: str) -> frozenset[str]:
    """The classes as a set. Raises ValueError on a class that ``classes.toml`` does not list."""
    found = frozenset(names)
    if unknown := found - class_names():
        raise ValueError(f"noun_classes/{source}: unknown classes {', '.join(sorted(unknown))}")
    return found


def read_table(name: str) -> str:
    """The text of a file in ``data/noun_classes``."""
    return (files("eventx") / "data" / "noun_classes" / name).read_text("utf-8")
