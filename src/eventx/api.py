"""The Python interface: texts or paths in, typed records out."""

from __future__ import annotations

import os
import warnings
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date as day
from functools import cache
from io import IOBase
from pathlib import Path
from typing import TYPE_CHECKING

from eventx.documents.dates import DateError, parse_date
from eventx.documents.document import Document, DocumentDate
from eventx.documents.notices import Failure
from eventx.documents.options import ReadOptions
from eventx.documents.raw import Item
from eventx.documents.read import checked, read, read_text
from eventx.errors import ArgumentError, EventxError
from eventx.models import loading_errors
from eventx.records.record import EventRecord

if TYPE_CHECKING:
    from eventx.extraction import Extractor
    from eventx.settings import Settings

Source = str | Path | Document
Files = str | Path | Iterable[str | Path] | None

_SOURCES = "a text, a Path, a Document, or a list of these"
#: No name of a file is longer.
_MAX_NAME = 4096


def extract(
    sources: Source | Iterable[Source],
    *,
    date: day | str | None = None,
    model: str | Path | None = None,
    types: Files = None,
    landmarks: Files = None,
    actors: str | Path | None = None,
    lead: bool = False,
) -> Iterator[EventRecord]:
    """Extract events from texts (``str``), from files and folders (``Path``), or from documents.

    ``date`` is the day of publication of all of them, as a date or in ISO form; ``model`` names another
    spaCy pipeline. ``types`` are files with further event types, ``landmarks`` with further events of known
    date, ``actors`` is a file with further names. ``lead`` asks for the main event of each article alone. A
    text is called ``text-1``, ``text-2`` and so on in its records. The pipeline is loaded when the
    first event is asked for, and kept.

    Raises EventxError: at the call for a date that is none, and (an ArgumentError, which is a TypeError too) for
    an argument of the wrong kind; as the events come for a path that cannot be read, a text that is too long, a
    document id that comes twice, a model that cannot be loaded, and a file that cannot be used. What is read with
    doubt is a UserWarning.

    >>> [event.type for event in extract("Rebels shelled the port on Monday.")]  # doctest: +SKIP
    ['attack']
    """
    return records_of(given(sources), published_on(date), settings_of(model, types, landmarks, actors), lead=lead)


def settings_of(model: str | Path | None, types: Files, landmarks: Files, actors: str | Path | None) -> Settings:
    """The arguments of ``extract`` as settings. Raises ArgumentError for one of the wrong kind."""
    from eventx.settings import Settings

    settings = Settings(
        types=_files("types", types),
        landmarks=_files("landmarks", landmarks),
        actors=None if actors is None else _file("actors", actors),
    )
    return settings if model is None else replace(settings, model=str(_file("model", model)))


def records_of(
    sources: Iterable[Source], published: DocumentDate | None, settings: Settings, *, lead: bool = False
) -> Iterator[EventRecord]:
    """The records of sources, with ``lead`` the main one of each text.

    Raises EventxError, as the events come, for what cannot be read or used.
    """
    from eventx.records.lead import main_event

    for document, records in loaded(settings).extract(_documents(sources, ReadOptions(published))):
        yield from main_event(document, records) if lead else records


def given(sources: object) -> Iterable[Source]:
    """The sources one by one. Raises ArgumentError for what are none."""
    if isinstance(sources, str | Path | Document):
        return [sources]
    if isinstance(sources, bytes | bytearray):
        raise ArgumentError(f"sources: {_kind(sources)}; decode it, or give a Path")
    if isinstance(sources, IOBase):
        raise ArgumentError(f"sources: {_kind(sources)}; give its text, as .read() does, or a Path")
    if isinstance(sources, Mapping) or not isinstance(sources, Iterable):
        raise ArgumentError(f"sources: {_kind(sources)}; give {_SOURCES}")
    return sources


def published_on(date: object) -> DocumentDate | None:
    """A day of publication as it was given. Raises DateError, and ArgumentError for a value of the wrong kind."""
    if date is None:
        return None
    if not isinstance(date, day | str):
        raise ArgumentError(f"date: {_kind(date)}; give a date, or a text as YYYY-MM-DD")
    try:
        return parse_date(str(date), "option")
    except DateError as error:
        raise DateError(f"date: {error}; write it as YYYY-MM-DD") from error


def _files(option: str, value: object) -> tuple[Path, ...]:
    if value is None:
        return ()
    if isinstance(value, str | os.PathLike):
        return (_file(option, value),)
    if isinstance(value, bytes) or not isinstance(value, Iterable):
        raise ArgumentError(f"{option}: {_kind(value)}; give paths")
    return tuple(_file(option, item) for item in value)


def _file(option: str, value: object) -> Path:
    if isinstance(value, str | os.PathLike) and isinstance(name := os.fspath(value), str):
        return Path(name)
    raise ArgumentError(f"{option}: {_kind(value)}; give a path")


def _kind(value: object) -> str:
    return f"an object of type {type(value).__name__}"


@cache
def loaded(settings: Settings) -> Extractor:
    """The pipeline that settings name, loaded once. Raises EventxError where it cannot be."""
    from eventx.extraction import Extractor

    with loading_errors(settings.model):
        return Extractor.of(settings)


def _documents(sources: Iterable[Source], options: ReadOptions) -> Iterator[Document]:
    """The documents of all sources. Raises EventxError for one that cannot be read, or is called as another."""
    seen: set[str] = set()
    for number, source in enumerate(sources, 1):
        for item in _items(number, source, options):
            if isinstance(item, Failure):
                raise EventxError(str(item))
            if not isinstance(item, Document):
                warnings.warn(str(item), stacklevel=2)
                continue
            if item.id in seen:
                raise EventxError(f"source {number}: the document id {item.id!r} was read before; make the ids differ")
            seen.add(item.id)
            yield item


def _items(number: int, source: object, options: ReadOptions) -> Iterator[Item]:
    """The documents of one source, and what there is to say about them."""
    if isinstance(source, Document):
        if not isinstance(source.id, str) or not isinstance(source.text, str):
            raise ArgumentError(f"source {number}: a Document whose id or text is no str")
        return checked(source)
    if isinstance(source, Path):
        return read([str(source)], options)
    if isinstance(source, str):
        if _names_a_file(source):
            warnings.warn(f"{source!r} is the name of a file and read as a text; give Path({source!r})", stacklevel=2)
        return read_text(f"text-{number}", source, options)
    raise ArgumentError(f"source {number}: {_kind(source)}; give {_SOURCES}")


def _names_a_file(text: str) -> bool:
    """Whether a text is the name of a file that is there, which was meant to be read."""
    if len(text) > _MAX_NAME or "\n" in text or not text.strip():
        return False
    try:
        return Path(text).exists()
    except (OSError, ValueError):
        return False
