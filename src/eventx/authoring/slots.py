"""The slots that a type file may name, as ``data/slots.toml`` lists them."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files


@cache
def named_slots() -> Mapping[str, str]:
    """The slots with a name of their own, and what stands in each."""
    return {str(name): str(meaning) for name, meaning in _table()["named"].items()}


@cache
def is_slot(relation: str) -> bool:
    """Whether a relation is a slot: a name, prepositions, or two of these with a dot ("patient.owner")."""
    return all(part in named_slots() or _are_prepositions(part) for part in relation.split("."))


def slot_names() -> frozenset[str]:
    """All words that a relation may be made of."""
    return frozenset(named_slots()) | _prepositions()


def _are_prepositions(part: str) -> bool:
    words = part.split()
    return bool(words) and _prepositions().issuperset(words)


@cache
def _prepositions() -> frozenset[str]:
    return frozenset(_table()["prepositions"]["words"])


@cache
def _table() -> Mapping[str, Mapping[str, list[str]]]:
    return tomllib.loads((files("eventx") / "data" / "slots.toml").read_text(encoding="utf-8"))
