"""Records written out: one module for each format, loaded when it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from importlib import import_module
from pathlib import PurePath
from typing import TYPE_CHECKING, TypeAlias

from eventx.writers.output import PACKED

if TYPE_CHECKING:
    from typing import TextIO

    from eventx.records.record import EventRecord
    from eventx.types.frames import EventType

#: Endings of names, and the format that each asks for; ``.gz`` may follow.
_FORMAT_OF_SUFFIX = {
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".json": "json",
    ".csv": "csv",
    ".txt": "table",
    ".parquet": "parquet",
}

Write: TypeAlias = "Callable[[Iterable[EventRecord], TextIO, Mapping[str, EventType]], None]"

#: Format name to the module that writes it.
FORMATS = {
    "jsonl": "lines", "json": "array", "csv": "flat", "table": "table", "text": "reading", "parquet": "parquet",
}  # fmt: skip


def writer(name: str, *, csv_safe: bool = False, by_time: bool = False) -> Write:
    """The function that writes a format: records in, in order, text out. Types say which role acts.

    ``csv_safe`` keeps spreadsheets from taking a cell of a CSV file for a formula; ``by_time`` says that articles come
    in turns. Raises KeyError for a format that is not in FORMATS.
    """
    module = import_module(f"{__name__}.{FORMATS[name]}")
    chosen = "write_safe" if csv_safe and name == "csv" else "write_by_time" if by_time and name == "text" else "write"
    write: Write = getattr(module, chosen)
    return write


def format_of(target: str | None) -> str | None:
    """The format that the name of a file asks for, None where it asks for none.

    >>> format_of("events.csv.gz")
    'csv'
    """
    return _FORMAT_OF_SUFFIX.get(PurePath((target or "").lower().removesuffix(PACKED)).suffix)
