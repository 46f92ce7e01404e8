"""Building records: the one place where what the stages found becomes what is written out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date as date_class

from spacy.tokens import Span, Token

from eventx.attribution.attributions import Source
from eventx.chronology.chronology import time_events
from eventx.chronology.sides import modality_at
from eventx.documents.document import DocumentDate, TextSpan
from eventx.entities import Entity
from eventx.events.event import Event
from eventx.events.mentions import Background, EventMention, MentionArgument
from eventx.language.lemmas import lemma
from eventx.language.phrases import phrase
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
from eventx.types.coding import code_of, quad_of
from eventx.types.frames import Code

_PLACE_ROLES = ("place", "destination")


def build_records(events: Sequence[Event], background: Background, date: DocumentDate) -> list[EventRecord]:
    """The records of one document, in the order of the contract."""
    ordinals: Counter[tuple[str, str, str]] = Counter()
    records = []
    for event, time in zip(events, time_events(events, date.value), strict=True):
        first = event.mentions[0]
        sentence = normalised(sentence_of(first.head, background.parsed.offset).text)
        likeness = (first.type.name, sentence, lemma(first.head))
        ordinals[likeness] += 1
        identity = event_id(background.parsed.document.id, *likeness, ordinals[likeness])
        records.append(_record(event, background, date, identity, time))
    return sorted(records, key=sort_key)


def _record(
    event: Event, background: Background, date: DocumentDate, identity: str, time: EventTime | None
) -> EventRecord:
    document, offset = background.parsed.document, background.parsed.offset
    main, told = event.main, event.arguments()
    modality = modality_at(main.factuality.modality, time, date.latest)
    code = code_of(main.type, main.trigger.frame, main.factuality.polarity, modality)
    arguments = sorted(
        (_argument(a, main, offset) for a in told),
        key=lambda a: (main.type.role_order(a.role), a.start, a.end),
    )
    return EventRecord(
        id=identity,
        document=document.id,
        document_date=date,
        type=main.type.name,
        plover=_plover(code),
        cameo=code.cameo,
        trigger=_trigger(main, offset),
        mentions=tuple(sorted((_trigger(m, offset) for m in event.mentions), key=lambda s: s.start)),
        sentence=sentence_of(main.head, offset),
        arguments=tuple(arguments),
        time=_time(time, offset),
        place=_place(told),
        polarity=main.factuality.polarity,
        modality=modality,
        attribution=_attribution(event.source, background),
        rule=main.trigger.frame.id,
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


def _trigger(mention: EventMention, offset: int) -> TextSpan:
    return text_span(mention.head.doc[mention.trigger.start : mention.trigger.end], offset)


def _argument(argument: MentionArgument, main: EventMention, offset: int) -> Argument:
    span = text_span(argument.span, offset)
    return Argument(argument.role, span.text, span.start, span.end, _entity(argument.entity), argument.source)


def _entity(entity: Entity | None) -> EntityRecord | None:
    return EntityRecord(entity.name, str(entity.kind), entity.country) if entity else None


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


def _place(arguments: Sequence[MentionArgument]) -> PlaceRecord | None:
    for role in _PLACE_ROLES:
        for argument in arguments:
            if argument.role == role:
                country = argument.entity.country if argument.entity else None
                return PlaceRecord(argument.entity.name if argument.entity else argument.span.text, country)
    return None


def _attribution(source: Source | None, background: Background) -> Attribution | None:
    if source is None:
        return None
    span = text_span(phrase(source.head), background.parsed.offset)
    entity = background.entities.at(source.head)
    cue = source.cue.text if source.cue is not None else ""
    return Attribution(span.text, span.start, span.end, entity.name if entity else span.text, cue)
