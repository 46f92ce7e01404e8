"""Records written out: one module for each format, loaded when it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from importlib import import_module
from typing import TextIO

from eventx.records.record import EventRecord
from eventx.types.frames import EventType

Write = Callable[[Iterable[EventRecord], TextIO, Mapping[str, EventType]], None]

#: Format name to the module that writes it.
FORMATS = {"jsonl": "lines", "json": "array", "csv": "flat", "table": "table"}


def writer(name: str) -> Write:
    """The function that writes a format: records in, in order, text out. Types say which role acts.

    Raises KeyError for a format that is not in FORMATS.
    """
    write: Write = import_module(f"{__name__}.{FORMATS[name]}").write
    return write
