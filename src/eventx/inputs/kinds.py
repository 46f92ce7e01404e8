"""What a file holds, as its name announces it: kinds by suffix, from ``data/inputs.toml``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import PurePath

from eventx.datafiles import toml


class Kind(StrEnum):
    """What a file holds."""

    TEXT = "text"
    MARKDOWN = "markdown"
    LINES = "lines"
    JSON = "json"
    TABLE = "table"
    PAGE = "page"
    XML = "xml"
    MAIL = "mail"
    MAILBOX = "mailbox"
    ARCHIVE = "archive"
    ZIP = "zip"


class Packing(StrEnum):
    """How a file is packed."""

    GZIP = "gzip"
    XZ = "xz"
    ZSTD = "zstd"


@dataclass(frozen=True, slots=True)
class FieldNames:
    """How others call what an article has, the best name first; ``containers`` lead to articles."""

    text: tuple[str, ...]
    title: tuple[str, ...]
    date: tuple[str, ...]
    url: tuple[str, ...]
    id: tuple[str, ...]
    containers: frozenset[str]


@dataclass(frozen=True, slots=True)
class PageDates:
    """``<meta>`` elements with the day of publication, those before JSON-LD and those behind it."""

    first: tuple[str, ...]
    then: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Elements:
    """Elements of HTML that are paragraphs, and those that hold no prose."""

    paragraphs: frozenset[str]
    passed_over: frozenset[str]


@dataclass(frozen=True, slots=True)
class ExportLines:
    """Words and codes before lines of exports, and the languages that they name."""

    lexis: frozenset[str]
    factiva: frozenset[str]
    languages: frozenset[str]


@dataclass(frozen=True, slots=True)
class Inputs:
    """The tables of the file."""

    suffixes: Mapping[Kind, tuple[str, ...]]
    packed: Mapping[Packing, str]
    converted: Mapping[str, str]
    fields: FieldNames
    pages: PageDates
    markup: Elements
    exports: ExportLines


#: What a suffix that nobody knows looks like.
_SUFFIX = re.compile(r"\.[a-z][a-z0-9_+-]{0,11}(?:\.(?:gz|xz|zst))?")
OTHER = "no known suffix"


@cache
def inputs() -> Inputs:
    """The tables, read once."""
    return toml("inputs.toml", Inputs)


@cache
def _by_suffix() -> Mapping[str, Kind]:
    return {suffix: Kind(kind) for kind, suffixes in inputs().suffixes.items() for suffix in suffixes}


def unpacked_name(name: str) -> str:
    """The name of what a packed file holds.

    >>> unpacked_name("News.JSONL.gz")
    'News.JSONL'
    """
    suffix = PurePath(name).suffix
    return name[: -len(suffix)] if suffix.lower() in inputs().packed.values() else name


def kind_of(name: str) -> Kind | None:
    """The kind that a file name announces.

    >>> kind_of("news.jsonl.gz")
    <Kind.LINES: 'lines'>
    """
    return _by_suffix().get(PurePath(unpacked_name(name)).suffix.lower())


def suffix_of(name: str) -> str:
    """The suffix by which a file that is not read is counted: ``.pdf``, ``.pdf.gz``, ``no known suffix``."""
    lower = name.lower()
    plain = unpacked_name(lower)
    suffix = PurePath(plain).suffix + lower[len(plain) :]
    return suffix if _SUFFIX.fullmatch(suffix) else OTHER


def conversion(name: str) -> str | None:
    """The command that makes a text of a file that is not read: ``pdftotext a.pdf a.txt``; None for any other."""
    path = PurePath(name)
    command = inputs().converted.get(path.suffix.lower())
    return command.replace("NAME", path.stem) if command else None
