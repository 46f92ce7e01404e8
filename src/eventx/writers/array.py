"""JSON: one array of all records."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import TextIO

from eventx.records.record import EventRecord
from eventx.types.frames import EventType


def write(records: Iterable[EventRecord], stream: TextIO, types: Mapping[str, EventType]) -> None:
    """Write an array, indented; ``[]`` where there are no records."""
    separator = "[\n"
    for record in records:
        text = json.dumps(record.as_json(), ensure_ascii=False, indent=1)
        stream.write(separator + text)
        separator = ",\n"
    stream.write("[]\n" if separator == "[\n" else "\n]\n")
