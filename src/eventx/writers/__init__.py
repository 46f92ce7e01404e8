"""Records written out: one module for each format, loaded when it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from importlib import import_module
from pathlib import PurePath
from typing import TYPE_CHECKING, TypeAlias

from eventx.writers.output import PACKED

if TYPE_CHECKING:
    from io import BufferedIOBase
    from typing import TextIO

    from eventx.documents.document import Document
    from eventx.records.record import EventRecord
    from eventx.types.frames import EventType

#: Endings of names, and the format that each asks for; ``.gz`` may follow.
_FORMAT_OF_SUFFIX = {
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".json": "json",
    ".csv": "csv",
    ".txt": "table",
    ".geojson": "geojson",
    ".parquet": "parquet",
    ".sqlite": "sqlite",
    ".db": "sqlite",
}

WriteDocuments: TypeAlias = (
    "Callable[[Iterable[tuple[Document, list[EventRecord]]], BufferedIOBase, Mapping[str, EventType]], None]"
)
Write: TypeAlias = "Callable[[Iterable[EventRecord], TextIO, Mapping[str, EventType]], None]"

#: Format name to the module that writes it.
FORMATS = {
    "jsonl": "lines", "json": "array", "csv": "flat", "table": "table", "text": "reading", "parquet": "parquet",
    "geojson": "geojson",
}  # fmt: skip
#: Formats that hold the texts too, and the functions that write them: documents with their records in, bytes out.
DOCUMENT_FORMATS = {
    "sqlite": "eventx.writers.sqlite", "brat": "eventx.exchange.brat", "doccano": "eventx.exchange.doccano",
    "label-studio": "eventx.exchange.label_studio",
}  # fmt: skip
#: What cannot be shown, so that it asks for a file.
BINARY = ("sqlite", "brat", "parquet")
#: Endings of files that others write, and which no format here is called by.
_OF_OTHERS = {
    ".xlsx": "csv",
    ".xls": "csv",
    ".tsv": "csv",
    ".xml": "json",
    ".html": "table",
    ".pdf": "table",
    ".zip": "brat",
}


def writer(name: str, *, csv_safe: bool = False, by_time: bool = False) -> Write:
    """The function that writes a format: records in, in order, text out. Types say which role acts.

    ``csv_safe`` keeps spreadsheets from taking a cell of a CSV file for a formula; ``by_time`` says that articles come
    in turns. Raises KeyError for a format that is not in FORMATS.
    """
    module = import_module(f"{__name__}.{FORMATS[name]}")
    chosen = "write_safe" if csv_safe and name == "csv" else "write_by_time" if by_time and name == "text" else "write"
    write: Write = getattr(module, chosen)
    return write


def document_writer(name: str) -> WriteDocuments:
    """The function that writes one of DOCUMENT_FORMATS. Raises KeyError for another."""
    write: WriteDocuments = import_module(DOCUMENT_FORMATS[name]).write
    return write


def other_format(target: str | None) -> tuple[str, str] | None:
    """The ending of a file that says a format which is not written, with the nearest that is.

    >>> other_format("events.xlsx")
    ('.xlsx', 'csv')
    """
    suffix = PurePath((target or "").lower().removesuffix(PACKED)).suffix
    return (suffix, _OF_OTHERS[suffix]) if suffix in _OF_OTHERS else None


def unknown_ending(target: str | None) -> str | None:
    """The ending of a file that says no format known here; None for a known one and for no ending of letters.

    >>> unknown_ending("events.xyz"), unknown_ending("events.2019"), unknown_ending("events.csv.gz")
    ('.xyz', None, None)
    """
    suffix = PurePath((target or "").lower().removesuffix(PACKED)).suffix
    known = not suffix[1:].isalpha() or suffix in _FORMAT_OF_SUFFIX or suffix in _OF_OTHERS
    return None if known else suffix


def format_of(target: str | None) -> str | None:
    """The format that the name of a file asks for, None where it asks for none.

    >>> format_of("events.csv.gz")
    'csv'
    """
    return _FORMAT_OF_SUFFIX.get(PurePath((target or "").lower().removesuffix(PACKED)).suffix)
