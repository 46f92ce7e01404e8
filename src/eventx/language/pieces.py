"""A long text in pieces for the network, whose memory grows with the longest text that it is given."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from spacy.tokens import Doc, Span

#: A text of more tokens is parsed in pieces of so many at the most.
PIECE = 4000
#: What tokens have before they are parsed.
_ATTRIBUTES: list[int | str] = ["NORM", "SENT_START"]


def pieces(doc: Doc) -> list[Doc]:
    """A Doc that is not parsed yet in pieces that begin with forced sentences; a short one whole, as it is.

    A sentence is forced at least every LONGEST_SENTENCE tokens (see eventx.language.parsed): no piece is much longer.
    """
    if len(doc) <= PIECE:
        return [doc]
    rows: Any = doc.to_array(_ATTRIBUTES)
    return [_piece(doc[start:end], rows[start:end]) for start, end in _bounds(doc)]


def joined(parsed: Sequence[Doc]) -> Doc:
    """The whole Doc of parsed pieces, without what the network alone needs of them."""
    if len(parsed) == 1:
        return parsed[0]
    combine: Any = Doc.from_docs
    whole: Doc = combine(list(parsed), ensure_whitespace=False, exclude=("tensor", "spans", "user_data"))
    return whole


def _piece(span: Span, rows: Any) -> Doc:
    piece = Doc(span.doc.vocab, [token.text for token in span], [bool(token.whitespace_) for token in span])
    return piece.from_array(_ATTRIBUTES, rows)


def _bounds(doc: Doc) -> Iterator[tuple[int, int]]:
    """The first token and the end of each piece: as many forced sentences as it may hold, one at the least."""
    start = last = 0
    for token in doc:
        if not token.is_sent_start or not token.i:
            continue
        if token.i - start > PIECE and last > start:
            yield start, last
            start = last
        last = token.i
    if len(doc) - start > PIECE and last > start:
        yield start, last
        start = last
    yield start, len(doc)
