"""Verbs and nouns of what is undergone: "Columnist murdered", "the ambassador's murder"."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from eventx.datafiles import toml


@dataclass(frozen=True, slots=True)
class Undergone:
    """The contents of ``data/undergone.toml``, in lemmas.

<<<<<<< HEAD
    ``verbs`` need an object; who has one of the ``nouns`` has undergone it.
    Behind one of ``nouns_of`` an "of" tells who has.
=======
    ``verbs`` need an object; who has one of the ``nouns`` has undergone it, who stands below "of" one of the ``deeds``.
>>>>>>> faults
    """

    verbs: frozenset[str]
    nouns: frozenset[str]
<<<<<<< HEAD
    nouns_of: frozenset[str]
=======
    deeds: frozenset[str]
>>>>>>> faults


@cache
def undergone() -> Undergone:
    """The words, read once."""
    return toml("undergone.toml", Undergone)
