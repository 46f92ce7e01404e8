"""What speaks for and against two reports telling of one happening, and how far to look: ``data/incidents.toml``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from eventx.datafiles import toml

THRESHOLD = "threshold"


@dataclass(frozen=True, slots=True)
class IncidentLimits:
    """How far the rules reach; what each is for stands beside it in the file."""

    passage: int
    lead: int
    number: int
    names: int
    day: int
    month: int
    year: int
    apart: int
    days_apart: int
    weeks_apart: int
    towns_apart: int
    shared: int
    posting: int
    posting_latest: int
    story_words: int
    story_posting: int
    kin: float
    kin_documents: int
    together_at_most: int
    first: int
    latest: int
    copied: float
    copied_words: int
    sure: float
    unsaid: float


@dataclass(frozen=True, slots=True)
class IncidentVetoes:
    """Roles that no two names fill in one happening, and those whose towns and sites tell where it was."""

    named: tuple[str, ...]
    sited: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Denial:
    """A type whose events deny a deed: the roles of who denies, of whom he contradicts, and of what he denies.

    ``accused`` are words for a deed laid at his door, ``claimed`` those for one that the contradicted claims.
    """

    type: str
    source: str
    party: str
    deed: str
    accused: frozenset[str]
    claimed: frozenset[str]


@dataclass(frozen=True, slots=True)
class IncidentRules:
    """The contents of the file; ``weights`` are those of the signs, and under "threshold" what makes one happening."""

    common: frozenset[str]
    irregular: Mapping[str, frozenset[str]]
    limits: IncidentLimits
    vetoes: IncidentVetoes
    weights: Mapping[str, float]
    denials: tuple[Denial, ...]


@cache
def rules() -> IncidentRules:
    """The rules, read once."""
    return toml("incidents.toml", IncidentRules)
