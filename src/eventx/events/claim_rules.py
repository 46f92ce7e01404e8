"""What counts as a claim, a disputed role, a speech act: the contents of ``data/claims.toml``."""

from __future__ import annotations

from collections.abc import Mapping
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
class Blaming:
    """The type that lays a deed at another's door, and the PLOVER mode it needs where it names no deed."""

    type: str
    mode: str


@dataclass(frozen=True, slots=True)
class Disputed:
    """Roles whose fillers sources may differ on."""

    roles: frozenset[str]


@dataclass(frozen=True, slots=True)
class Spoken:
    """The types of speech acts."""

    types: frozenset[str]


@dataclass(frozen=True, slots=True)
class ClaimRules:
    """The tables of the file; ``deeds`` are types with the role of the one behind them."""

    responsibility: Responsibility
    claiming: Claiming
    deeds: Mapping[str, str]
    blaming: Blaming
    disputed: Disputed
    spoken: Spoken


@cache
def claim_rules() -> ClaimRules:
    """The rules, read once."""
    return toml("claims.toml", ClaimRules)
