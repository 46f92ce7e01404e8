"""Sentences shared with a dated document of the same run: the same copy was written at the same time."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from eventx.dating.constraint import Constraint
from eventx.dating.inverse import days_of_writing
from eventx.dating.told import Told
from eventx.language.parsed import Parsed
from eventx.timex import interval
from eventx.timex.context import Context
from eventx.timex.narrative import Narrative
from eventx.timex.resolve import resolve

_FEWEST_WORDS = 8


def shared_sentences(parsed: Parsed, times: Sequence[Told], others: Iterable[Parsed]) -> Iterator[Constraint]:
    """Constraints from whole sentences that stand in a dated document too.

    "Rebels took the port on Tuesday, the army said late at night." means the same Tuesday in both: this
    document was written on a day from which "Tuesday" is that one.
    """
    dated = [(other.document.date.value, _sentences(other)) for other in others if other.document.date.value]
    for told in times:
        sentence, pointer = _plain(told.sentence.text), told.pointer
        if pointer is None or sentence.count(" ") < _FEWEST_WORDS:
            continue
        for day, sentences in dated:
            if sentence in sentences:
                meant = resolve(pointer.reading, Context(day, Narrative(), direction=pointer.direction))
                first, last = interval(meant.value)
                if first and last:
                    yield Constraint(
                        days_of_writing(pointer, first, last), told.span, "shared with a dated document"
                    )


def _sentences(parsed: Parsed) -> frozenset[str]:
    return frozenset(_plain(sentence.text) for sentence in parsed.doc.sents)


def _plain(text: str) -> str:
    return re.sub(r"\W+", " ", text).strip().lower()
