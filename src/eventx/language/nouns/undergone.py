"""Verbs and nouns of what is undergone: "Columnist murdered", "the ambassador's murder"."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from eventx.datafiles import toml


@dataclass(frozen=True, slots=True)
class Undergone:
    """The contents of ``data/undergone.toml``, in lemmas.

    ``verbs`` need an object; who has one of the ``nouns`` has undergone it, who stands below "of" one of the ``deeds``.
    """

    verbs: frozenset[str]
    nouns: frozenset[str]
    deeds: frozenset[str]


@cache
def undergone() -> Undergone:
    """The words, read once."""
    return toml("undergone.toml", Undergone)
