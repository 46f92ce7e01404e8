"""Sentences shared with dated documents of the same run: the same copy was written at the same time."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from eventx.dating.constraint import Constraint
from eventx.dating.days import Days
from eventx.dating.inverse import Pointer, days_of_writing
from eventx.dating.told import Told
from eventx.documents.document import Document
from eventx.timex import interval
from eventx.timex.context import Context
from eventx.timex.narrative import Narrative
from eventx.timex.resolve import resolve

_FEWEST_WORDS = 8
_SENTENCE_END = re.compile(r"(?<=[.!?])[\"'”’)\]]*\s+(?=[^a-z])|\n+")


@dataclass(frozen=True, slots=True)
class DatedSentences:
    """The longer sentences of documents whose day is known, each with the days of its documents."""

    days: Mapping[str, frozenset[date]] = field(default_factory=dict)

    @classmethod
    def of(cls, documents: Iterable[Document]) -> DatedSentences:
        """An index over the documents that have a day; the others add nothing."""
        days: dict[str, frozenset[date]] = {}
        for document in documents:
            if document.date.value:
                for _, sentence in _sentences(document.text):
                    days[sentence] = days.get(sentence, frozenset()) | {document.date.value}
        return cls(days)


def shared_sentences(text: str, times: Sequence[Told], others: DatedSentences) -> Iterator[Constraint]:
    """Constraints from whole sentences that stand in a dated document too.

    "Rebels took the port on Tuesday, the army said late at night." means the same Tuesday in both: this
    document was written on a day from which "Tuesday" is that one.
    """
    if not others.days:
        return
    sentences = list(_sentences(text))
    for told in times:
        pointer = told.pointer
        number = bisect_right(sentences, told.span.start, key=lambda sentence: sentence[0]) - 1
        if pointer is None or number < 0:
            continue
        if days := others.days.get(sentences[number][1]):
            meant = Days.union(_same(pointer, day) for day in days)
            yield Constraint(meant, told.span, "shared with a dated document")


def _same(pointer: Pointer, day: date) -> Days:
    """The days from which an expression means what it means from a given day."""
    value = resolve(pointer.reading, Context(day, Narrative(), direction=pointer.direction)).value
    first, last = interval(value)
    return days_of_writing(pointer, first, last) if first and last else Days.between(None, None)


def _sentences(text: str) -> Iterator[tuple[int, str]]:
    """The sentences of at least eight words in plain form, with the offset at which each begins."""
    start = 0
    for match in [*_SENTENCE_END.finditer(text), None]:
        end = match.start() if match else len(text)
        plain = re.sub(r"\W+", " ", text[start:end]).strip().lower()
        if plain.count(" ") + 1 >= _FEWEST_WORDS:
            yield start, plain
        start = match.end() if match else end
