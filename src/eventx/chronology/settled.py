"""Settled events: events with their times and final modality, all that their records say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field

from eventx.actors.party import Party, Speaker
from eventx.chronology.chronology import Timing, time_events
from eventx.chronology.sides import modality_at
from eventx.confidence.confidence import Confidence
from eventx.cues.kinds import Modality, Polarity
from eventx.documents.document import DocumentDate
from eventx.events.event import Event
from eventx.events.mentions import EventMention, MentionArgument, Position
from eventx.places.geo import Located
from eventx.quantities.quantity import Quantity, Total
from eventx.times.event_time import EventTime
from eventx.types.coding import code_of
from eventx.types.frames import Code
from eventx.values import dataclass


@dataclass(frozen=True, slots=True)
class SettledEvent:
    """An event as its record tells it; ``modality`` is that of its main mention, seen at its time.

    ``quantities`` are what its arguments tell, by role and first token, ``total`` how many in all, ``places`` where
    its named places lie, ``site`` the party that tells where it happened, where no place does, ``parties`` who its
    parties are, ``speaker`` of what kind its source is, ``confidence`` how sure its record is, ``doubted`` the
    arguments, by role and first token, that are sooner wrong than right. ``because`` tells what turned the modality of
    the main mention; None where nothing did.
    """

    event: Event
    timing: Timing
    modality: Modality
    because: str | None = None
    quantities: Mapping[Position, Quantity] = field(default_factory=dict)
    total: Total | None = None
    places: Mapping[Position, Located] = field(default_factory=dict)
    site: MentionArgument | None = None
    parties: Mapping[Position, Party] = field(default_factory=dict)
    speaker: Speaker | None = None
    confidence: Confidence | None = None
    doubted: frozenset[Position] = frozenset()

    @property
    def arguments(self) -> tuple[MentionArgument, ...]:
        """Who and what takes part, as far as that is sure enough to be told."""
        return tuple(a for a in self.event.arguments if a.position not in self.doubted)

    @property
    def place(self) -> MentionArgument | None:
        """The argument that tells where it happened, None where none does."""
        found = self.event.place or self.site
        return None if found and found.position in self.doubted else found

    @property
    def main(self) -> EventMention:
        """The mention that carries most: type, polarity, modality, source and frame are its."""
        return self.event.main

    @property
    def time(self) -> EventTime | None:
        """When it happened, None where the text does not tell."""
        return self.timing.time

    @property
    def polarity(self) -> Polarity:
        """Whether it is told to have happened or not."""
        return self.main.factuality.polarity

    @property
    def code(self) -> Code:
        """Its PLOVER and CAMEO codes."""
        return code_of(self.main.type, self.main.trigger.frame, self.polarity, self.modality)


def settled_events(events: Sequence[Event], date: DocumentDate) -> list[SettledEvent]:
    """Each event with its time and the modality that it has then; ``date`` is the document's.

    Example: "the 2020 election", written in 2019, is planned, for it begins after the day of writing.
    """
    timings = time_events(events, date.value)
    return [_settled(event, timing, date) for event, timing in zip(events, timings, strict=True)]


def _settled(event: Event, timing: Timing, date: DocumentDate) -> SettledEvent:
    told, time = event.main.factuality.modality, timing.time
    modality = modality_at(told, time, date.latest, event.main.head)
    if modality == told or time is None:
        return SettledEvent(event, timing, modality)
    return SettledEvent(
        event, timing, modality, f"it begins on {time.earliest}, after the day of writing {date.latest}"
    )
