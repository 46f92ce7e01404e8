"""Coded events: of each party its id, what it is and whose: "police" in Lima are PERCOP, Iran is IRNGOV."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from eventx.actors.ids import known_id
from eventx.actors.party import ActorCode, Party
from eventx.actors.reading import Reading
from eventx.actors.speakers import speaker_of
from eventx.chronology.settled import SettledEvent
from eventx.entities import Actors, Entity
from eventx.events.mentions import Background, MentionArgument, Position
from eventx.types.frames import PLACE


def coded_events(events: Iterable[SettledEvent], background: Background, actors: Actors) -> list[SettledEvent]:
    """The events with what their parties are."""
    reading = Reading(background, actors)
    return [_coded(each, reading) for each in events]


def _coded(event: SettledEvent, reading: Reading) -> SettledEvent:
    parties = _parties(event, reading)
    speaker = speaker_of(event, parties, reading)
    return replace(event, parties=parties, speaker=speaker) if parties or speaker else event


def _parties(event: SettledEvent, reading: Reading) -> dict[Position, Party]:
    """The parties of an event by role and first token; those whose id is not known, and of whom nothing is."""
    found = {}
    for argument in event.event.arguments:
        if argument.entity is not None:
            party = _party(argument, argument.entity, event, reading)
            if party.id or party.actor:
                found[argument.position] = party
    return found


def _party(argument: MentionArgument, entity: Entity, event: SettledEvent, reading: Reading) -> Party:
    identity = known_id(entity, reading.actors)
    role = event.main.type.roles[argument.role]
    sector = None if role.name == PLACE or role.locates else reading.sector(argument, entity)
    if sector is None:
        return Party(identity)
    country, basis = reading.country(argument, entity, sector, event)
    return Party(identity, ActorCode(f"{country}{sector}", sector, country or None, basis or None))
