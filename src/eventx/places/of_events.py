"""The places of events on the map: of what fills their roles, and of where they happened."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from eventx.chronology.settled import SettledEvent
from eventx.events.mentions import Background, MentionArgument, Position
from eventx.places.gazetteer import STATE
from eventx.places.geo import Located
from eventx.places.located import located
from eventx.places.surroundings import PlacesTold
from eventx.types.frames import PLACE

#: Classes of what may fill a role that places fill.
_WHERE_FITS = frozenset({"place", "facility", "state"})


def located_events(events: Iterable[SettledEvent], background: Background) -> list[SettledEvent]:
    """The events with what is known of where their named places lie."""
    told = PlacesTold(background.parsed.doc)
    return [_located(each, told) for each in events]


def _located(event: SettledEvent, told: PlacesTold) -> SettledEvent:
    """An event with its places; a state as a party is told by its code, and has no point."""
    place = event.event.place
    roles = {name for name, role in event.main.type.roles.items() if name == PLACE or role.fits & _WHERE_FITS}
    arguments = (a for a in event.event.arguments if a.role in roles)
    found = {a.position: where for a in arguments if (where := _where(a, told)) is not None}
    kept = {
        key: where
        for key, where in found.items()
        if where.geo is None or where.geo.feature != STATE or (place and key == place.position)
    }
    if not kept:
        return event
    return replace(event, places=kept, site=None if place else _site(event, kept))


def _site(event: SettledEvent, places: Mapping[Position, Located]) -> MentionArgument | None:
    """What an event befell, where that has a point on the map: "shelled *the port of Hodeida*"."""
    for argument in event.event.arguments:
        where = places.get(argument.position)
        if where is not None and where.geo is not None and event.main.type.roles[argument.role].sited:
            return argument
    return None


def _where(argument: MentionArgument, told: PlacesTold) -> Located | None:
    entity = argument.entity
    if entity is None:
        return None
    return located(entity.name, entity.country, entity.kind, argument.span, told)
