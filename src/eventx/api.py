"""The Python interface: texts or paths in, typed records out."""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date as day
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from eventx.documents.dates import date_of, parse_date
from eventx.documents.document import Document, DocumentDate
from eventx.documents.notices import Failure
from eventx.documents.options import ReadOptions
from eventx.documents.read import read
from eventx.documents.zones import zones_of
from eventx.errors import EventxError
from eventx.models import loading_errors
from eventx.records.record import EventRecord

if TYPE_CHECKING:
    from eventx.extraction import Extractor, Settings

Source = str | Path | Document


def extract(
    sources: Source | Iterable[Source],
    *,
    date: day | str | None = None,
    model: str | None = None,
    types: Iterable[Path] = (),
    landmarks: Iterable[Path] = (),
    actors: Path | None = None,
) -> Iterator[EventRecord]:
    """Extract events from texts (``str``), from files and folders (``Path``), or from documents.

    ``date`` is the day of publication of all of them, as a date or in ISO form; ``model`` names another
    spaCy pipeline. ``types`` are files with further event types, ``landmarks`` with further events of known
    date, ``actors`` is a file with further names. A text is called ``text-1``, ``text-2`` and so on in its
    records. The pipeline is loaded on the first call and kept.

    Raises EventxError for a path that cannot be read, a model that cannot be loaded, and a file that cannot
    be used; what is read with doubt is a UserWarning.

    >>> [event.type for event in extract("Rebels shelled the port on Monday.")]  # doctest: +SKIP
    ['attack']
    """
    from eventx.extraction import Settings

    settings = Settings(types=tuple(types), landmarks=tuple(landmarks), actors=actors)
    settings = replace(settings, model=model) if model else settings
    published = parse_date(str(date), "option") if date else None
    given = [sources] if isinstance(sources, str | Path | Document) else sources
    for _, records in _extractor(settings).extract(_documents(given, published)):
        yield from records


@cache
def _extractor(settings: Settings) -> Extractor:
    from eventx.extraction import Extractor

    with loading_errors(settings.model):
        return Extractor.of(settings)


def _documents(sources: Iterable[Source], published: DocumentDate | None) -> Iterator[Document]:
    for number, source in enumerate(sources, 1):
        if isinstance(source, Document):
            yield source
        elif isinstance(source, Path):
            yield from _read(source, published)
        else:
            zones = zones_of(source)
            yield Document(f"text-{number}", source, zones, date_of(option=published))


def _read(path: Path, published: DocumentDate | None) -> Iterator[Document]:
    for item in read([str(path)], ReadOptions(published)):
        if isinstance(item, Document):
            yield item
        elif isinstance(item, Failure):
            raise EventxError(str(item))
        else:
            warnings.warn(str(item), stacklevel=2)
