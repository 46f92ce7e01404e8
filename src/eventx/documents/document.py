"""A document as read: its text, the zones of its text, and what is known of its date."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from eventx.documents.repairs import Repairs


class ZoneKind(StrEnum):
    """What a stretch of an article is."""

    TITLE = "title"
    STANDFIRST = "standfirst"
    TAG = "tag"
    DATELINE = "dateline"
    LEAD = "lead"
    BODY = "body"
    CAPTION = "caption"
    PROMOTIONAL = "promotional"
    CREDIT = "credit"
    QUESTION = "question"
    LISTING = "listing"
    METADATA = "metadata"


#: Zones whose text is no prose of the article: no event and no time is read from them.
SILENT_ZONES = frozenset(ZoneKind) - {
    ZoneKind.TITLE, ZoneKind.STANDFIRST, ZoneKind.LEAD, ZoneKind.BODY, ZoneKind.CAPTION,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Zone:
    """A stretch of the text, by code point offsets, end exclusive."""

    kind: ZoneKind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class TextSpan:
    """Characters of a document: ``text == document.text[start:end]``."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class DocumentDate:
    """The day a document was published, as far as it is known.

    ``basis`` is one of option, metadata, dateline, filename, inferred, unknown. ``value`` is set only when
    one day is known; ``earliest`` and ``latest`` are inclusive and None where open.
    """

    value: date | None = None
    basis: str = "unknown"
    earliest: date | None = None
    latest: date | None = None
    evidence: tuple[TextSpan, ...] = ()

    @classmethod
    def of_day(cls, day: date, basis: str, evidence: tuple[TextSpan, ...] = ()) -> DocumentDate:
        """The date of a document whose day is known."""
        return cls(day, basis, day, day, evidence)


@dataclass(frozen=True, slots=True)
class Document:
    """One input text. ``id`` is the path as a user would type it, or the id of an input record.

    ``zones`` cover the text in order without overlap; white space between them may belong to none. ``repairs`` lead
    from a text that was mended to the text as it was read.
    """

    id: str
    text: str
    zones: tuple[Zone, ...] = ()
    date: DocumentDate = DocumentDate()
    title: str | None = None
    url: str | None = None
    fields: Mapping[str, object] = field(default_factory=dict)
    repairs: Repairs | None = None

    @property
    def as_read(self) -> str:
        """The text in which offsets of records count."""
        return self.repairs.text if self.repairs else self.text

    def span_as_read(self, start: int, end: int) -> TextSpan:
        """Characters of the text as they were read."""
        start, end = self.repairs.span(start, end) if self.repairs else (start, end)
        return TextSpan(self.as_read[start:end], start, end)
