"""Ids of known names, the same in all documents: "country:IRN", "group:hezbollah.LBN", "person:angela-merkel"."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import cache

from eventx.datafiles import rows
from eventx.datafiles.compiled import compiled_table
from eventx.entities.actors import ACTOR_COLUMNS, Actor, Actors, Use
from eventx.entities.entity import Entity, EntityKind
from eventx.office_holders import office_terms

_KINDS: Mapping[EntityKind, str] = {
    EntityKind.GPE: "place", EntityKind.LOC: "place", EntityKind.FAC: "place", EntityKind.GROUP: "group",
    EntityKind.ORG: "body", EntityKind.GOV: "government",
}  # fmt: skip
#: Uses of a form that name one and the same: no people, no adjective.
_NAMES = frozenset({Use.NAME, Use.CAPITAL, Use.CITY})


def known_id(entity: Entity, actors: Actors) -> str | None:
    """The id of a name that the tables know; None for every other, and where several bear it and nothing decides.

    Example: "Hizbollah" and "Hezbollah" are group:hezbollah.LBN; "the Iraqi government" is government:IRQ.
    """
    country = actors.countries.get(entity.country or "")
    if country is not None and country.name == entity.name and entity.kind in (EntityKind.GPE, EntityKind.GOV):
        return f"{'country' if entity.kind is EntityKind.GPE else 'government'}:{country.code}"
    if entity.kind is EntityKind.PER:
        return f"person:{slug(entity.name)}" if entity.country in _holders().get(entity.name, ()) else None
    named = known_actor(entity, actors)
    if named is None or named.kind not in _KINDS or named.use not in _NAMES:
        return None
    shared = named.name in _shared()
    code = named.country or (entity.country if shared else None)
    return None if shared and code is None else f"{_KINDS[named.kind]}:{slug(named.name)}{f'.{code}' if code else ''}"


def known_actor(entity: Entity, actors: Actors) -> Actor | None:
    """The row of the tables that a name means; of several the one of its country."""
    named = actors[entity.name]
    fitting = named if len(named) == 1 else [each for each in named if each.country == entity.country]
    return fitting[0] if len(fitting) == 1 else None


def slug(name: str) -> str:
    """A name in small letters and figures.

    >>> slug("al-Qaeda in the Arabian Peninsula"), slug("La République En Marche")
    ('al-qaeda-in-the-arabian-peninsula', 'la-republique-en-marche')
    """
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


@compiled_table
def _shared() -> frozenset[str]:
    """Names that a body of each of several states bears: a senate, a supreme court."""
    return frozenset(row["name"] for row in rows("actors/government.tsv", ACTOR_COLUMNS) if not row["country"])


@cache
def _holders() -> Mapping[str, frozenset[str | None]]:
    """The countries of the offices that each known holder had."""
    found: dict[str, set[str | None]] = {}
    for term in office_terms():
        found.setdefault(term.name, set()).add(term.country)
    return {name: frozenset(countries) for name, countries in found.items()}
