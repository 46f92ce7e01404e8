"""JSON: one array of all records."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TextIO

from eventx.records.record import EventRecord
from eventx.strict_json import json_text
from eventx.types.frames import EventType


def write(records: Iterable[EventRecord], stream: TextIO, types: Mapping[str, EventType]) -> None:
    """Write an array, indented; ``[]`` where there are no records."""
    separator = "[\n"
    for record in records:
        text = json_text(record.as_json(), indent=1)
        stream.write(separator + text)
        separator = ",\n"
    stream.write("[]\n" if separator == "[\n" else "\n]\n")
