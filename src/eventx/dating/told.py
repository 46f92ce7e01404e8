"""The time expressions of a text with the tokens that hold them, as the clues need them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Span, Token

from eventx.dating.inverse import Pointer, points_from_writing
from eventx.documents.document import SILENT_ZONES, TextSpan
from eventx.language.parsed import Parsed
from eventx.language.quoted import quoted_characters, stretch_at
from eventx.timex.direction import pointing
from eventx.timex.finder import find
from eventx.timex.passage import Passage
from eventx.timex.reading import Found, Nearest
from eventx.values import dataclass

_ROUGH = re.compile(r"\b(?:ago|earlier|before)\b", re.IGNORECASE)
_INEXACT = frozenset({"LESS_THAN", "MORE_THAN", "EQUAL_OR_LESS", "EQUAL_OR_MORE", "APPROX"})


@dataclass(frozen=True, slots=True)
class Told:
    """A time expression, its last token, and its place in the document's text."""

    passage: Passage
    found: Found
    token: Token
    span: TextSpan

    @property
    def pointer(self) -> Pointer | None:
        """How it points from the day of writing; None where it does not."""
        if not points_from_writing(self.found.reading) or self.found.mod in _INEXACT or self._is_name:
            return None
        return Pointer(self.found.reading, pointing(self.passage, self.found), bool(_ROUGH.search(self.span.text)))

    @property
    def _is_name(self) -> bool:
        """Whether it names the event rather than dates it: "the July plot", "the Easter bombings"."""
        reading = self.found.reading
        if not isinstance(reading, Nearest) or reading.cycle.kind == "weekday":
            return False
        return reading.cycle.kind == "named" or self.token.dep_ in ("compound", "amod", "nmod")

    @property
    def sentence(self) -> Span:
        """The sentence that it stands in."""
        return self.token.sent


def told_times(parsed: Parsed) -> Iterator[Told]:
    """The time expressions of the prose in text order, those inside quotation marks left out.

    A quotation counts from the day it was spoken, not from the day of writing.
    """
    passage = Passage.of(parsed.doc)
    speech = quoted_characters(parsed.doc)
    for found in find(passage):
        start, end = passage.words[found.first].start, passage.words[found.last - 1].end
        token = passage.token(found.last - 1)
        if token is not None and parsed.zone(token) not in SILENT_ZONES and stretch_at(speech, start) is None:
            yield Told(passage, found, token, span_of(parsed, start, end))


def span_of(parsed: Parsed, start: int, end: int) -> TextSpan:
    """Characters of the Doc as a span of the document's text."""
    start, end = parsed.offset + start, parsed.offset + end
    return TextSpan(parsed.document.text[start:end], start, end)
