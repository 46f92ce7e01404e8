"""What is said about a text beside it: a sidecar file, front matter, the fields of an input record."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from json import detect_encoding
from math import isfinite
from pathlib import Path, PurePath
from tomllib import TOMLDecodeError
from typing import TypeVar

from eventx.documents.unreadable import no_file
from eventx.errors import EventxError
from eventx.inputs.fields import value_at
from eventx.inputs.kinds import inputs, unpacked_name
from eventx.strict_json import read_json
from eventx.strict_toml import read_toml

AnyPath = TypeVar("AnyPath", bound=PurePath)

SIDECAR_SUFFIX = ".meta.json"
#: Bytes that a sidecar may hold.
MAX_SIDECAR = 4_000_000
_MAX_FRONT_LINES, _MAX_FRONT = 200, 20_000
_YAML_PAIR = re.compile(r"(?P<key>[A-Za-z_][\w-]*):(?:[ \t]+(?P<value>\S.*))?\s*$")


class MetadataError(EventxError, ValueError):
    """Metadata that cannot be read. The message is the reason in plain words."""


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known of a document: the date as written, title, address, and all its fields."""

    date: str | None = None
    title: str | None = None
    url: str | None = None
    fields: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """Metadata at the head of a text, and the offset at which the article begins."""

    metadata: Metadata
    end: int


def from_fields(fields: Mapping[str, object], date_field: str = "date", title_field: str = "title") -> Metadata:
    """Metadata from named fields; values that are no strings (numbers, dates) are taken as they print.

    A date of another kind is taken as it prints too, so that it is told and not passed over.
    """
    title = plain(value_at(fields, title_field))
    addresses = (plain(value_at(fields, name)) for name in inputs().fields.url)
    url = next((address for address in addresses if address), None)
    return Metadata(_date(value_at(fields, date_field)), title, url, fields)


def _date(value: object) -> str | None:
    """A date as written; MongoDB exports it in an object of its own."""
    value = _plain_date(value)
    return plain(value) or (str(value) if isinstance(value, dict | list | bool | float) else None)


def joined(*parts: Metadata | None) -> Metadata:
    """Metadata from several places; what an earlier one says stands."""
    known = [part for part in parts if part]
    fields: dict[str, object] = {}
    for part in reversed(known):
        fields |= part.fields
    return from_fields(fields)


def sidecar_path(path: AnyPath) -> AnyPath:
    """``talks.txt.gz`` → ``talks.meta.json``, in the same folder."""
    return path.with_name(PurePath(unpacked_name(path.name)).stem + SIDECAR_SUFFIX)


def sidecar_bytes(path: Path) -> bytes | None:
    """What stands in ``NAME.meta.json`` beside a text file, None where there is no such file.

    Raises MetadataError when it is no file that ends, or cannot be read.
    """
    beside = sidecar_path(path)
    try:
        if reason := no_file(beside):
            raise MetadataError(reason)
        with beside.open("rb") as file:
            data = file.read(MAX_SIDECAR + 1)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise MetadataError(error.strerror or str(error)) from error
    if len(data) > MAX_SIDECAR:
        raise MetadataError(f"longer than {MAX_SIDECAR:,} bytes")
    return data


def of_sidecar(data: bytes) -> Metadata:
    """The metadata in the bytes of a sidecar. Raises MetadataError when they are no JSON object."""
    try:
        content = read_json(data.decode(detect_encoding(data)))
    except (ValueError, RecursionError) as error:
        raise MetadataError(f"not valid JSON ({error})") from error
    if not isinstance(content, dict):
        raise MetadataError("not a JSON object")
    return from_fields(content)


def front_matter(text: str) -> FrontMatter | None:
    """Metadata at the head of a text, between two ``---`` lines (simple YAML pairs) or ``+++`` lines (TOML).

    Anything else between the marks means that the text merely begins with a rule: None. Raises MetadataError
    for TOML that cannot be read.
    """
    mark = text[:3]
    if mark not in ("---", "+++"):
        return None
    lines = text.splitlines(keepends=True)[:_MAX_FRONT_LINES]
    close = next((i for i, line in enumerate(lines) if i and line.rstrip() == mark), None)
    if close is None or lines[0].rstrip() != mark:
        return None
    if sum(map(len, lines[:close])) > _MAX_FRONT:
        raise MetadataError(f"front matter longer than {_MAX_FRONT:,} characters")
    fields = _toml_fields("".join(lines[1:close])) if mark == "+++" else _yaml_fields(lines[1:close])
    if fields is None:
        return None
    return FrontMatter(from_fields(fields), sum(map(len, lines[: close + 1])))


def _toml_fields(source: str) -> Mapping[str, object]:
    try:
        return read_toml(source.replace("\r\n", "\n"))
    except TOMLDecodeError as error:
        raise MetadataError(f"front matter is not valid TOML ({error})") from error


def _yaml_fields(lines: list[str]) -> Mapping[str, object] | None:
    """Top-level ``key: value`` pairs; nested lines, list items and comments are passed over."""
    fields: dict[str, object] = {}
    for line in lines:
        if not line.strip() or line[0] in " \t-#":
            continue
        pair = _YAML_PAIR.match(line)
        if not pair:
            return None
        fields[pair["key"]] = _unquoted((pair["value"] or "").strip())
    return fields or None


def _unquoted(value: str) -> str:
    quoted = len(value) > 1 and value[0] == value[-1] and value[0] in "\"'"
    return value[1:-1] if quoted else value


def _plain_date(value: object) -> object:
    """A date as databases export it: ``{"$date": "2019-06-14T10:00:00Z"}``, or with ``$numberLong`` inside."""
    for key in ("$date", "$numberLong"):
        if isinstance(value, Mapping) and value.keys() == {key}:
            value = value[key]
    return value


def plain(value: object) -> str | None:
    """A text or a number as it prints; None for anything else, and for an empty text."""
    if value is None or isinstance(value, dict | list | bool) or (isinstance(value, float) and not isfinite(value)):
        return None
    return str(value).strip() or None
