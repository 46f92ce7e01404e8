"""What the record of an event says, and why."""

from __future__ import annotations

from dataclasses import replace

from eventx.chronology.settled import SettledEvent
from eventx.confidence.weights import weights
from eventx.events.mentions import MentionArgument
from eventx.explaining.explanation import BoundArgument, EventSummary, LeadSign, Reasons, Sure
from eventx.explaining.of_mention import argument_of, cue_of, steps_of
from eventx.explaining.places import Places
from eventx.records.lead import Lead
from eventx.records.record import EventRecord

_WAYS = {
    "clause": "in a clause above",
    "aside": "put in beside",
    "quotation": "as the speaker of the quotation",
    "sentence": "at the edge of the sentence",
    "statement": "as the author of the statement before",
    "continuation": "as the speaker of the sentence before",
    "turn": "whose words the paragraph gives",
    "title": "in the title",
}


def of_event(settled: SettledEvent, record: EventRecord, places: Places, lead: Lead | None = None) -> EventSummary:
    """The values of a record with their reasons; ``lead`` is the main event of the article."""
    event, order = settled.event, settled.main.type.role_order
    arguments = sorted(settled.arguments, key=lambda a: (order(a.role), a.span.start_char, a.span.end_char))
    claimed = tuple(argument_of(argument, places) for argument in event.claimed)
    return EventSummary(
        record.id, record.type, record.rule, record.trigger, record.mentions, record.time, claimed,
        record.polarity, record.modality, record.attribution,
        tuple(_told(each, settled, places) for each in arguments),
        record.count, replace(_reasons(settled, places), lead=_lead(lead, record)), _sure(settled),
    )  # fmt: skip


def _sure(settled: SettledEvent) -> Sure | None:
    """How sure the record is, with its signs by what they count."""
    sure = settled.confidence
    if sure is None:
        return None
    signs = sorted(sure.signs, key=lambda sign: (-abs(sign[1]), sign[0]))
    told = tuple(LeadSign(sign, round(points, 2)) for sign, points in signs if round(points, 2))
    return Sure(sure.value, weights().record.base, told)


def _lead(lead: Lead | None, record: EventRecord) -> tuple[LeadSign, ...] | None:
    """What made a record the main one; None for others."""
    if lead is None or lead.record.id != record.id:
        return None
    return tuple(LeadSign(sign, round(weight, 2)) for sign, weight in lead.signs)


def _told(argument: MentionArgument, settled: SettledEvent, places: Places) -> BoundArgument:
    """An argument of a record, with what it counts and where it lies."""
    key = argument.position
    told = argument_of(
        argument,
        places,
        quantity=settled.quantities.get(key),
        where=settled.places.get(key),
        party=settled.parties.get(key),
    )
    return replace(told, confidence=settled.confidence.arguments.get(key)) if settled.confidence else told


def _reasons(settled: SettledEvent, places: Places) -> Reasons:
    main, time = settled.main, settled.time
    return Reasons(
        places.named(main.head),
        tuple(cue_of(hit, places) for hit in main.factuality.cues),
        settled.because,
        _attribution(settled),
        steps_of(time, places) if time is not None else (),
        _no_time(settled) if time is None else None,
    )


def _attribution(settled: SettledEvent) -> str:
    """Where the source was found, or why the writer answers for the event."""
    event, main = settled.event, settled.main
    if event.spoken:
        return "a speech act that the one who speaks tells of"
    if main.source is None:
        return main.unreported or "the text names no source"
    told = f"; {settled.speaker.kind}: {settled.speaker.why}" if settled.speaker else ""
    return f"named {_WAYS[main.source.way]}{told}"


def _no_time(settled: SettledEvent) -> str:
    """Why an event has no time."""
    timing, sure = settled.timing, settled.confidence
    if timing.doubted is not None and sure is not None and sure.time is not None:
        return f"{timing.doubted.timex.text!r}: its signs make it sooner wrong than right ({sure.time:.2f} sure)"
    if timing.open is not None:
        return f"{timing.open.timex.text!r} stays open: {timing.open.why[-1].reason}, and no days are known of that"
    passed = [f"{own.time.timex.text!r}: {own.passed}" for own in timing.own if own.passed]
    if passed:
        return "; ".join(passed)
    return "no expression belongs to a mention, and no event lends one"
