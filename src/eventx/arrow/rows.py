"""Records as the rows of an Arrow batch."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from typing import Any

import pyarrow as pa

from eventx.arrow.schema import SCHEMA
from eventx.records.record import EventRecord, plain_value
from eventx.strict_json import json_text


def batch_of(records: Iterable[EventRecord]) -> pa.RecordBatch:
    """Records as one batch, in order."""
    return pa.RecordBatch.from_pylist([_value(record) for record in records], schema=SCHEMA)


def _value(value: object) -> Any:
    """A value as Arrow takes it: days stay days, half surrogate pairs are escaped, other mappings are JSON."""
    if isinstance(value, str):
        return str(value) if value.isascii() else value.encode("utf-8", "backslashreplace").decode()
    if isinstance(value, tuple):
        return [_value(item) for item in value]
    if isinstance(value, Mapping):
        return _value(json_text(plain_value(value))) if value else None
    if is_dataclass(value):
        return {each.name: _value(getattr(value, each.name)) for each in fields(value)}
    return value
