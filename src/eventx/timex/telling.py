"""Quotations and the day on which their words were said: there "tomorrow" is told from that day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from eventx.language.lemmas import lemma
from eventx.language.quoted import quoted_flags
from eventx.timex.cues import cues
from eventx.timex.passage import Passage
from eventx.timex.reading import Found, Inside, Nearest, Plain, Step, Timed, Weekend

#: Marks before the end of a quotation that its sentence goes on behind: "We leave," he said on Monday.
_ON = frozenset({",", "?", "!", "-", "–", "—"})
_STOPS = frozenset({".", "!", "?", ";"})
_REACH = 40


def is_deictic_day(found: Found) -> bool:
    """Whether an expression counts days from the day of speaking: "today", "tomorrow", "last night"."""
    reading = found.reading.day if isinstance(found.reading, Timed) else found.reading
    return isinstance(reading, Step) and reading.unit == "D" and not reading.narrative


@dataclass
class Tellings:
    """The quotations of a text, and the expression that tells when each was spoken."""

    passage: Passage
    founds: Sequence[Found]

    @cached_property
    def _quoted(self) -> Sequence[bool]:
        return quoted_flags(self.passage.doc)

    def of(self, found: Found) -> Found | None:
        """The expression of the clause that tells a quotation with an expression in it; None outside, or without one.

        "On Sunday the general said: 'Tomorrow we march.'" gives "Sunday" for "Tomorrow".
        """
        inside = self._stretch(found)
        if inside is None:
            return None
        first, last = inside
        for other in self.founds:
            at = self._at(other)
            if at is not None and (self._leads(at, first) or self._follows(at, last)) and self._tells(other):
                return other
        return None

    def _at(self, found: Found) -> int | None:
        token = self.passage.token(found.first)
        return None if token is None else token.i

    def _stretch(self, found: Found) -> tuple[int, int] | None:
        """The first and last token of the quotation around an expression."""
        at, flags = self._at(found), self._quoted
        if at is None or not flags[at]:
            return None
        first = last = at
        while first > 0 and flags[first - 1]:
            first -= 1
        while last + 1 < len(flags) and flags[last + 1]:
            last += 1
        return first, last

    def _leads(self, at: int, first: int) -> bool:
        """Whether a token stands in the sentence that leads over to a quotation."""
        doc = self.passage.doc
        return first - _REACH < at < first and not any(doc[i].text in _STOPS for i in range(at + 1, first - 1))

    def _follows(self, at: int, last: int) -> bool:
        """Whether a token stands in the sentence that goes on behind a quotation."""
        doc = self.passage.doc
        if not last + 1 < at < last + _REACH or doc[last].text not in _ON:
            return False
        return not any(doc[i].text in _STOPS or self._quoted[i] for i in range(last + 2, at))

    def _tells(self, found: Found) -> bool:
        """Whether an expression is the time of a verb of saying, outside of quotations."""
        reading = found.reading.day if isinstance(found.reading, Timed) else found.reading
        at, verb = self._at(found), self.passage.verb(found)
        if at is None or self._quoted[at] or verb is None or isinstance(reading, Plain):
            return False
        timed = isinstance(reading, (Nearest, Step, Inside, Weekend))
        return timed and lemma(verb) in cues("saying")
