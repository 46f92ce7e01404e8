"""Building records: the one place where what the stages found becomes what is written out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date as date_class

from spacy.tokens import Span, Token

from eventx.actors.party import Party
from eventx.chronology.settled import SettledEvent
from eventx.documents.document import TextSpan
from eventx.entities import Entity
from eventx.events.mentions import Background, EventMention, MentionArgument
from eventx.language.lemmas import lemma
from eventx.language.phrases import phrase
from eventx.places.geo import Located
from eventx.quantities.quantity import Amount, Change, Count, Length, Told, Total
from eventx.records.record import (
    Argument,
    Attribution,
    EntityRecord,
    EventRecord,
    PlaceRecord,
    PloverCode,
    TimeRecord,
    event_id,
    normalised,
    sort_key,
)  # fmt: skip
from eventx.times.event_time import EventTime
from eventx.types.coding import quad_of
from eventx.types.frames import Code


def build_records(events: Sequence[SettledEvent], background: Background) -> list[EventRecord]:
    """The records of one document, in the order of the contract."""
    ids = event_ids(events, background)
    records = (_record(event, background, identity) for event, identity in zip(events, ids, strict=True))
    return sorted(records, key=sort_key)


def event_ids(events: Sequence[SettledEvent], background: Background) -> list[str]:
    """The id of each event's record."""
    ordinals: Counter[tuple[str, str, str]] = Counter()
    ids = []
    for settled in events:
        first = settled.event.mentions[0]
        sentence = normalised(sentence_of(first.head, background.parsed.offset).text)
        likeness = (first.type.name, sentence, lemma(first.head))
        ordinals[likeness] += 1
        ids.append(event_id(background.parsed.document.id, *likeness, ordinals[likeness]))
    return ids


def _record(settled: SettledEvent, background: Background, identity: str) -> EventRecord:
    document, offset = background.parsed.document, background.parsed.offset
    event, main, code = settled.event, settled.main, settled.code
    arguments = sorted(
        (_argument(a, settled, offset) for a in settled.arguments),
        key=lambda a: (main.type.role_order(a.role), a.start, a.end),
    )
    return EventRecord(
        id=identity,
        document=document.id,
        document_date=document.date,
        type=main.type.name,
        plover=_plover(code),
        cameo=code.cameo,
        trigger=trigger_span(main, offset),
        mentions=tuple(sorted((trigger_span(m, offset) for m in event.mentions), key=lambda s: s.start)),
        sentence=sentence_of(main.head, offset),
        arguments=tuple(arguments),
        time=_time(settled.time, offset),
        place=_place(settled.place, settled),
        polarity=settled.polarity.value,
        modality=settled.modality.value,
        attribution=_attribution(settled, background),
        rule=main.trigger.frame.id,
        count=_total(settled.total, offset),
        confidence=settled.confidence.value if settled.confidence else None,
    )


def text_span(span: Span, offset: int) -> TextSpan:
    """The characters of a span of tokens, in the document."""
    return TextSpan(span.text, span.start_char + offset, span.end_char + offset)


def sentence_of(token: Token, offset: int) -> TextSpan:
    """The sentence of a token, less the white space around it."""
    span = token.sent
    start, end = span.start, span.end
    while start < end - 1 and span.doc[start].is_space:
        start += 1
    while end > start + 1 and span.doc[end - 1].is_space:
        end -= 1
    return text_span(span.doc[start:end], offset)


def trigger_span(mention: EventMention, offset: int) -> TextSpan:
    """The words of a mention's trigger, in the document."""
    return text_span(mention.head.doc[mention.trigger.start : mention.trigger.end], offset)


def _argument(argument: MentionArgument, settled: SettledEvent, offset: int) -> Argument:
    span, key = text_span(argument.span, offset), argument.position
    entity = entity_record(argument.entity, settled.places.get(key), settled.parties.get(key))
    sure = settled.confidence.arguments.get(key) if settled.confidence else None
    found = Argument(argument.role, span.text, span.start, span.end, entity, argument.source, confidence=sure)
    quantity = settled.quantities.get(key)
    match quantity:
        case Count():
            return replace(found, count=quantity)
        case Amount():
            return replace(found, amount=quantity)
        case Change():
            return replace(found, change=quantity)
        case Length():
            return replace(found, length=quantity)
    return found


def _total(total: Total | None, offset: int) -> Total | None:
    return total and replace(total, told=tuple(_shifted(each, offset) for each in total.told))


def _shifted(told: Told, offset: int) -> Told:
    at = told.trigger
    return replace(told, trigger=TextSpan(at.text, at.start + offset, at.end + offset))


def entity_record(entity: Entity | None, where: Located | None, party: Party | None = None) -> EntityRecord | None:
    """Who or what an argument is, with where it lies; the point on the map decides the country."""
    if entity is None:
        return None
    country, geo = (where.country(entity.country), where.geo) if where else (entity.country, None)
    identity, actor = (party.id, party.actor) if party else (None, None)
    return EntityRecord(entity.name, str(entity.kind), country, geo, identity, actor)


def _plover(code: Code) -> PloverCode | None:
    return PloverCode(code.plover, code.mode, quad_of(code.plover)) if code.plover else None


def _time(time: EventTime | None, offset: int) -> TimeRecord | None:
    if time is None:
        return None
    timex = time.timex
    anchor = timex.anchor if isinstance(timex.anchor, date_class) else None
    spelt = time.basis == "expression"
    return TimeRecord(
        timex.text if spelt else None, timex.start + offset if spelt else None, timex.end + offset if spelt else None,
        timex.type, timex.value, time.earliest, time.latest, time.basis, anchor,
    )  # fmt: skip


def _place(place: MentionArgument | None, settled: SettledEvent) -> PlaceRecord | None:
    if place is None:
        return None
    entity = entity_record(place.entity, settled.places.get(place.position))
    return PlaceRecord(place.name, entity.country, entity.geo) if entity else PlaceRecord(place.name)


def _attribution(settled: SettledEvent, background: Background) -> Attribution | None:
    source, speaker = settled.event.source, settled.speaker
    if source is None:
        return None
    span = text_span(phrase(source.head), background.parsed.offset)
    entity = background.entities.at(source.head)
    cue = source.cue.text if source.cue is not None else ""
    return Attribution(
        span.text, span.start, span.end, entity.name if entity else span.text, cue, speaker.kind if speaker else None
    )
