"""Values of TOML read into types: a key that is unknown, missing or of a wrong kind is told with its place.

A shape is a type: a dataclass for a table whose keys are known, ``dict[str, X]`` for one whose keys are free,
``tuple[X, ...]`` or ``frozenset[X]`` for a list of different values, ``tuple[X, Y]`` for a list of two,
``Literal`` or an enum for closed lists, ``X | None``, and ``str``, ``int``, ``float``, ``bool``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from eventx.datafiles.problems import Place, unknown

#: Metadata of a field: the key it stands under in the file, where that is no name for Python.
KEY = "key"
#: Metadata of a field: it holds the name of its table, and stands in no file itself.
NAMED = {"named": True}
#: Metadata of a field: the file must have it, though code may do without.
REQUIRED = {"required": True}

#: What is given back for a value that is wrong; the reason stands among the findings.
WRONG: Any = object()

_KINDS: Mapping[type, str] = {str: "a string", int: "a whole number", float: "a number", bool: "true or false"}
_TABLES = (dict, Mapping)
_EMPTY: tuple[object, ...] = ((), frozenset(), {}, "")


def shaped(raw: object, shape: Any, place: Place) -> Any:
    """A value in a shape, or WRONG with the reasons among the findings of ``place``."""
    origin, parts = get_origin(shape) or shape, get_args(shape)
    if is_dataclass(shape):
        return _record(raw, shape, place)
    if origin in _KINDS:
        return _plain(raw, (shape,), place)
    if origin is Literal:
        return _one_of(raw, parts, place)
    if isinstance(shape, type) and issubclass(shape, Enum):
        found = _one_of(raw, [each.value for each in shape], place)
        return found if found is WRONG else shape(found)
    if origin in (Union, UnionType):
        return _either(raw, [part for part in parts if part is not NoneType], place)
    if origin in _TABLES:
        return _table(raw, parts[1], place)
    return _list(raw, origin, parts, place)


def _record(raw: object, shape: Any, place: Place) -> Any:
    """A table whose keys are the fields of a dataclass; what its ``__post_init__`` refuses is told too."""
    if not isinstance(raw, dict):
        return _wrong(place, f"must be a table, not {raw!r}")
    known = {each.metadata.get(KEY, each.name): each for each in fields(shape) if each.init}
    values = {each.name: place.names[-1] for each in known.values() if "named" in each.metadata}
    known = {key: each for key, each in known.items() if each.name not in values}
    for key in raw.keys() - known.keys():
        values[key] = _wrong(place.at(key), unknown("key", key, known))
    for key, each in known.items():
        if key in raw:
            value = shaped(raw[key], _hints(shape)[each.name], place.at(key))
            empty = _is_required(each) and value in _EMPTY
            values[each.name] = _wrong(place.at(key), "must not be empty") if empty else value
        elif _is_required(each):
            values[each.name] = _wrong(place.at(key), "is missing")
    return WRONG if _any_wrong(values.values()) else _made(lambda: shape(**values), place)


def _either(raw: object, shapes: list[Any], place: Place) -> Any:
    """One of several shapes: plain ones, and one of a table at most."""
    if len(shapes) == 1:
        return shaped(raw, shapes[0], place)
    tables = [shape for shape in shapes if get_origin(shape) in _TABLES]
    if tables and isinstance(raw, dict):
        return shaped(raw, tables[0], place)
    return _plain(raw, tuple(shape for shape in shapes if shape in _KINDS), place)


def _table(raw: object, shape: Any, place: Place) -> Any:
    """A table with keys of any name."""
    if not isinstance(raw, dict):
        return _wrong(place, f"must be a table, not {raw!r}")
    values = {key: shaped(value, shape, place.at(key)) for key, value in raw.items()}
    return WRONG if _any_wrong(values.values()) else values


def _list(raw: object, kind: type, parts: tuple[Any, ...], place: Place) -> Any:
    """A list. It may stand under ``words`` in a table of its own; a set of words may also be a text of them."""
    if isinstance(raw, dict) and raw.keys() == {"words"}:
        raw, place = raw["words"], place.at("words")
    if kind is frozenset and isinstance(raw, str):
        raw = sorted(set(raw.split()))
    if not isinstance(raw, list):
        return _wrong(place, f"must be a list, not {raw!r}")
    if kind is tuple and Ellipsis not in parts:
        if len(raw) != len(parts):
            return _wrong(place, f"must be a list of {len(parts)}, not {raw!r}")
        shapes = parts
    else:
        shapes = parts[:1] * len(raw)
        counts = Counter(each for each in raw if isinstance(each, str))
        if twice := next((word for word, count in counts.items() if count > 1), None):
            place.complain(f"lists {twice!r} twice", twice)
            return WRONG
    pairs = enumerate(zip(raw, shapes, strict=True))
    values = [shaped(each, shape, _element(place, number, each)) for number, (each, shape) in pairs]
    return WRONG if _any_wrong(values) else kind(values)


def _element(place: Place, number: int, raw: object) -> Place:
    """The place of an element: a table is shown by its name or id, where it has one."""
    if not isinstance(raw, dict):
        return place
    return place.at(number, str(raw.get("name", raw.get("id", number + 1))))


def _plain(raw: object, kinds: tuple[type, ...], place: Place) -> Any:
    """A string, a number, true or false. A whole number is a number too, but true and false are none."""
    for kind in kinds:
        fits = (int, float) if kind is float else kind
        if isinstance(raw, fits) and (kind is bool or not isinstance(raw, bool)):
            return kind(raw)
    return _wrong(place, f"must be {' or '.join(_KINDS[kind] for kind in kinds)}, not {raw!r}")


def _one_of(raw: object, known: Iterable[Any], place: Place) -> Any:
    values = tuple(known)
    if raw in values:
        return raw
    place.complain(unknown("value", str(raw), [str(each) for each in values]), str(raw))
    return WRONG


def _made(make: Callable[[], Any], place: Place) -> Any:
    """What a dataclass makes of its values, unless it refuses them."""
    try:
        return make()
    except ValueError as error:
        return _wrong(place, str(error))


def _wrong(place: Place, reason: str) -> Any:
    place.complain(reason)
    return WRONG


def _any_wrong(values: Iterable[Any]) -> bool:
    return any(value is WRONG for value in values)


def _is_required(each: Field[Any]) -> bool:
    return "required" in each.metadata or (each.default is MISSING and each.default_factory is MISSING)


@cache
def _hints(shape: type) -> dict[str, Any]:
    return get_type_hints(shape)
