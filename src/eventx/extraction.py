"""Extraction: from documents to event records, stage by stage."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from spacy.language import Language

from eventx.actors.coded import coded_events
from eventx.attribution.attributions import Attributions
from eventx.chronology.settled import SettledEvent, settled_events
from eventx.chronology.speech import with_speech_time
from eventx.confidence.confident import confident_events
from eventx.confidence.likely import parted, refused, triggers_of
from eventx.dating.infer import dated
from eventx.dating.landmarks import Landmarks, landmarks
from eventx.documents.document import Document
from eventx.documents.notices import Failure
from eventx.entities import Actors, Entities, load_actors
from eventx.errors import EventxError
from eventx.events.claims import with_claims
from eventx.events.linked import with_links
from eventx.events.mentions import Background, EventMention, mention_of
from eventx.events.retold import retold
from eventx.events.sense import Surroundings
from eventx.events.triggers import Refusal, Trigger, TriggerIndex, find_triggers
from eventx.failures import failure_of
from eventx.language.parsed import Parsed, Unparsed, parse
from eventx.language.pipeline import load
from eventx.language.views.doc_view import release, view
from eventx.merging.merge import merge
from eventx.places.of_events import located_events
from eventx.quantities.measured import measured_events
from eventx.records.as_read import as_read
from eventx.records.build import build_records
from eventx.records.record import EventRecord
from eventx.settings import Settings
from eventx.times.event_time import TimedDoc, time_of
from eventx.times.taken_up import with_days_taken_up
from eventx.timex import timexes
from eventx.types.files import load_types
from eventx.types.frames import EventType

#: Asks for most of what is loaded late: names, places, times, numbers, who says so.
_FIRST = "On Monday rebels shelled the port of Aden, killing at least 12 people, the army said on 3 May 2004."
#: A document, dated where it was not, with its records.
Extracted = tuple[Document, list[EventRecord]]


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that was found in a document, with the candidates that were refused.

    ``events`` are settled: records map them, and ``explain`` tells them with their reasons; ``unlikely`` are those
    that are left out, their words among the refusals.
    """

    background: Background
    triggers: tuple[Trigger, ...]
    refusals: tuple[Refusal, ...]
    mentions: tuple[EventMention, ...]
    events: tuple[SettledEvent, ...]
    unlikely: tuple[SettledEvent, ...] = ()


@dataclass(frozen=True, slots=True)
class Extractor:
    """A loaded pipeline with event types, ready to read documents."""

    nlp: Language
    types: Mapping[str, EventType]
    index: TriggerIndex
    landmarks: Landmarks
    actors: Actors = field(default_factory=load_actors)

    @classmethod
    def of(cls, settings: Settings) -> Extractor:
        """Load what the settings name.

        Raises OSError for an unknown model, TypeFileError for a wrong type file, DataError for a wrong table,
        OSError for a table that cannot be read.
        """
        return cls.around(load(settings.model), settings)

    @classmethod
    def around(cls, nlp: Language, settings: Settings) -> Extractor:
        """An extractor for texts that a pipeline at hand parses; the model of the settings is not loaded."""
        types = load_types(settings.types)
        known = landmarks(*settings.landmarks), load_actors(settings.actors)
        return cls(nlp, types, TriggerIndex.of_types(types.values()), *known)

    def warm_up(self) -> None:
        """Read a sentence: what is loaded when it is first asked for is there before processes fork, once for all."""
        for _ in self.attempt([Document("", _FIRST)]):
            pass

    def read(self, parsed: Parsed) -> Extraction:
        """Read one parsed document; one that carries no date is dated from its text first."""
        parsed = dated(replace(parsed, doc=view(parsed.doc)), self.landmarks)
        attributions = Attributions.of_document(parsed)
        entities = Entities.of_document(parsed, self.actors, attributions.speaker_of)
        background = Background(parsed, entities, attributions, Surroundings(entities, attributions))
        triggers, refusals = find_triggers(parsed, self.index, background.around)
        triggers = retold(triggers, self.types)
        written = parsed.document.date.value
        timed = TimedDoc.of(parsed.doc, timexes(parsed), written)
        heads = frozenset(t.head.i for t in triggers)
        mentions = [
            with_speech_time(mention, background, heads, timed)
            for t in triggers
            if (mention := mention_of(t, self.types[t.frame.type], background, time_of(t.head, heads, timed)))
        ]
        mentions = with_days_taken_up(mentions, parsed.doc, heads, timed)
        events = with_links(with_claims(merge(mentions, parsed), background), background)
        settled = measured_events(settled_events(events, parsed.document.date), background)
        settled = coded_events(located_events(settled, background), background, self.actors)
        told, unlikely = parted(confident_events(settled, background))
        left = [*refusals, *refused(unlikely, background.around)]
        kept = triggers_of(triggers, unlikely)
        return Extraction(background, kept, tuple(left), tuple(mentions), tuple(told), tuple(unlikely))

    def extract(self, documents: Iterable[Document]) -> Iterator[Extracted]:
        """The records of each document, in the order given.

        Raises EventxError for a document that cannot be read to its end; ``attempt`` goes on behind it.
        """
        for outcome in self.attempt(documents):
            if isinstance(outcome, Failure):
                raise EventxError(str(outcome))
            yield outcome

    def attempt(self, documents: Iterable[Document]) -> Iterator[Extracted | Failure]:
        """The records of each document, in the order given, or why there are none of it: one outcome for each.

        Whatever goes wrong in one document is its Failure, and costs no other.
        """
        for text in parse(documents, self.nlp):
            yield self._attempt(text)

    def _attempt(self, text: Parsed | Unparsed) -> Extracted | Failure:
        if isinstance(text, Unparsed):
            return text.failure or (text.document, [])
        try:
            return self.records(text)
        except Exception as error:
            return failure_of(text.document.id, error)

    def records(self, parsed: Parsed) -> Extracted:
        """A parsed document, dated where it was not, with its records."""
        found = self.read(parsed)
        document, doc = found.background.parsed.document, found.background.parsed.doc
        records = as_read(build_records(found.events, found.background), document)
        release(doc)
        return document, records
