"""Event records read back from JSON Lines, each line checked, each fault named with file, line and remedy."""

from __future__ import annotations

import errno
import gzip
import json
import sys
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from eventx.errors import EventxError
from eventx.records.spans import inconsistent
from eventx.strict_json import read_json

#: The version of the record that this package reads. A record may state its own under the key ``schema``.
SCHEMA_VERSION = 1
STDIN = "-"


@dataclass(frozen=True, slots=True)
class Shape:
    """What the value of a key looks like, with the name of that for messages."""

    name: str
    holds: Callable[[object], bool]


def _is_span(value: object) -> bool:
    """``{"text": str, "start": int, "end": int}``; JSON's true and false are no integers."""
    if not isinstance(value, dict) or not isinstance(value.get("text"), str):
        return False
    return type(value.get("start")) is int and type(value.get("end")) is int


def _is_argument(value: object) -> bool:
    if not isinstance(value, dict) or not isinstance(value.get("entity"), dict | None):
        return False
    return all(isinstance(value.get(key), str) for key in ("role", "text"))


def _list_of(item: Callable[[object], bool]) -> Callable[[object], bool]:
    return lambda value: value is None or (isinstance(value, list) and all(map(item, value)))


_TEXT = Shape("text", lambda value: isinstance(value, str))
_SPAN = Shape("span with text, start and end", _is_span)
_SPANS = Shape("list of spans with text, start and end", _list_of(_is_span))
_ARGUMENTS = Shape("list of arguments with role and text", _list_of(_is_argument))
_OBJECT = Shape("object or null", lambda value: value is None or isinstance(value, dict))

#: Keys that a line must have to be scored, and to be compared.
SCORED_KEYS: Mapping[str, Shape] = {"document": _TEXT, "type": _TEXT, "trigger": _SPAN}
COMPARED_KEYS: Mapping[str, Shape] = {
    "id": _TEXT, "document": _TEXT, "type": _TEXT, "trigger": _SPAN, "mentions": _SPANS, "sentence": _SPAN,
    "arguments": _ARGUMENTS, "polarity": _TEXT, "modality": _TEXT, "time": _OBJECT,
}  # fmt: skip
_WHERE_PRESENT: Mapping[str, Shape] = {
    "mentions": _SPANS, "sentence": _SPAN, "arguments": _ARGUMENTS, "time": _OBJECT, "attribution": _OBJECT,
    "document_date": _OBJECT, "place": _OBJECT, "plover": _OBJECT,
}  # fmt: skip
_NO_RECORDS = "give the JSON Lines that `eventx extract` writes"
_BYTE_ORDER_MARKS = {b"\xff\xfe": "UTF-16", b"\xfe\xff": "UTF-16", b"\x1f\x8b": "gzip", b"PAR1": "Parquet"}

Record = dict[str, Any]


class RecordError(EventxError):
    """Why a file cannot be read as event records: file, line (None for the whole file), reason and remedy."""

    def __init__(self, file: str, line: int | None, reason: str, remedy: str) -> None:
        self.file, self.line, self.reason, self.remedy = shown_name(file), line, reason, remedy
        super().__init__(f"{self.file}{f', line {line}' if line else ''}: {reason}; {remedy}")


@dataclass(frozen=True, slots=True)
class RecordLine:
    """One line of a file: its number from 1, its bytes without the line end, and the record it holds."""

    number: int
    raw: bytes
    record: Record


def shown_name(source: str) -> str:
    """The name of a source in messages."""
    return "standard input" if source == STDIN else source


def read_records(source: str, required: Mapping[str, Shape] = COMPARED_KEYS) -> Iterator[RecordLine]:
    """Records of ``source`` (a path, also ``.gz``, or ``-``), in file order; blank lines are passed over.

    An empty file is a file of no events. Raises RecordError for a file that cannot be read and for the first
    line that holds no event record.
    """
    for number, raw in read_lines(source):
        if not raw.strip():
            continue
        yield checked_line(parse_line(raw, source, number), raw, source, number, required)


def checked_line(
    record: Record, raw: bytes, source: str, number: int, required: Mapping[str, Shape] = COMPARED_KEYS
) -> RecordLine:
    """A line whose record is well made. Raises RecordError."""
    check_record(record, source, number, required)
    if required is COMPARED_KEYS and (key := inconsistent(record)):
        reason = f"the span of {key!r} does not agree with its words or its sentence"
        raise RecordError(source, number, reason, "it was changed by hand or cut: extract again")
    return RecordLine(number, raw, record)


def read_lines(source: str) -> Iterator[tuple[int, bytes]]:
    """Numbered lines of a path or of standard input, without their line ends. Raises RecordError."""
    try:
        with _open(source) as stream:
            for number, line in enumerate(stream, 1):
                if number == 1:
                    line = line.removeprefix(b"\xef\xbb\xbf")
                    _refuse_other_formats(line, source)
                yield number, line.rstrip(b"\r\n")
    except (EOFError, zlib.error) as error:
        raise RecordError(source, None, "the compressed file is broken off", "write it again") from error
    except IsADirectoryError as error:
        remedy = "records of a folder of articles: eventx extract FOLDER -o events.jsonl"
        raise RecordError(source, None, "a folder, and no file of records", remedy) from error
    except OSError as error:
        reason = f"cannot be read ({error.strerror or error})"
        raise RecordError(source, None, reason, "check the path and its permissions") from error


def _open(source: str) -> AbstractContextManager[Iterable[bytes]]:
    if source == STDIN:
        if sys.stdin is None:
            raise OSError(errno.EBADF, "standard input is closed")
        return nullcontext(sys.stdin.buffer)
    if source.endswith(".gz"):
        return gzip.open(source, "rb")
    return Path(source).open("rb")


def _refuse_other_formats(first: bytes, source: str) -> None:
    for mark, name in _BYTE_ORDER_MARKS.items():
        if first.startswith(mark):
            raise RecordError(source, 1, f"this is {name}, not UTF-8 text", _NO_RECORDS)
    if first.lstrip().startswith(b"["):
        raise RecordError(source, 1, "this is a JSON array", "write one record a line (`--format jsonl`)")


def parse_line(raw: bytes, source: str, number: int) -> Record:
    """The JSON object on a line. Raises RecordError, also for NaN and Infinity, which JSON has not."""
    try:
        value = read_json(raw.decode("utf-8"), finite=True)
    except UnicodeDecodeError as error:
        reason = f"not UTF-8 text (byte 0x{raw[error.start]:02x} at {error.start})"
        raise RecordError(source, number, reason, _NO_RECORDS) from error
    except json.JSONDecodeError as error:
        raise RecordError(source, number, *_broken_json(raw, error)) from error
    except (ValueError, RecursionError) as error:
        raise RecordError(source, number, f"no JSON that can be read ({error})", _NO_RECORDS) from error
    if not isinstance(value, dict):
        raise RecordError(source, number, "not a JSON object", _NO_RECORDS)
    return value


def _broken_json(raw: bytes, error: json.JSONDecodeError) -> tuple[str, str]:
    text = raw.decode("utf-8").rstrip()
    if text.startswith("{") and not text.endswith("}"):
        return "the line ends in the middle of a record", "the file was cut short: write it again"
    return f"not JSON ({error.msg} at column {error.colno})", _NO_RECORDS


def check_record(record: Record, source: str, number: int, required: Mapping[str, Shape]) -> None:
    """Refuse what is no event record of this schema, with all required keys. Raises RecordError."""
    version = record.get("schema", SCHEMA_VERSION)
    if version != SCHEMA_VERSION or isinstance(version, bool):
        reason = f"the record states schema version {version!r}, this eventx reads version {SCHEMA_VERSION}"
        raise RecordError(source, number, reason, "use the eventx that wrote the file, or extract again")
    missing = [key for key in required if key not in record]
    if missing:
        reason = f"not an event record: no key {', '.join(map(repr, missing))}"
        raise RecordError(source, number, reason, _NO_RECORDS)
    for key, shape in {**_WHERE_PRESENT, **required}.items():
        if key in record and not shape.holds(record[key]):
            reason = f"not an event record: {key!r} is no {shape.name}"
            raise RecordError(source, number, reason, _NO_RECORDS)
