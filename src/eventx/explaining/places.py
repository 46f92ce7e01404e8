"""Where in the document the words of an extraction stand: lines, sentences, and the record of a mention."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from eventx.chronology.settled import SettledEvent
from eventx.events.mentions import EventMention
from eventx.events.triggers import Trigger
from eventx.explaining.explanation import Named
from eventx.explaining.wanted import LineNumbers
from eventx.extraction import Extraction
from eventx.language.parsed import Parsed
from eventx.records.build import event_ids, sentence_of, text_span


@dataclass(frozen=True, slots=True)
class Places:
    """What is looked up in an extraction; mentions and events go by the index of their trigger's head."""

    found: Extraction
    lines: LineNumbers
    mentions: Mapping[int, EventMention]
    events: Mapping[int, SettledEvent]
    ids: Mapping[int, str]

    @classmethod
    def of(cls, found: Extraction) -> Places:
        """Index an extraction."""
        heads = [(m.head.i, number) for number, event in enumerate(found.events) for m in event.event.mentions]
        ids: Sequence[str] = event_ids(found.events, found.background)
        return cls(
            found,
            LineNumbers(found.background.parsed.document.text),
            {mention.head.i: mention for mention in found.mentions},
            {head: found.events[number] for head, number in heads},
            {head: ids[number] for head, number in heads},
        )

    @property
    def parsed(self) -> Parsed:
        """The document with its parse."""
        return self.found.background.parsed

    def characters(self, start: int, end: int) -> tuple[str, int, int]:
        """The text, start and end of a stretch of tokens."""
        span = text_span(self.parsed.doc[start:end], self.parsed.offset)
        return span.text, span.start, span.end

    def named(self, token: Token) -> Named:
        """The word at a token, or the whole trigger that it heads."""
        trigger: Trigger | None = self.mentions[token.i].trigger if token.i in self.mentions else None
        start, end = (trigger.start, trigger.end) if trigger is not None else (token.i, token.i + 1)
        text, first, last = self.characters(start, end)
        sentence = sentence_of(token, self.parsed.offset)
        return Named(text, first, last, self.lines.at(first), sentence, self.ids.get(token.i))
