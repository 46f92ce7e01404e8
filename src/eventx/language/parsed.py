"""A parsed document: the spaCy Doc over its raw text, with the zones the text was divided into."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from operator import attrgetter

from spacy.language import Language
from spacy.tokens import Doc, Token

from eventx.documents.document import SILENT_ZONES, Document, Zone, ZoneKind

#: Documents and words that go through the network at a time: more of either costs memory and gains nothing.
BATCH_SIZE = 16
BATCH_WORDS = 8000


@dataclass(frozen=True, slots=True)
class Parsed:
    """A document with its Doc. ``doc`` covers ``document.text`` from ``offset`` on (0 but for very long texts)."""

    document: Document
    doc: Doc
    offset: int = 0

    def zone(self, token: Token) -> ZoneKind:
        """The kind of zone that a token stands in; body where the zones say nothing."""
        found = zone_at(self.document.zones, token.idx + self.offset)
        return found.kind if found else ZoneKind.BODY

    def silent(self, token: Token) -> bool:
        """Whether the token stands where neither events nor times are read (promotional lines, datelines)."""
        return self.zone(token) in SILENT_ZONES

    def told(self) -> Iterator[Token]:
        """The tokens that are prose of the article, in text order: those that are not silent."""
        spans = [z for z in self.document.zones if z.kind in SILENT_ZONES]
        for token in self.doc:
            position = token.idx + self.offset
            while spans and spans[0].end <= position:
                spans.pop(0)
            if not spans or position < spans[0].start:
                yield token


def zone_at(zones: tuple[Zone, ...], position: int) -> Zone | None:
    """The zone that holds a character position."""
    i = bisect_right(zones, position, key=attrgetter("start")) - 1
    return zones[i] if i >= 0 and position < zones[i].end else None


def parse(documents: Iterable[Document], nlp: Language) -> Iterator[Parsed]:
    """Parse documents in order; a zone or a paragraph always begins a sentence.

    Documents go through the network in batches of bounded size in words, so that memory stays bounded. A text
    with nothing to read (only promotional lines, not English) is tokenised and no more.
    """
    for batch in _batches((prepared(document, nlp), document) for document in documents):
        told = iter(nlp.pipe([doc for doc, document in batch if _is_told(document)], batch_size=BATCH_SIZE))
        for doc, document in batch:
            yield Parsed(document, next(told) if _is_told(document) else doc)


def _batches(pairs: Iterable[tuple[Doc, Document]]) -> Iterator[list[tuple[Doc, Document]]]:
    batch: list[tuple[Doc, Document]] = []
    words = 0
    for doc, document in pairs:
        batch.append((doc, document))
        words += len(doc)
        if words >= BATCH_WORDS or len(batch) >= BATCH_SIZE:
            yield batch
            batch, words = [], 0
    if batch:
        yield batch


def _is_told(document: Document) -> bool:
    return not document.zones or any(zone.kind not in SILENT_ZONES for zone in document.zones)


def prepared(document: Document, nlp: Language) -> Doc:
    """The tokenised text with its forced sentence starts."""
    doc = nlp.make_doc(document.text)
    mark_starts(doc, document.zones)
    return doc


def mark_starts(doc: Doc, zones: Iterable[Zone]) -> None:
    """Let a sentence begin with each zone, and behind each blank line; for texts not parsed yet."""
    starts = {zone.start for zone in zones}
    behind_blank_line = False
    for token in doc:
        if token.is_space:
            behind_blank_line = token.text.count("\n") > 1
            continue
        if token.i > 0 and (behind_blank_line or token.idx in starts):
            token.is_sent_start = True
        behind_blank_line = False
