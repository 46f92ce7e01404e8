"""Whether two mentions tell of what befalls a person but once: "Navarro *died* in May. Her *death* ..."."""

from __future__ import annotations

from eventx.entities import EntityKind
from eventx.events.mentions import EventMention
from eventx.merging.rules import merging_rules


def befalls_once(later: EventMention, earlier: EventMention) -> bool:
    """Whether the two give one named person a role that nobody has twice, both as past, both as true or both as denied.

    >>> # "The senator Ann Roe is dead. Roe died on Monday": once. "They killed a guard. A guard died": not known
    """
    roles = merging_rules().once.get(later.type.name)
    if not roles or later.factuality.polarity != earlier.factuality.polarity:
        return False
    if later.factuality.modality.intended or earlier.factuality.modality.intended:
        return False
    return any(not _persons(later, role).isdisjoint(_persons(earlier, role)) for role in roles)


def _persons(mention: EventMention, role: str) -> frozenset[str]:
    """The persons in a role, by name."""
    found = (a for a in mention.fillers(role) if not a.by_reach and a.entity and a.entity.kind is EntityKind.PER)
    return frozenset(a.key for a in found if a.name[:1].isupper() and not a.name.isupper())
