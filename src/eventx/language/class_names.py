"""The closed list of noun classes, without the tables that say which noun has which, and without spaCy."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class NounClass:
    """One class: what it means, nouns of it, and the entity kinds and labels that belong to it."""

    name: str
    comment: str
    examples: tuple[str, ...]
    kinds: frozenset[str]
    labels: frozenset[str]


@cache
def all_classes() -> Mapping[str, NounClass]:
    """The classes of ``data/noun_classes/classes.toml``, by name in the order of the file."""
    text = (files("eventx") / "data" / "noun_classes" / "classes.toml").read_text(encoding="utf-8")
    return {
        name: NounClass(name, row["comment"], tuple(row["examples"]), frozenset(row["kinds"]), frozenset(row["labels"]))
        for name, row in tomllib.loads(text).items()
    }


@cache
def class_names() -> frozenset[str]:
    """The names of all classes: person, group, force, state and so on."""
    return frozenset(all_classes())
