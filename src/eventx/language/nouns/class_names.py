"""The closed list of noun classes, without the tables that say which noun has which, and without spaCy."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from eventx.datafiles import toml
from eventx.datafiles.shapes import NAMED


@dataclass(frozen=True, slots=True)
class NounClass:
    """One class: what it means, nouns of it, and the entity kinds and labels that belong to it."""

    name: str = field(metadata=NAMED)
    comment: str
    examples: tuple[str, ...]
    kinds: frozenset[str] = frozenset()
    labels: frozenset[str] = frozenset()


@cache
def all_classes() -> Mapping[str, NounClass]:
    """The classes of ``data/noun_classes/classes.toml``, by name in the order of the file."""
    return toml("noun_classes/classes.toml", dict[str, NounClass])


@cache
def class_names() -> frozenset[str]:
    """The names of all classes: person, group, force, state and so on."""
    return frozenset(all_classes())
