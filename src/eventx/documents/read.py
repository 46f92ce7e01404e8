"""Input files as documents: each article of a file becomes a Document, or a Failure that says why not."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from eventx.documents import metadata as meta
from eventx.documents.dates import DateError, date_of
from eventx.documents.decode import Undecodable, decode
from eventx.documents.document import Document, DocumentDate, ZoneKind
from eventx.documents.english import language_doubt
from eventx.documents.metadata import Metadata, MetadataError
from eventx.documents.notices import Caution, Failure
from eventx.documents.options import ReadOptions
from eventx.documents.raw import Item, Names, Raw
from eventx.documents.repairs import mended
from eventx.documents.room import most_bytes, most_characters
from eventx.documents.rows import Line, Row, jsonl_row
from eventx.documents.sources import Source, sources
from eventx.failures import failure_of
from eventx.inputs.article import Article, Opened
from eventx.inputs.fields import resolved, value_at, whole_text
from eventx.inputs.files import Content, contents
from eventx.inputs.kinds import Kind, kind_of
from eventx.inputs.markup import has_markup, plain_text
from eventx.zones.divide import zones_of

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def read(paths: Iterable[str], options: ReadOptions | None = None, stdin: BinaryIO | None = None) -> Iterator[Item]:
    """Read files, folders and standard input (``-``), sorted by path, articles in the order of their file.

    What cannot be read becomes a Failure, what was read with doubt also a Caution; neither stops the rest.
    Files of a folder that are of no known kind are counted. A document id that was seen before is a Failure.
    """
    names = Names()
    for each in unread(paths, options or ReadOptions(), stdin):
        if not isinstance(each, Raw):
            yield each
            continue
        for item in each.items():
            yield (names.refused(item.id, each.where) if isinstance(item, Document) else None) or item


def unread(paths: Iterable[str], options: ReadOptions, stdin: BinaryIO | None = None) -> Iterator[Raw | Item]:
    """The same, each document still to be read; ids that come twice are for the caller to refuse."""
    addresses: set[str] = set()
    for source in sources(paths, options):
        if not isinstance(source, Source):
            yield source
            continue
        for content in contents(source, options, stdin):
            yield _raw(content, options, addresses)


def read_text(identity: str, text: str, options: ReadOptions) -> Iterator[Item]:
    """A text at hand as a document, with the checks that one in a file undergoes."""
    yield from _document(_clean(identity), _clean(text), Metadata(), options)


def read_record(source: str, number: int, record: bytes | Mapping[str, object], options: ReadOptions) -> Iterator[Item]:
    """A record of a file as a document: the bytes of a line of JSON, or its fields; ``number`` counts from 1."""
    row: Line | Row = (number, record) if isinstance(record, bytes) else (number, dict(record))
    yield from _raw_record(_at_hand(source), row, options).items()


def read_bytes(source: str, data: bytes, options: ReadOptions) -> Iterator[Item]:
    """The bytes of a text file as a document; nothing stands beside it."""
    yield from _guarded(source, _text_document(_at_hand(source), data, None, options))


def _at_hand(source: str) -> Opened:
    """A file whose contents are at hand."""
    return Opened(source, Path(source).name, io.BufferedReader(io.BytesIO()))


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


def _raw(content: Content, options: ReadOptions, addresses: set[str]) -> Raw | Item:
    """What a file holds, still to be read; notices as they are."""
    if isinstance(content, Article):
        return _raw_article(content, options, addresses)
    if not isinstance(content, tuple):
        return content
    if len(content) == 3:
        return _raw_text(*content, options)
    opened, record = content
    return _raw_record(opened, record, options)


def _raw_text(opened: Opened, data: bytes, beside: bytes | MetadataError | None, options: ReadOptions) -> Raw:
    """A whole file as one document, with its sidecar, still to be read."""

    def items() -> Iterator[Item]:
        return _guarded(opened.id, _text_document(opened, data, beside, options))

    if isinstance(beside, MetadataError):
        return Raw(opened.id, None, items)
    parts = (opened.id, opened.name, "" if beside is None else "beside")
    raw = tuple(part.encode("utf-8", "surrogateescape") for part in parts)
    return Raw(opened.id, (*raw, data, beside or b""), items)


def _raw_record(opened: Opened, record: Line | Row, options: ReadOptions) -> Raw:
    """One record of a file, still to be read."""
    number, content = record
    where = f"{opened.id}:{number}"
    data = content if isinstance(content, bytes) else repr(content).encode("utf-8", "surrogateescape")

    def items() -> Iterator[Item]:
        row = jsonl_row(where, number, content) if isinstance(content, bytes) else (number, content)
        yield from _row_document(where, row, options) if isinstance(row, tuple) else [row]

    parts = where.encode("utf-8", "surrogateescape"), data
    return Raw(where, parts, lambda: _guarded(where, items()))


def _raw_article(article: Article, options: ReadOptions, addresses: set[str]) -> Raw:
    """An article of a file, still to be read. One whose address another had before is called by its file."""
    identity = meta.plain(value_at(article.known.fields, options.id_field)) if options.id_field else article.identity
    if identity is None or (identity in addresses and not options.id_field):
        identity = article.where
    addresses.add(identity)
    identity = _clean(identity)
    parts = (identity, article.where, article.text, repr(article.known), article.file_name)
    raw = tuple(part.encode("utf-8", "surrogatepass") for part in parts)

    def items() -> Iterator[Item]:
        yield from article.cautions
        yield from _document(identity, _clean(article.text), article.known, options, file_name=article.file_name)

    return Raw(article.where, raw, lambda: _guarded(article.where, items()))


def _guarded(name: str, items: Iterator[Item]) -> Iterator[Item]:
    """The items of one document; whatever goes wrong in it costs no other."""
    try:
        yield from items
    except Exception as error:
        yield failure_of(name, error)


def _text_document(
    opened: Opened, data: bytes, beside: bytes | MetadataError | None, options: ReadOptions
) -> Iterator[Item]:
    """A whole file as one document, with its sidecar or front matter."""
    try:
        decoded = decode(data)
    except Undecodable as error:
        too_long = len(data) > most_bytes()
        yield _too_long(opened.id) if too_long else Failure(opened.id, str(error), "convert it to UTF-8 text")
        return
    if not decoded.certain:
        yield Caution(opened.id, f"not UTF-8; read as {decoded.encoding}", "convert it if letters look wrong")
    try:
        front = meta.front_matter(decoded.text)
        said = _said_beside(beside)
    except MetadataError as error:
        yield Caution(opened.id, f"its metadata was left out: {error}", "mend the metadata")
        front = said = None
    known = meta.joined(said, front.metadata if front else None)
    text, start = decoded.text, front.end if front else 0
    if kind_of(opened.name) is Kind.MARKDOWN and len(text) <= most_characters():
        from eventx.inputs.markdown import markdown_text

        text, start = markdown_text(text[start:]), 0
    yield from _document(opened.id, text, known, options, file_name=opened.name, start=start)


def _said_beside(beside: bytes | MetadataError | None) -> Metadata | None:
    """The metadata of a sidecar. Raises MetadataError for one that could not be read, or says nothing sound."""
    if isinstance(beside, MetadataError):
        raise beside
    return None if beside is None else meta.of_sidecar(beside)


def _textless(fields: Mapping[str, object]) -> str:
    """What to do about a record without a text; records of events are told from records of documents."""
    if {"type", "trigger", "polarity"} <= fields.keys():
        return "it holds events that were extracted; give the texts they come from"
    return "name the field with --text-field"


def _row_document(where: str, row: Row, options: ReadOptions) -> Iterator[Item]:
    """One record as a document."""
    fields = row[1]
    options = resolved(fields, options)
    text = value_at(fields, options.text_field)
    if not isinstance(text, str):
        yield Failure(where, f"no text in a field {options.text_field!r}", _textless(fields))
        return
    id_field = options.id_field or "id"
    identity = meta.plain(value_at(fields, id_field))
    if identity is None and options.id_field and value_at(fields, id_field) is None:
        yield Failure(where, f"no field {id_field!r}", "name another with --id-field")
        return
    if identity is None and not _is_blank(fields.get(id_field)):
        yield Failure(where, f"the field {id_field!r} is neither text nor a number", "name another with --id-field")
        return
    name = where if identity is None else identity
    if has_markup(text):
        text = plain_text(text)
        yield Caution(name, "there are HTML tags in the text", "they were taken out; offsets count without them")
    known = meta.from_fields(fields, options.date_field, options.title_field)
    yield from _document(_clean(name), _clean(whole_text(text)), known, options)


def _is_blank(value: object) -> bool:
    return value is None or (isinstance(value, str) and not value.strip())


def _document(
    identity: str, text: str, known: Metadata, options: ReadOptions, *, file_name: str = "", start: int = 0
) -> Iterator[Item]:
    """The document, behind what there is to say about it; no document where the text is not to be read."""
    if len(text) > most_characters():
        yield _too_long(identity)
        return
    text, repairs = mended(text, start)
    if doubt := language_doubt(text[start:]):
        yield Caution(identity, doubt, "no events are read from it")
        start = len(text)
    zones = zones_of(text, known.title, start)
    date, caution = _dated(identity, known.date, options.date, file_name)
    if caution:
        yield caution
    yield Document(identity, text, zones, date, known.title, known.url, known.fields, repairs)


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
