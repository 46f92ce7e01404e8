"""A parsed document: the spaCy Doc over its raw text, with the zones the text was divided into.

A text that is not parsed (not English, only promotional lines, no memory left) is of another type, which has no
tree: nothing can be asked of a parse that was never made.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import islice
from operator import attrgetter
from typing import Any

from spacy import symbols
from spacy.language import Language
from spacy.tokens import Doc, Token

from eventx.documents.document import SILENT_ZONES, Document, Zone, ZoneKind
from eventx.documents.notices import Failure
from eventx.failures import failure_of
from eventx.language.headline_case import annotated, respelt
from eventx.language.pieces import joined, pieces
from eventx.language.tokens import tokenised
from eventx.language.views.strings import strings_of
from eventx.limits import limits

#: Documents and words that go through the network at a time: more of either costs memory and gains nothing.
BATCH_SIZE = 16
BATCH_WORDS = 8000
#: spaCy's parser and its recogniser of names take a quarter of what they are given at once: a whole batch of ours.
_AT_ONCE = 4 * BATCH_SIZE
#: A sentence of so many tokens ends with the next full stop; one of so many more ends there. Lists and broken
#: texts have sentences of thousands, and time and depth of what reads a tree grow with it.
LONG_SENTENCE, LONGEST_SENTENCE = 200, 300

#: What is asked of each token of a text that is not parsed yet.
_WRITTEN = [symbols.ORTH, symbols.IDX]
_START = attrgetter("start")
#: What no headline ends with.
_STOPS = (".", "!", "?", "…", ":", ";")
_FULL_STOPS = frozenset(".!?;…")
_CLOSING = frozenset("\"'”’»)]}")


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

    @property
    def is_headline(self) -> bool:
        """Whether the text is one line that does not end as a sentence does: "Bank cuts rates, shares jump"."""
        zones = self.document.zones
        if (
            len(zones) != 1
            or zones[0].kind is not ZoneKind.LEAD
            or zones[0].end - zones[0].start > limits().titles.headline_characters
        ):
            return False
        return not self.document.text[zones[0].start : zones[0].end].rstrip("\"'”’» \n").endswith(_STOPS)

    def silent(self, token: Token) -> bool:
        """Whether the token stands where neither events nor times are read (promotional lines, datelines)."""
        return self.zone(token) in SILENT_ZONES

    def told(self) -> Iterator[Token]:
        """The tokens that are prose of the article, in text order: those that are not silent."""
        spans = [z for z in self.document.zones if z.kind in SILENT_ZONES]
        if not spans:
            yield from self.doc
            return
        for token in self.doc:
            position = token.idx + self.offset
            while spans and spans[0].end <= position:
                spans.pop(0)
            if not spans or position < spans[0].start:
                yield token


@dataclass(frozen=True, slots=True)
class Unparsed:
    """A document without a tree: nothing is read from it. ``failure`` says why, where something went wrong."""

    document: Document
    failure: Failure | None = None


def place_of_zone(zones: tuple[Zone, ...], position: int) -> int:
    """The place of the last zone that begins at a character position or before it, -1 where none does."""
    return bisect_right(zones, position, key=_START) - 1


def zone_at(zones: tuple[Zone, ...], position: int) -> Zone | None:
    """The zone that holds a character position."""
    i = place_of_zone(zones, position)
    return zones[i] if i >= 0 and position < zones[i].end else None


def parse(documents: Iterable[Document], nlp: Language) -> Iterator[Parsed | Unparsed]:
    """Parse documents in order; a zone or a paragraph always begins a sentence.

    Documents go through the network in batches of bounded size in words, so that memory stays bounded. A text
    with nothing to read (only promotional lines, not English) is not parsed. What goes wrong with one document
    is the ``failure`` of that one, and costs no other.
    """
    for batch in _batches(_prepared_or_not(document, nlp) for document in documents):
        parsed = iter(_piped([item for item in batch if isinstance(item, Parsed)], nlp))
        for item in batch:
            yield next(parsed) if isinstance(item, Parsed) else item


def _prepared_or_not(document: Document, nlp: Language) -> Parsed | Unparsed:
    """A document with its tokens, ready for the parser; without them where it is not to be parsed."""
    if not _is_told(document):
        return Unparsed(document)
    try:
        return Parsed(document, prepared(document, nlp))
    except Exception as error:
        return Unparsed(document, failure_of(document.id, error))


def _batches(items: Iterable[Parsed | Unparsed]) -> Iterator[list[Parsed | Unparsed]]:
    batch: list[Parsed | Unparsed] = []
    words = 0
    for item in items:
        batch.append(item)
        words += len(item.doc) if isinstance(item, Parsed) else 0
        if words >= BATCH_WORDS or len(batch) >= BATCH_SIZE:
            yield batch
            batch, words = [], 0
    if batch:
        yield batch


def _piped(batch: list[Parsed], nlp: Language) -> list[Parsed | Unparsed]:
    """The documents of a batch with their trees; each by itself where the batch as a whole cannot be parsed."""
    try:
        return [replace(each, doc=doc) for each, doc in zip(batch, _docs(batch, nlp), strict=True)]
    except Exception as error:
        if len(batch) == 1:
            document = batch[0].document
            return [Unparsed(document, failure_of(document.id, error))]
    # A pipe that broke off may have left half a parse behind.
    return [found for each in batch for found in _piped([replace(each, doc=prepared(each.document, nlp))], nlp)]


def _docs(batch: list[Parsed], nlp: Language) -> Iterator[Doc]:
    """The parsed Docs of a batch, in order; titles are read as they would be spelt in a sentence."""
    spelt = [respelt(each.doc, each.document.zones) for each in batch]
    cut = [pieces(copy or each.doc) for each, copy in zip(batch, spelt, strict=True)]
    parsed = nlp.pipe((piece for row in cut for piece in row), batch_size=_AT_ONCE if _is_small(cut) else 1)
    for each, copy, row in zip(batch, spelt, cut, strict=True):
        whole = joined(list(islice(parsed, len(row))))
        yield annotated(each.doc, whole) if copy else whole


def _is_small(cut: list[list[Doc]]) -> bool:
    """Whether all pieces of a batch may go through the network at once: a long text may not."""
    return all(len(row) == 1 for row in cut)


def _is_told(document: Document) -> bool:
    return not document.zones or any(zone.kind not in SILENT_ZONES for zone in document.zones)


def prepared(document: Document, nlp: Language) -> Doc:
    """The tokenised text with its forced sentence starts."""
    doc = tokenised(document.text, nlp)
    mark_starts(doc, document.zones)
    return doc


def mark_starts(doc: Doc, zones: Iterable[Zone]) -> None:
    """Let a sentence begin with each zone, behind each blank line, and where one grows beyond all measure.

    For texts that are not parsed yet.
    """
    starts = {zone.start for zone in zones}
    last, behind_blank_line, stopped = 0, False, False
    forms, _ = strings_of(doc.vocab)
    rows: Any = doc.to_array(_WRITTEN)
    for i, (orth, place) in enumerate(rows.tolist()):
        text, _, _, is_space = forms[orth]
        if is_space:
            behind_blank_line = text.count("\n") > 1
            continue
        closing = text in _CLOSING
        grown = i - last >= (LONG_SENTENCE if stopped and not closing else LONGEST_SENTENCE)
        if i > 0 and (behind_blank_line or grown or place in starts):
            doc[i].is_sent_start = True
            last = i
        stopped = text in _FULL_STOPS or (stopped and closing)
        behind_blank_line = False
