"""The slots that a type file may name, as ``data/slots.toml`` lists them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from eventx.datafiles import toml
from eventx.types.frames import ANY_OF


@dataclass(frozen=True, slots=True)
class _Slots:
    """The contents of ``data/slots.toml``."""

    named: Mapping[str, str]
    prepositions: frozenset[str]


def named_slots() -> Mapping[str, str]:
    """The slots with a name of their own, and what stands in each."""
    return _slots().named


@cache
def is_slot(relation: str) -> bool:
    """Whether a relation is a slot: a name, prepositions, or two of these with a dot ("patient.owner").

    With bars between, any of several: "by|to|adverbial".
    """
    parts = (part for one in relation.split(ANY_OF) for part in one.split("."))
    return all(part in named_slots() or _are_prepositions(part) for part in parts)


def slot_names() -> frozenset[str]:
    """All words that a relation may be made of."""
    return frozenset(named_slots()) | _slots().prepositions


def _are_prepositions(part: str) -> bool:
    words = part.split()
    return bool(words) and _slots().prepositions.issuperset(words)


@cache
def _slots() -> _Slots:
    return toml("slots.toml", _Slots)
