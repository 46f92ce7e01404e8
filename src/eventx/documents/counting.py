"""How many documents a run will come to, where that can be told without reading them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from eventx.documents.options import ReadOptions
from eventx.documents.sources import STDIN, Source, sources
from eventx.inputs.kinds import Kind, unpacked_name

#: Larger files are not counted: it would be noticed.
_MOST_BYTES = 500_000_000
_PIECE = 1 << 20
_ONE_EACH = frozenset({Kind.TEXT, Kind.MARKDOWN, Kind.PAGE, Kind.MAIL})


def number_of_documents(paths: Iterable[str], options: ReadOptions) -> int | None:
    """The number of documents behind paths; None where there is standard input, a packed file or a table.

    A text, a page or a mail is one document, and so is each line of a JSON Lines file.
    """
    number, left = 0, _MOST_BYTES
    for source in sources(paths, options):
        if not isinstance(source, Source):
            continue
        if source.id == STDIN or source.kind is None or unpacked_name(source.path.name) != source.path.name:
            return None
        if source.kind in _ONE_EACH:
            number += 1
            continue
        try:
            left -= source.path.stat().st_size
            if left < 0 or source.kind is not Kind.LINES:
                return None
            number += _lines(source.path)
        except OSError:
            return None
    return number


def _lines(path: Path) -> int:
    """The lines of a file, the last one also where no line feed ends it."""
    number, last = 0, b"\n"
    with path.open("rb") as file:
        while piece := file.read(_PIECE):
            number += piece.count(b"\n")
            last = piece[-1:]
    return number + (last != b"\n")
