"""The Arrow schema of a record."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date

import pytest

from eventx.records.record import EventRecord

pa = pytest.importorskip("pyarrow")


@dataclass
class Inner:
    name: str
    day: date | None


@dataclass
class Outer:
    inner: Inner
    also: tuple[Inner, ...]
    number: int | None
    rest: Mapping[str, object]


def test_types_come_from_the_hints() -> None:
    from eventx.arrow.schema import schema_of

    inner = pa.struct([pa.field("name", pa.string(), nullable=False), pa.field("day", pa.date32())])
    assert schema_of(Outer) == pa.schema(
        [
            pa.field("inner", inner, nullable=False),
            pa.field("also", pa.list_(pa.field("item", inner, nullable=False)), nullable=False),
            pa.field("number", pa.int64()),
            pa.field("rest", pa.string()),
        ]
    )


def test_a_record_has_a_column_for_each_field() -> None:
    from eventx.arrow import SCHEMA

    assert SCHEMA.names == [each.name for each in fields(EventRecord)]
