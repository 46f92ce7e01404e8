"""The articles of a file of any kind: opened, unpacked, and given to the module that reads its kind."""

from __future__ import annotations

import errno
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from importlib import import_module
from io import BytesIO
from typing import BinaryIO

from eventx.documents.csv_rows import csv_rows
from eventx.documents.decode import Decoded, Undecodable, decode
from eventx.documents.metadata import MetadataError, sidecar_bytes
from eventx.documents.notices import Caution, Failure, PassedOver
from eventx.documents.options import ReadOptions
from eventx.documents.room import most_bytes
from eventx.documents.rows import EndlessLine, Line, Row, jsonl_lines
from eventx.documents.sources import STDIN, Source
from eventx.documents.unreadable import unreadable
from eventx.failures import failure_of
from eventx.inputs.article import Article, Opened, Reader, TooLongError, UnreadableError, pieces
from eventx.inputs.kinds import Kind, conversion, unpacked_name
from eventx.inputs.packed import DamagedError, buffered, members, unpacked
from eventx.inputs.sniff import kind_by_head

#: A whole file of text that is one article: its bytes, and what is said beside it.
Text = tuple[Opened, bytes, "bytes | MetadataError | None"]
Content = Article | Text | tuple[Opened, "Line | Row"] | Failure | Caution | PassedOver

#: The function that reads a kind, in its module.
_READERS: Mapping[Kind, tuple[str, str]] = {
    Kind.PAGE: ("pages", "articles"),
    Kind.XML: ("xml_articles", "articles"),
    Kind.MAIL: ("mail", "mail_articles"),
    Kind.MAILBOX: ("mail", "mailbox_articles"),
    Kind.ARCHIVE: ("archive", "articles"),
}
_PDF = b"%PDF-"


def contents(source: Source, options: ReadOptions, stdin: BinaryIO | None) -> Iterator[Content]:
    """What a file holds, in its order; whatever is wrong with it is told, and what was read before stays."""
    if source.named and source.id != STDIN and (command := conversion(source.path.name)):
        yield Failure(source.id, "no text, but a file of another program", f"convert it: {command}")
        return
    with ExitStack() as stack:
        try:
            file = buffered(stdin or _stdin() if source.id == STDIN else stack.enter_context(source.path.open("rb")))
        except OSError as error:
            yield unreadable(source.id, error)
            return
        name = "" if source.id == STDIN else source.path.name
        opened = Opened(source.id, name, file, lambda: _beside(source), source.named)
        yield from _told(source.id, lambda: _unpacked(opened, source.kind, options, stack))


def _stdin() -> BinaryIO:
    """Standard input. Raises OSError where it was closed before the start."""
    if sys.stdin is None:
        raise OSError(errno.EBADF, "standard input is closed")
    if sys.stdin.isatty():
        return BytesIO(sys.stdin.buffer.read())  # read on, a terminal would have to be ended again and again
    return sys.stdin.buffer


def _beside(source: Source) -> bytes | None:
    return sidecar_bytes(source.path) if source.id != STDIN else None


def _told(name: str, reading: Callable[[], Iterator[Content]]) -> Iterator[Content]:
    """What is read of a file, and the Failure that ends it."""
    try:
        yield from reading()
    except OSError as error:
        yield unreadable(name, error)
    except DamagedError as error:
        yield Failure(name, str(error), "copy or pack it again")
    except UnreadableError as error:
        yield Failure(name, error.reason, error.remedy)
    except TooLongError:
        yield Failure(
            name, "longer than there is memory for", "split it into its articles, or convert it to JSON Lines"
        )
    except EndlessLine:
        yield Failure(name, "a line that does not end; the rest was not read", "put one article on a line")
    except Exception as error:
        yield failure_of(name, error)


def _unpacked(opened: Opened, kind: Kind | None, options: ReadOptions, stack: ExitStack) -> Iterator[Content]:
    """What an open file holds, packed or not."""
    file = unpacked(opened.file, stack)
    plain = Opened(opened.id, unpacked_name(opened.name), file, opened.beside, opened.named)
    if file.peek(8)[:5] == _PDF:
        name = plain.name or "NAME.pdf"
        raise UnreadableError("a PDF file, no text", f"convert it: {conversion(name) or f'pdftotext {name}'}")
    kind = kind_by_head(kind, file, options)
    if kind is not Kind.ZIP:
        yield from _of_kind(plain, kind, options)
        return
    from eventx.inputs.kinds import kind_of

    for member in members(plain, stack):
        if isinstance(member, Opened):
            yield from _told(member.id, lambda each=member: _member(each, kind_of(each.name), options))  # type: ignore[misc]
        else:
            yield member


def _member(opened: Opened, kind: Kind | None, options: ReadOptions) -> Iterator[Content]:
    """What a file of an archive holds; an archive in an archive is not opened."""
    with ExitStack() as stack:
        stack.callback(opened.file.close)
        file = unpacked(opened.file, stack)
        plain = Opened(opened.id, unpacked_name(opened.name), file, opened.beside, opened.named)
        kind = kind_by_head(kind, file, options)
        if kind is Kind.ZIP:
            raise UnreadableError("an archive in an archive", "unpack the outer one")
        yield from _of_kind(plain, kind, options)


def _of_kind(opened: Opened, kind: Kind, options: ReadOptions) -> Iterator[Content]:
    if kind in (Kind.TEXT, Kind.MARKDOWN):
        yield from _text(opened)
    elif kind in _READERS:
        module, function = _READERS[kind]
        reader: Reader = getattr(import_module(f"eventx.inputs.{module}"), function)
        yield from reader(opened, options)
    else:
        for item in _rows(opened, kind, options):
            yield (opened, item) if isinstance(item, tuple) else item


def _rows(opened: Opened, kind: Kind, options: ReadOptions) -> Iterator[Line | Row | Failure | Caution]:
    if kind is Kind.LINES:
        yield from jsonl_lines(opened.id, opened.file)
    elif kind is Kind.JSON:
        from eventx.inputs.json_articles import json_rows

        yield from json_rows(opened, options)
    else:
        yield from csv_rows(opened.id, opened.file, options)


def _text(opened: Opened) -> Iterator[Content]:
    """A file of text: one article, or the articles of an export."""
    data = b"".join(pieces(opened.file, most_bytes() + 1))
    exported = _exported(opened.id, data)
    if exported:
        yield from exported
        return
    try:
        beside: bytes | MetadataError | None = opened.beside()
    except MetadataError as error:
        beside = error
    yield opened, data, beside


def _exported(name: str, data: bytes) -> list[Article] | None:
    """The articles of a file of an export; None for any other."""
    if len(data) > most_bytes() or not any(
        mark in data for mark in (b"LENGTH:", b"Length:", b"LOAD-DATE:", b"Load-Date:", b"Document ")
    ):
        return None
    try:
        decoded: Decoded = decode(data)
    except Undecodable:
        return None
    from eventx.inputs.exports import export_articles

    return export_articles(name, decoded.text)
