"""The explanation of a document, from what its extraction kept."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Span, Token

from eventx.documents.document import SILENT_ZONES, TextSpan
from eventx.documents.notices import Failure
from eventx.events.event import Event
from eventx.events.mentions import EventMention
from eventx.events.triggers import Trigger, TriggerIndex
from eventx.explaining.compared import compared
from eventx.explaining.considered import passed_over
from eventx.explaining.explanation import (
    Clause,
    EventSummary,
    Explanation,
    Filler,
    Fired,
    Reason,
    Refused,
    Sentence,
)
from eventx.explaining.told import argument_of, told
from eventx.explaining.wanted import LineNumbers, Wanted
from eventx.extraction import Extraction, Extractor
from eventx.failures import failure_of
from eventx.language.parsed import Parsed, Unparsed
from eventx.language.phrases import phrase
from eventx.records.build import build_records, sentence_of, text_span
from eventx.records.record import EventRecord


def explain(found: Extraction, index: TriggerIndex, wanted: Wanted = Wanted()) -> Explanation:  # noqa: B008
    """Tell of the wanted sentences what was found in them and what was refused.

    ``index`` is that of the extractor. Example: in "The sides struck a deal." the verb is refused by
    ``attack.strike``, for its patient is 'deal'.
    """
    document = found.reading.parsed.document
    telling = _Telling.of(found, index)
    sentences = tuple(telling.sentences(wanted))
    shown = {fired.event for sentence in sentences for fired in sentence.fired}
    events = tuple(telling.summary(record) for record in telling.records if record.id in shown)
    return Explanation(document.id, document.date, sentences, events)


def attempt(text: Parsed | Unparsed, extractor: Extractor, wanted: Wanted) -> Explanation | Failure:
    """The explanation of one document of a run; there is nothing to tell of a text that is not parsed.

    Whatever goes wrong in it is its Failure.
    """
    if isinstance(text, Unparsed):
        return text.failure or Explanation(text.document.id, text.document.date, (), ())
    try:
        return explain(extractor.read(text), extractor.index, wanted)
    except Exception as error:
        return failure_of(text.document.id, error)


@dataclass(frozen=True, slots=True)
class _Telling:
    """An extraction with what is looked up in it: mentions by trigger, records by mention, lines."""

    found: Extraction
    index: TriggerIndex
    records: Sequence[EventRecord]
    mentions: Mapping[tuple[int, int], EventMention]
    lines: LineNumbers

    @classmethod
    def of(cls, found: Extraction, index: TriggerIndex) -> _Telling:
        document = found.reading.parsed.document
        records = build_records(found.events, found.reading, document.date)
        mentions = {(m.trigger.start, m.trigger.end): m for m in found.mentions}
        return cls(found, index, records, mentions, LineNumbers(document.text))

    def sentences(self, wanted: Wanted) -> Iterator[Sentence]:
        offset = self.found.reading.parsed.offset
        for span in self.found.reading.parsed.doc.sents:
            sentence = sentence_of(span.root, offset)
            lines = self.lines.at(sentence.start), self.lines.at(sentence.end - 1)
            if sentence.text.strip() and wanted.takes(sentence, lines):
                yield self._sentence(span, sentence, lines)

    def _sentence(self, span: Span, sentence: TextSpan, lines: tuple[int, int]) -> Sentence:
        zone = self.found.reading.parsed.zone(span.root)
        triggers = [t for t in self.found.triggers if span.start <= t.head.i < span.end]
        refused = [r for r in self.found.refusals if span.start <= r.head.i < span.end]
        heads = {t.head.i for t in triggers} | {r.head.i for r in refused}
        read = zone not in SILENT_ZONES
        predicates = [t for t in span if read and (t.i in heads or t.pos_ == "VERB")]
        return Sentence(
            sentence.text, sentence.start, sentence.end, *lines, str(zone), read,
            tuple(clause for token in predicates if (clause := self._clause(token)).slots),
            tuple(self._fired(trigger) for trigger in triggers),
            tuple(self._refused(r.head, r.reasons) for r in refused),
        )  # fmt: skip

    def _clause(self, predicate: Token) -> Clause:
        reading = self.found.reading
        slots = []
        for slot in reading.around.slots(predicate):
            span = text_span(phrase(slot.head), reading.parsed.offset)
            classes = tuple(sorted(reading.around.classes(slot.head)))
            slots.append(Filler(slot.relation, span.text, span.start, span.end, slot.via, classes))
        return Clause(*self._characters(predicate.i, predicate.i + 1), tuple(slots))

    def _fired(self, trigger: Trigger) -> Fired:
        reading, frame = self.found.reading, trigger.frame
        place = self._characters(trigger.start, trigger.end)
        passed = passed_over(trigger, self.index, reading.around)
        mention = self.mentions.get((trigger.start, trigger.end))
        if mention is None:
            generic = "a generic sentence, of no one happening"
            return Fired(*place, frame.type, frame.id, passed, trigger.retold, generic)
        merging = compared(mention, self.found.events, reading.parsed, self.lines)
        return Fired(
            *place, frame.type, frame.id, passed, trigger.retold, event=self._event(place), merging=merging,
            **told(mention, reading),
        )  # fmt: skip

    def _event(self, place: tuple[str, int, int]) -> str | None:
        """The id of the record that a trigger is a mention of."""
        return next((r.id for r in self.records if TextSpan(*place) in r.mentions), None)

    def _refused(self, head: Token, reasons: Sequence[tuple[str, str]]) -> Refused:
        return Refused(*self._characters(head.i, head.i + 1), tuple(Reason(*each) for each in reasons))

    def _characters(self, start: int, end: int) -> tuple[str, int, int]:
        parsed = self.found.reading.parsed
        span = text_span(parsed.doc[start:end], parsed.offset)
        return span.text, span.start, span.end

    def summary(self, record: EventRecord) -> EventSummary:
        """What there is to tell of a record as a whole."""
        reading = self.found.reading
        claimed = tuple(
            argument_of(argument, reading)
            for event in self.found.events
            if self._is_of(event, record)
            for argument in event.claimed
        )
        return EventSummary(record.id, record.type, record.rule, record.trigger, record.mentions, record.time, claimed)

    def _is_of(self, event: Event, record: EventRecord) -> bool:
        trigger = event.main.trigger
        place = self._characters(trigger.start, trigger.end)
        return event.main.type.name == record.type and TextSpan(*place) == record.trigger
