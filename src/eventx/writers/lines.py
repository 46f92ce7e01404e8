"""JSON Lines: one object a line, written as it comes."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import TextIO

from eventx.records.read import RecordLine
from eventx.records.record import EventRecord
from eventx.strict_json import json_text
from eventx.types.frames import EventType


def write(records: Iterable[EventRecord], stream: TextIO, types: Mapping[str, EventType]) -> None:
    """Write one line per record; nothing where there are none."""
    for record in records:
        stream.write(line(record))
        stream.flush()


def line(record: EventRecord) -> str:
    """A record as one line with its line feed; letters outside ASCII as they are."""
    return json_text(record.as_json()) + "\n"


def record_lines(records: Iterable[EventRecord]) -> Iterator[RecordLine]:
    """Records as they come back from the lines that they are written as."""
    for number, record in enumerate(records, 1):
        raw = json_text(record.as_json()).encode()
        yield RecordLine(number, raw, json.loads(raw))
