"""The explanation of a document, from what its extraction kept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from spacy.tokens import Span, Token

from eventx.documents.document import SILENT_ZONES, TextSpan
from eventx.documents.notices import Failure
from eventx.events.triggers import Refusal, Trigger, TriggerIndex
from eventx.explaining.compared import compared
from eventx.explaining.considered import passed_over
from eventx.explaining.explanation import Clause, Explanation, Filler, Fired, Reason, Refused, Sentence
from eventx.explaining.of_event import of_event
from eventx.explaining.of_mention import of_mention
from eventx.explaining.places import Places
from eventx.explaining.wanted import Wanted
from eventx.extraction import Extraction, Extractor
from eventx.failures import failure_of
from eventx.language.parsed import Parsed, Unparsed
from eventx.language.phrases import phrase
from eventx.records.build import build_records, sentence_of, text_span
from eventx.records.lead import lead_of


def explain(found: Extraction, index: TriggerIndex, wanted: Wanted = Wanted()) -> Explanation:  # noqa: B008
    """Tell of the wanted sentences what was found in them and what was refused.

    ``index`` is that of the extractor. Example: in "The sides struck a deal." the verb is refused by
    ``attack.strike``, for its patient is 'deal'.
    """
    document, places = found.background.parsed.document, Places.of(found)
    sentences = tuple(_Telling.of(places, index).sentences(wanted))
    shown = {fired.event for sentence in sentences for fired in sentence.fired}
    settled = {places.ids[each.main.head.i]: each for each in found.events}
    records = build_records(found.events, found.background)
    lead = lead_of(document, records)
    events = tuple(of_event(settled[record.id], record, places, lead) for record in records if record.id in shown)
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


_Found = TypeVar("_Found", Trigger, Refusal)


def _by_sentence(found: Iterable[_Found]) -> dict[int, list[_Found]]:
    sentences: dict[int, list[_Found]] = {}
    for each in found:
        sentences.setdefault(each.head.sent.start, []).append(each)
    return sentences


@dataclass(frozen=True, slots=True)
class _Telling:
    """An extraction being told sentence by sentence; triggers and refusals go by the first token of theirs."""

    places: Places
    index: TriggerIndex
    triggers: Mapping[int, Sequence[Trigger]]
    refusals: Mapping[int, Sequence[Refusal]]

    @classmethod
    def of(cls, places: Places, index: TriggerIndex) -> _Telling:
        found = places.found
        return cls(places, index, _by_sentence(found.triggers), _by_sentence(found.refusals))

    def sentences(self, wanted: Wanted) -> Iterator[Sentence]:
        """The wanted sentences."""
        lines = self.places.lines
        for span in self.places.parsed.doc.sents:
            sentence = sentence_of(span.root, self.places.parsed.offset)
            stands = lines.at(sentence.start), lines.at(sentence.end - 1)
            if sentence.text.strip() and wanted.takes(sentence, stands):
                yield self._sentence(span, sentence, stands)

    def _sentence(self, span: Span, sentence: TextSpan, lines: tuple[int, int]) -> Sentence:
        zone = self.places.parsed.zone(span.root)
        triggers, refused = self.triggers.get(span.start, []), self.refusals.get(span.start, [])
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
        around, slots = self.places.found.background.around, []
        for slot in around.slots(predicate):
            span = text_span(phrase(slot.head), self.places.parsed.offset)
            classes = tuple(sorted(around.classes(slot.head)))
            slots.append(Filler(slot.relation, span.text, span.start, span.end, slot.via, classes))
        return Clause(*self.places.characters(predicate.i, predicate.i + 1), tuple(slots))

    def _fired(self, trigger: Trigger) -> Fired:
        places, frame = self.places, trigger.frame
        words = places.characters(trigger.start, trigger.end)
        passed = passed_over(trigger, self.index, places.found.background.around)
        mention = places.mentions.get(trigger.head.i)
        if mention is None:
            generic = "a generic sentence, of no one happening"
            return Fired(*words, frame.type, frame.id, passed, trigger.retold, generic)
        event = places.events[trigger.head.i]
        joining = event.event.joining(mention)
        return Fired(
            *words, frame.type, frame.id, passed, trigger.retold, event=places.ids[trigger.head.i],
            merging=compared(mention, joining, places), **of_mention(mention, event, places),
        )  # fmt: skip

    def _refused(self, head: Token, reasons: Sequence[tuple[str, str]]) -> Refused:
        return Refused(*self.places.characters(head.i, head.i + 1), tuple(Reason(*each) for each in reasons))
