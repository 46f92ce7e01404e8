"""Input files as documents: each file or record becomes a Document, or a Failure that says why not."""

from __future__ import annotations

import errno
import gzip
import io
import json
import re
import sys
import zlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import BinaryIO, cast

from eventx.documents import metadata as meta
from eventx.documents.csv_rows import csv_rows
from eventx.documents.dates import DateError, date_of
from eventx.documents.decode import Undecodable, decode
from eventx.documents.document import Document, DocumentDate, ZoneKind
from eventx.documents.english import language_doubt
from eventx.documents.layouts import Layout
from eventx.documents.metadata import Metadata, MetadataError
from eventx.documents.notices import Caution, Failure
from eventx.documents.options import ReadOptions
from eventx.documents.raw import Item, Names, Raw
from eventx.documents.room import most_characters
from eventx.documents.rows import EndlessLine, Line, Row, jsonl_lines, jsonl_row
from eventx.documents.sources import STDIN, Source, sources
from eventx.documents.unreadable import unreadable
from eventx.failures import failure_of
from eventx.zones.divide import zones_of

_PEEK = 8192
_PIECE = 1_000_000
#: No encoding spends more bytes on a code point, nor on its mark of byte order.
_BYTES = 4
_JSON_START = re.compile(rb'\{\s*["}]|\[\s*[\[{]')
_MARKUP = re.compile(rb"<!doctype\b|<\?xml\b|<(?:html|head|body|rss|feed|nitf|newsitem|newsml)\b", re.IGNORECASE)
_TAG = re.compile(
    r"</?(?:a|b|br|div|em|h[1-6]|i|img|li|ol|p|span|strong|table|td|tr|ul)(?:\s[^<>]{0,300})?/?>", re.IGNORECASE
)
#: So many tags make a text that was not converted; one or two may be spoken of.
_MANY_TAGS = 3
_GZIP = b"\x1f\x8b"
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def read(paths: Iterable[str], options: ReadOptions | None = None, stdin: BinaryIO | None = None) -> Iterator[Item]:
    """Read files, folders and standard input (``-``), sorted by path, records in the order of their file.

    What cannot be read becomes a Failure, what was read with doubt also a Caution; neither stops the rest.
    Files of a folder that are of no known kind are counted. A document id that was seen before is a Failure.
    """
    names = Names()
    for each in unread(paths, options or ReadOptions(), stdin):
        for item in each.items() if isinstance(each, Raw) else [each]:
            yield (names.refused(item.id) if isinstance(item, Document) else None) or item


def unread(paths: Iterable[str], options: ReadOptions, stdin: BinaryIO | None = None) -> Iterator[Raw | Item]:
    """The same, each document still to be read; ids that come twice are for the caller to refuse."""
    for source in sources(paths, tables=options.foreign):
        yield from _read(source, options, stdin) if isinstance(source, Source) else [source]


def read_text(identity: str, text: str, options: ReadOptions) -> Iterator[Item]:
    """A text at hand as a document, with the checks that one in a file undergoes."""
    yield from _document(_clean(identity), _clean(text), Metadata(), options)


def read_record(source: str, number: int, record: bytes | Mapping[str, object], options: ReadOptions) -> Iterator[Item]:
    """A record of a file as a document: the bytes of a line of JSON, or its fields; ``number`` counts from 1."""
    yield from _raw_record(Source(source, Path(source), None), (number, record), options).items()  # type: ignore[arg-type]


def read_bytes(source: str, data: bytes, options: ReadOptions) -> Iterator[Item]:
    """The bytes of a text file as a document; nothing stands beside it."""
    yield from _guarded(source, _text_document(Source(source, Path(source), None), data, None, options))


def checked(document: Document) -> Iterator[Item]:
    """A document at hand, with the same checks; its zones and its date stay, if it is read at all."""
    identity, text = _clean(document.id), _clean(document.text)
    if len(text) > most_characters():
        yield _too_long(identity)
        return
    zones = document.zones
    start = zones[0].end if zones and zones[0].kind is ZoneKind.METADATA else 0
    if doubt := language_doubt(text[start:]):
        yield Caution(identity, doubt, "no events are read from it")
        zones = zones_of(text, None, len(text))
    yield replace(document, id=identity, text=text, zones=zones)


def _read(source: Source, options: ReadOptions, stdin: BinaryIO | None) -> Iterator[Raw | Item]:
    """The documents of one file, whatever its layout."""
    try:
        with ExitStack() as stack:
            file = _open(source, stdin, stack)
            layout = _layout(source, file, options)
            if isinstance(layout, Failure):
                yield layout
                return
            if layout is Layout.TEXT:
                yield _raw_text(source, file, options)
                return
            lines = jsonl_lines(source.id, file) if layout is Layout.JSONL else csv_rows(source.id, file, options)
            for line in lines:
                yield _raw_record(source, line, options) if isinstance(line, tuple) else line
    except OSError as error:
        damaged = isinstance(error, gzip.BadGzipFile)
        yield Failure(source.id, "a damaged gzip file") if damaged else unreadable(source.id, error)
    except (EOFError, zlib.error):
        yield Failure(source.id, "a damaged gzip file")
    except EndlessLine:
        yield Failure(source.id, "a line that does not end; the rest was not read", "put one article on a line")
    except Exception as error:
        yield failure_of(source.id, error)


def _open(source: Source, stdin: BinaryIO | None, stack: ExitStack) -> io.BufferedReader:
    """The file for reading, inflated where it is a gzip file."""
    file = _buffered(stdin or _stdin() if source.id == STDIN else stack.enter_context(source.path.open("rb")))
    if file.peek(2)[:2] != _GZIP:
        return file
    return stack.enter_context(_buffered(gzip.GzipFile(fileobj=file)))


def _stdin() -> BinaryIO:
    """Standard input. Raises OSError where it was closed before the start."""
    if sys.stdin is None:
        raise OSError(errno.EBADF, "standard input is closed")
    return sys.stdin.buffer


def _buffered(file: object) -> io.BufferedReader:
    return file if isinstance(file, io.BufferedReader) else io.BufferedReader(cast(io.RawIOBase, file))


def _layout(source: Source, file: io.BufferedReader, options: ReadOptions) -> Layout | Failure:
    """The layout of a file by its name, else by its head: a brace begins JSON Lines, CSV if fields are named."""
    if source.layout in (Layout.JSONL, Layout.CSV):
        return source.layout
    head = file.peek(_PEEK).lstrip(b"\xef\xbb\xbf \t\r\n")
    if _MARKUP.match(head):
        return Failure(source.id, "HTML or XML, no plain text", "convert it to text, as with html2text or trafilatura")
    if source.layout:
        return source.layout
    if not _JSON_START.match(head):
        return Layout.CSV if options.foreign else Layout.TEXT
    first, line_end, _ = head.partition(b"\n")
    if head.startswith(b"{") and (not line_end or _is_json(first)):
        return Layout.JSONL
    command = "jq -c ." if head.startswith(b"{") else "jq -c '.[]'"
    return Failure(source.id, "JSON, but not one object a line", f"convert it, as with {command}")


def _is_json(line: bytes) -> bool:
    try:
        json.loads(line)
    except (ValueError, RecursionError):
        return False
    return True


def _pieces(file: io.BufferedReader, most: int) -> Iterator[bytes]:
    """A file up to so many bytes, in pieces: reading takes the memory of all that is asked for beforehand."""
    while most > 0 and (piece := file.read(min(most, _PIECE))):
        yield piece
        most -= len(piece)


def _raw_text(source: Source, file: io.BufferedReader, options: ReadOptions) -> Raw:
    """A whole file as one document, with its sidecar, still to be read."""
    data = b"".join(_pieces(file, _most_bytes() + 1))
    try:
        beside = meta.sidecar_bytes(source.path) if source.id != STDIN else None
    except MetadataError as error:
        wrong = error
        return Raw(None, lambda: _guarded(source.id, _text_document(source, data, wrong, options)))
    parts = (source.id, source.path.name, "" if beside is None else "beside")
    raw = tuple(part.encode("utf-8", "surrogateescape") for part in parts)
    return Raw((*raw, data, beside or b""), lambda: _guarded(source.id, _text_document(source, data, beside, options)))


def _raw_record(source: Source, record: Line | Row, options: ReadOptions) -> Raw:
    """One record of a file, still to be read."""
    number, content = record
    where = f"{source.id}:{number}"
    data = content if isinstance(content, bytes) else repr(content).encode("utf-8", "surrogateescape")

    def items() -> Iterator[Item]:
        row = jsonl_row(where, number, content) if isinstance(content, bytes) else (number, content)
        yield from _row_document(source, row, options) if isinstance(row, tuple) else [row]

    return Raw((where.encode("utf-8", "surrogateescape"), data), lambda: _guarded(where, items()))


def _guarded(name: str, items: Iterator[Item]) -> Iterator[Item]:
    """The items of one document; whatever goes wrong in it costs no other."""
    try:
        yield from items
    except Exception as error:
        yield failure_of(name, error)


def _most_bytes() -> int:
    return _BYTES * most_characters() + _BYTES


def _text_document(
    source: Source, data: bytes, beside: bytes | MetadataError | None, options: ReadOptions
) -> Iterator[Item]:
    """A whole file as one document, with its sidecar or front matter."""
    try:
        decoded = decode(data)
    except Undecodable as error:
        too_long = len(data) > _most_bytes()
        yield _too_long(source.id) if too_long else Failure(source.id, str(error), "convert it to UTF-8 text")
        return
    if not decoded.certain:
        yield Caution(source.id, f"not UTF-8; read as {decoded.encoding}", "convert it if letters look wrong")
    try:
        front = meta.front_matter(decoded.text)
        said = _said_beside(beside)
    except MetadataError as error:
        yield Caution(source.id, f"its metadata was left out: {error}", "mend the metadata")
        front = said = None
    known = meta.joined(said, front.metadata if front else None)
    start = front.end if front else 0
    yield from _document(source.id, decoded.text, known, options, file_name=source.path.name, start=start)


def _said_beside(beside: bytes | MetadataError | None) -> Metadata | None:
    """The metadata of a sidecar. Raises MetadataError for one that could not be read, or says nothing sound."""
    if isinstance(beside, MetadataError):
        raise beside
    return None if beside is None else meta.of_sidecar(beside)


def _row_document(source: Source, row: Row, options: ReadOptions) -> Iterator[Item]:
    """One record as a document."""
    number, fields = row
    where = f"{source.id}:{number}"
    text = fields.get(options.text_field)
    if not isinstance(text, str):
        yield Failure(where, f"no text in a field {options.text_field!r}", "name the field with --text-field")
        return
    id_field = options.id_field or "id"
    identity = meta.plain(fields.get(id_field))
    if identity is None and options.id_field and fields.get(id_field) is None:
        yield Failure(where, f"no field {id_field!r}", "name another with --id-field")
        return
    if identity is None and not _is_blank(fields.get(id_field)):
        yield Failure(where, f"the field {id_field!r} is neither text nor a number", "name another with --id-field")
        return
    if len(list(islice(_TAG.finditer(text), _MANY_TAGS))) == _MANY_TAGS:
        yield Caution(where if identity is None else identity, "there are HTML tags in the text", "take them out")
    known = meta.from_fields(fields, options.date_field, options.title_field)
    yield from _document(_clean(identity or where), _clean(text), known, options)


def _is_blank(value: object) -> bool:
    return value is None or (isinstance(value, str) and not value.strip())


def _document(
    identity: str, text: str, known: Metadata, options: ReadOptions, *, file_name: str = "", start: int = 0
) -> Iterator[Item]:
    """The document, behind what there is to say about it; no document where the text is not to be read."""
    if len(text) > most_characters():
        yield _too_long(identity)
        return
    if doubt := language_doubt(text[start:]):
        yield Caution(identity, doubt, "no events are read from it")
        start = len(text)
    zones = zones_of(text, known.title, start)
    date, caution = _dated(identity, known.date, options.date, file_name)
    if caution:
        yield caution
    yield Document(identity, text, zones, date, known.title, known.url, known.fields)


def _dated(
    identity: str, written: str | None, option: DocumentDate | None, file_name: str
) -> tuple[DocumentDate, Caution | None]:
    try:
        return date_of(option=option, metadata=written, file_name=file_name), None
    except DateError as error:
        return date_of(file_name=file_name), Caution(identity, str(error), "write it as YYYY-MM-DD")


def _too_long(source: str) -> Failure:
    limit = f"longer than {most_characters():,} characters, for which there is memory"
    return Failure(source, limit, "split it into its articles, one file or JSON Lines record each")


def _clean(text: str) -> str:
    """Half surrogate pairs, which JSON can hold but no encoding can write, become U+FFFD."""
    return _LONE_SURROGATE.sub("\ufffd", text)
