"""What a mention of an event was read to say, and from which words."""

from __future__ import annotations

from typing import TypedDict

from eventx.attribution.attributions import Source
from eventx.events.mentions import Background, EventMention, MentionArgument
from eventx.explaining.explanation import BoundArgument, Cue, FoundSource, FoundTime
from eventx.factuality.factuality import CueHit
from eventx.language.phrases import phrase
from eventx.records.build import text_span
from eventx.records.record import EntityRecord
from eventx.times.event_time import EventTime


class Told(TypedDict):
    """The part of Fired that a mention gives."""

    arguments: tuple[BoundArgument, ...]
    unfilled: tuple[str, ...]
    polarity: str
    modality: str
    cues: tuple[Cue, ...]
    source: FoundSource | None
    time: FoundTime | None


def told(mention: EventMention, background: Background) -> Told:
    """Arguments, polarity, modality, source and time of a mention, each with where it comes from."""
    order = mention.type.role_order
    arguments = sorted(mention.arguments, key=lambda a: (order(a.role), a.span.start_char))
    filled = {argument.role for argument in arguments}
    return {
        "arguments": tuple(argument_of(a, background) for a in arguments),
        "unfilled": tuple(role for role in mention.type.roles if role not in filled),
        "polarity": mention.factuality.polarity,
        "modality": mention.factuality.modality,
        "cues": tuple(_cue(hit, background) for hit in mention.factuality.cues),
        "source": _source(mention.source, background) if mention.source else None,
        "time": _time(mention.time, background.parsed.offset) if mention.time else None,
    }


def argument_of(argument: MentionArgument, background: Background) -> BoundArgument:
    """An argument with where it comes from."""
    span, entity = text_span(argument.span, background.parsed.offset), argument.entity
    return BoundArgument(
        argument.role, span.text, span.start, span.end, argument.how,
        tuple(sorted(background.around.classes(argument.head))),
        EntityRecord(entity.name, str(entity.kind), entity.country) if entity else None, argument.source,
    )  # fmt: skip


def _cue(hit: CueHit, background: Background) -> Cue:
    parsed = background.parsed
    span = text_span(parsed.doc[hit.token : hit.token + 1], parsed.offset)
    return Cue(span.text, span.start, span.end, hit.cue, hit.kind, hit.value)


def _source(source: Source, background: Background) -> FoundSource:
    span, entity = text_span(phrase(source.head), background.parsed.offset), background.entities.at(source.head)
    cue = source.cue.text if source.cue is not None else None
    return FoundSource(span.text, span.start, span.end, entity.name if entity else span.text, cue)


def _time(time: EventTime, offset: int) -> FoundTime:
    timex = time.timex
    return FoundTime(
        timex.text, timex.start + offset, timex.end + offset, timex.type, timex.value,
        time.earliest, time.latest, str(timex.basis), timex.anchor, timex.rule, time.distance,
    )  # fmt: skip
