"""What a mention of an event was read to say, from which words, and whether its event's record says it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TypedDict

from eventx.actors.party import Party
from eventx.attribution.attributions import Source
from eventx.chronology.own import OwnTime
from eventx.chronology.settled import SettledEvent
from eventx.events.arguments import left_out
from eventx.events.mentions import EventMention, MentionArgument
from eventx.events.mentions import argument_of as argument_at
from eventx.explaining.explanation import BoundArgument, Cue, FoundSource, FoundTime, TimeStep
from eventx.explaining.places import Places
from eventx.factuality.factuality import CueHit
from eventx.language.phrases import phrase
from eventx.places.geo import Located
from eventx.quantities.quantity import Quantity
from eventx.records.build import entity_record, text_span
from eventx.times.event_time import EventTime

_STAYED_OPEN = "its days stay open"


class OfMention(TypedDict):
    """The part of Fired that a mention gives."""

    arguments: tuple[BoundArgument, ...]
    unfilled: tuple[str, ...]
    polarity: str
    modality: str
    cues: tuple[Cue, ...]
    source: FoundSource | None
    time: FoundTime | None


def of_mention(mention: EventMention, event: SettledEvent, places: Places) -> OfMention:
    """Arguments, polarity, modality, source and time of a mention, each with where it comes from."""
    order = mention.type.role_order
    arguments = sorted(mention.arguments, key=lambda a: (order(a.role), a.span.start_char))
    filled = {argument.role for argument in arguments}
    kept = {_place(argument) for argument in event.arguments}
    return {
        "arguments": (
            *(replace(argument_of(a, places, kept=_place(a) in kept), against=_doubt(a, event)) for a in arguments),
            *_left_out(mention, places),
        ),
        "unfilled": tuple(role for role in mention.type.roles if role not in filled),
        "polarity": mention.factuality.polarity,
        "modality": mention.factuality.modality,
        "cues": tuple(cue_of(hit, places) for hit in mention.factuality.cues),
        "source": source_of(mention.source, places) if mention.source else None,
        "time": _time(mention, event, places),
    }


def _doubt(argument: MentionArgument, event: SettledEvent) -> str | None:
    """Why an argument is left out whose signs speak against it; None for the others."""
    if argument.position not in event.doubted or event.confidence is None:
        return None
    return f"its signs make it sooner wrong than right ({event.confidence.arguments[argument.position]:.2f} sure)"


def _place(argument: MentionArgument) -> tuple[str, int, int]:
    return argument.role, argument.span.start, argument.span.end


def argument_of(
    argument: MentionArgument,
    places: Places,
    *,
    kept: bool = True,
    quantity: Quantity | None = None,
    where: Located | None = None,
    party: Party | None = None,
) -> BoundArgument:
    """An argument with where it comes from."""
    span = text_span(argument.span, places.parsed.offset)
    return BoundArgument(
        argument.role, span.text, span.start, span.end, argument.how,
        tuple(sorted(places.found.background.around.classes(argument.head))),
        entity_record(argument.entity, where, party), argument.source,
        places.named(argument.at) if argument.at is not None else None, kept, None, quantity, where,
    )  # fmt: skip


def _left_out(mention: EventMention, places: Places) -> Iterator[BoundArgument]:
    """What stands in a slot of a role, and is left out: with what speaks against it."""
    background = places.found.background
    for bound in left_out(mention.trigger, mention.type, background.around):
        argument = replace(argument_at(bound.role, bound.head, bound.how, background), at=mention.head)
        yield replace(argument_of(argument, places, kept=False), against=bound.against)


def cue_of(hit: CueHit, places: Places) -> Cue:
    """A cue with its place."""
    return Cue(*places.characters(hit.token, hit.token + 1), hit.cue, hit.kind, hit.value)


def source_of(source: Source, places: Places) -> FoundSource:
    """A source with its place and its name."""
    entity = places.found.background.entities.at(source.head)
    span = text_span(phrase(source.head), places.parsed.offset)
    cue = source.cue.text if source.cue is not None else None
    return FoundSource(span.text, span.start, span.end, entity.name if entity else span.text, cue, source.way)


def steps_of(time: EventTime, places: Places) -> tuple[TimeStep, ...]:
    """The steps that led to a time, with the places of their words."""
    return tuple(
        TimeStep(str(s.way), s.reason, tuple(map(places.named, s.words)), s.value, s.earliest, s.latest)
        for s in time.why
    )


def _time(mention: EventMention, event: SettledEvent, places: Places) -> FoundTime | None:
    """The time of a mention: the event's where it comes from here, else what its own expression tells."""
    own = next((each for each in event.timing.own if each.mention is mention), None)
    if own is None:
        return None
    time, passed = _as_taken(own, event)
    timex, offset = time.timex, places.parsed.offset
    return FoundTime(
        timex.text, timex.start + offset, timex.end + offset, timex.type, timex.value, time.earliest, time.latest,
        str(timex.basis), timex.anchor, timex.rule, time.distance, steps_of(time, places), passed,
    )  # fmt: skip


def _as_taken(own: OwnTime, event: SettledEvent) -> tuple[EventTime, str | None]:
    """The time as the record has it, or the mention's own, with the reason why the record has it not."""
    if own.passed is not None:
        return own.time, own.passed
    if event.time is None or event.time.basis != "expression":
        return own.time, _STAYED_OPEN
    return event.time, None
