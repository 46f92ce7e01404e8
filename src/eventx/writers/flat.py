"""CSV: one flat row per event, for spreadsheets and data frames."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Mapping
from typing import TextIO

from eventx.printable import printable
from eventx.records.record import EventRecord, plain_value
from eventx.strict_json import json_text
from eventx.types.frames import EventType
from eventx.writers import roles

#: What a cell begins with that Excel and others calculate.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")

COLUMNS = (
    "id", "document", "document_date", "type", "plover", "mode", "quad", "cameo", "polarity", "modality",
    "trigger", "actor", "actor_country", "recipient", "recipient_country", "place", "place_country",
    "lat", "lon", "place_precision", "geonames_id", "details", "count_min", "count_max",
    "time", "earliest", "latest", "time_basis", "source", "cue", "sentence", "start", "end", "rule",
    "confidence", "actor_code", "recipient_code", "source_kind",
)  # fmt: skip


def write(records: Iterable[EventRecord], stream: TextIO, types: Mapping[str, EventType]) -> None:
    """Write a header and one row per record. Several names in a cell are parted by ``; ``.

    Fields carried over by ``--keep`` follow as further columns, named by the first record. On a terminal, what
    would steer it is escaped.
    """
    _write(records, stream, types, printable if stream.isatty() else str)


def write_safe(records: Iterable[EventRecord], stream: TextIO, types: Mapping[str, EventType]) -> None:
    """The same; a cell that a spreadsheet would take for a formula has an apostrophe in front."""
    _write(records, stream, types, lambda text: guarded(printable(text) if stream.isatty() else text))


def guarded(text: str) -> str:
    """Text that no spreadsheet takes for a formula.

    >>> guarded("=1+1"), guarded("1+1")
    ("'=1+1", '1+1')
    """
    return f"'{text}" if text.startswith(_FORMULA) else text


def _write(
    records: Iterable[EventRecord],
    stream: TextIO,
    types: Mapping[str, EventType],
    show: Callable[[str], str],
) -> None:
    rows = csv.writer(stream, lineterminator="\n")
    kept: tuple[str, ...] | None = None
    for record in records:
        if kept is None:
            kept = tuple(record.fields)
            rows.writerow([*COLUMNS, *map(show, kept)])
        cells = flat(record, types)
        row = [*(cells[column] for column in COLUMNS), *(_kept(record.fields.get(key)) for key in kept)]
        rows.writerow(show(cell) if isinstance(cell, str) else cell for cell in row)
    if kept is None:
        rows.writerow(COLUMNS)


def _kept(value: object) -> object:
    """A field of the input as a cell: nested values as JSON, a number that is none as an empty cell."""
    plain = plain_value(value)
    return json_text(plain) if isinstance(plain, dict | list) else plain


def flat(record: EventRecord, types: Mapping[str, EventType]) -> dict[str, object]:
    """The cells of one record by column; None is an empty cell."""
    return {column: None if cell == "" else cell for column, cell in _cells(record, types).items()}


def _cells(record: EventRecord, types: Mapping[str, EventType]) -> dict[str, object]:
    plover, time, attribution = record.plover, record.time, record.attribution
    geo = record.place.geo if record.place else None
    actors, recipients = roles.actors(record, types), roles.recipients(record, types)
    return {
        "id": record.id,
        "document": record.document,
        "document_date": record.document_date.value,
        "type": record.type,
        "plover": plover.type if plover else None,
        "mode": "; ".join(plover.mode) if plover else None,
        "quad": plover.quad if plover else None,
        "cameo": record.cameo,
        "polarity": record.polarity,
        "modality": record.modality,
        "trigger": record.trigger.text,
        "actor": roles.names(actors),
        "actor_country": roles.countries(actors),
        "recipient": roles.names(recipients),
        "recipient_country": roles.countries(recipients),
        "place": record.place.name if record.place else None,
        "place_country": record.place.country if record.place else None,
        "lat": geo.lat if geo else None,
        "lon": geo.lon if geo else None,
        "place_precision": geo.precision if geo else None,
        "geonames_id": geo.id if geo else None,
        "details": roles.details(record, types),
        "count_min": record.count.min if record.count else None,
        "count_max": record.count.max if record.count else None,
        "time": time.value if time else None,
        "earliest": time.earliest if time else None,
        "latest": time.latest if time else None,
        "time_basis": time.basis if time else None,
        "source": attribution.name if attribution else None,
        "cue": attribution.cue if attribution else None,
        "sentence": record.sentence.text,
        "start": record.trigger.start,
        "end": record.trigger.end,
        "rule": record.rule,
        "confidence": record.confidence,
        "actor_code": roles.codes(actors),
        "recipient_code": roles.codes(recipients),
        "source_kind": attribution.kind if attribution else None,
    }
