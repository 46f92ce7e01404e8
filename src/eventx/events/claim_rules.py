"""The words by which someone claims a deed: the contents of ``data/claims.toml``."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from eventx.datafiles import toml


@dataclass(frozen=True, slots=True)
class Responsibility:
    """The words of "claimed responsibility"; verbs are lemmas."""

    nouns: frozenset[str]
    verbs: frozenset[str]


@dataclass(frozen=True, slots=True)
class Claiming:
    """The verbs (lemmas) of "claimed the attack"."""

    verbs: frozenset[str]


@dataclass(frozen=True, slots=True)
class Doing:
    """The verbs (lemmas) of who stands behind a deed: "accused Kenya of sponsoring the attack"."""

    verbs: frozenset[str]


@dataclass(frozen=True, slots=True)
class ClaimRules:
    """The tables of the file."""

    responsibility: Responsibility
    claiming: Claiming
    doing: Doing


@cache
def claim_rules() -> ClaimRules:
    """The rules, read once."""
    return toml("claims.toml", ClaimRules)
