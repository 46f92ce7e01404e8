"""Befalling: whom an act would befall ("threatened to kill *the hostages*"), by the verbs that tell it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from eventx.datafiles import toml


@dataclass(frozen=True, slots=True)
class _Befalling:
    """Verbs of which those in some of their slots are harmed, or benefited."""

    slot: str
    slots: tuple[str, ...]
    verbs: frozenset[str]


@dataclass(frozen=True, slots=True)
class _File:
    """The contents of ``data/befalling.toml``."""

    befalling: tuple[_Befalling, ...]


def is_befalling(slot: str) -> bool:
    """Whether a slot asks whom an act befalls: "harmed", "benefited"."""
    return slot in _by_slot()


def slots_befallen(verb: str, slot: str) -> tuple[str, ...]:
    """The slots of a verb, by its lemma, in which those stand whom it befalls; none for a verb that befalls nobody.

    >>> slots_befallen("kill", "harmed")[0]
    'patient'
    """
    return _by_slot()[slot].get(verb, ())


@cache
def _by_slot() -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    found: dict[str, dict[str, tuple[str, ...]]] = {}
    for each in toml("befalling.toml", _File).befalling:
        for verb in each.verbs:
            known = found.setdefault(each.slot, {})
            known[verb] = (*known.get(verb, ()), *each.slots)
    return found
