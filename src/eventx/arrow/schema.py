"""The Arrow schema of a record, derived from its class: a field that is added there stands here too."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

import pyarrow as pa

from eventx.records.record import EventRecord

_PLAIN = {str: pa.string(), int: pa.int64(), float: pa.float64(), bool: pa.bool_(), date: pa.date32()}


def schema_of(record: type) -> pa.Schema:
    """The schema of a dataclass: dataclasses become structs, tuples lists; what ``--keep`` carries over is JSON."""
    return pa.schema(list(_struct(record)))


def _struct(record: type) -> Any:
    hints = get_type_hints(record)
    for each in fields(record):
        hint = hints[each.name]
        yield pa.field(each.name, _type(hint), nullable=_may_be_none(hint) or get_origin(hint) is Mapping)


def _type(hint: Any) -> Any:
    """The Arrow type of a type hint. Raises TypeError for one that none is known of."""
    if hint in _PLAIN:
        return _PLAIN[hint]
    origin, inner = get_origin(hint), get_args(hint)
    if origin in (Union, UnionType):
        return _type(next(each for each in inner if each is not NoneType))
    if origin is tuple:
        return pa.list_(pa.field("item", _type(inner[0]), nullable=False))
    if origin is Mapping:
        return pa.string()
    if is_dataclass(hint) and isinstance(hint, type):
        return pa.struct(list(_struct(hint)))
    if isinstance(hint, type) and issubclass(hint, str):
        return pa.string()
    raise TypeError(f"no Arrow type is known of {hint}")


def _may_be_none(hint: Any) -> bool:
    return NoneType in get_args(hint)


#: The schema of an event record.
SCHEMA = schema_of(EventRecord)
