"""SQLite: tables of documents, events, arguments and mentions, and an index of the words, as datasette opens them."""

from __future__ import annotations

import io
import sqlite3
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sized
from pathlib import Path
from shutil import copyfileobj
from typing import Any

from eventx.documents.document import Document
from eventx.records.record import EventRecord, plain_value
from eventx.strict_json import json_text
from eventx.types.frames import EventType
from eventx.writers.flat import COLUMNS, flat

_NUMBERS = {
    **dict.fromkeys(("start", "end", "count_min", "count_max", "geonames_id"), "INTEGER"),
    **dict.fromkeys(("lat", "lon", "confidence"), "REAL"),
}
_COLUMNS = [*COLUMNS, "record"]
_TABLES = f"""
CREATE TABLE documents (
    id TEXT PRIMARY KEY, date TEXT, date_basis TEXT, earliest TEXT, latest TEXT,
    title TEXT, url TEXT, characters INTEGER, text TEXT
);
CREATE TABLE events (
    {", ".join(f'"{name}" {_NUMBERS.get(name, "TEXT")}' for name in _COLUMNS)},
    PRIMARY KEY (id), FOREIGN KEY (document) REFERENCES documents (id)
);
CREATE TABLE arguments (
    event TEXT REFERENCES events (id), role TEXT, text TEXT, start INTEGER, "end" INTEGER,
    name TEXT, kind TEXT, country TEXT, source TEXT, lat REAL, lon REAL, precision TEXT, geonames_id INTEGER,
    count_min INTEGER, count_max INTEGER, confidence REAL,
    entity TEXT, actor TEXT
);
CREATE TABLE mentions (event TEXT REFERENCES events (id), text TEXT, start INTEGER, "end" INTEGER);
CREATE INDEX events_document ON events (document);
CREATE INDEX events_type ON events (type);
CREATE INDEX arguments_event ON arguments (event);
CREATE INDEX arguments_name ON arguments (name);
CREATE INDEX mentions_event ON mentions (event);
CREATE VIRTUAL TABLE events_fts USING fts5 ("trigger", actor, recipient, place, sentence, content='events');
"""


def write(
    found: Iterable[tuple[Document, list[EventRecord]]], stream: io.BufferedIOBase, types: Mapping[str, EventType]
) -> None:
    """Write a database. ``record`` holds each event as JSON, with all that the columns leave out."""
    with tempfile.TemporaryDirectory(prefix="eventx-") as folder:
        path = Path(folder) / "events.sqlite"
        with sqlite3.connect(path) as connection:
            connection.executescript(_TABLES)
            for document, records in found:
                _add(connection, document, records, types)
            connection.execute("INSERT INTO events_fts (events_fts) VALUES ('rebuild')")
        connection.execute("VACUUM")
        connection.close()
        with path.open("rb") as file:
            copyfileobj(file, stream)


def _add(
    connection: sqlite3.Connection, document: Document, records: list[EventRecord], types: Mapping[str, EventType]
) -> None:
    date = document.date
    days = [str(each) if each else None for each in (date.value, date.earliest, date.latest)]
    row = [
        document.id,
        days[0],
        date.basis,
        *days[1:],
        document.title,
        document.url,
        len(document.as_read),
        document.as_read,
    ]
    connection.execute(f"INSERT OR REPLACE INTO documents VALUES ({_marks(row)})", list(map(_cell, row)))
    for record in records:
        cells = {**flat(record, types), "record": json_text(record.as_json())}
        event = [_cell(cells[name]) for name in _COLUMNS]
        connection.execute(f"INSERT OR REPLACE INTO events VALUES ({_marks(event)})", event)
        for argument in _arguments(record):
            connection.execute(f"INSERT INTO arguments VALUES ({_marks(argument)})", argument)
        spans = [(record.id, _cell(each.text), each.start, each.end) for each in record.mentions]
        connection.executemany("INSERT INTO mentions VALUES (?, ?, ?, ?)", spans)


def _arguments(record: EventRecord) -> Iterator[tuple[Any, ...]]:
    for each in record.arguments:
        entity = each.entity
        geo, count = entity.geo if entity else None, each.count
        named = (entity.name, entity.kind, entity.country) if entity else (None,) * 3
        point = (geo.lat, geo.lon, geo.precision, geo.id) if geo else (None,) * 4
        number = (count.min, count.max) if count else (None,) * 2
        who = (entity.id, entity.actor.code if entity.actor else None) if entity else (None,) * 2
        told = (record.id, each.role, each.text, each.start, each.end)
        row = (*told, *named, each.source, *point, *number, each.confidence, *who)
        yield tuple(map(_cell, row))


def _marks(row: Sized) -> str:
    """The place-holders of a row."""
    return ", ".join("?" * len(row))


def _cell(value: object) -> Any:
    """A value as SQLite has it: days as texts, half surrogate pairs as their escapes."""
    value = plain_value(value)
    return value.encode("utf-8", "backslashreplace").decode() if isinstance(value, str) else value
