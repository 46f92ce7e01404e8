"""The public extractor: a pipeline that is loaded once, and kept for as long as it is asked for events."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date as day
from pathlib import Path

from eventx.api import Files, Source, given, loaded, published_on, records_of, settings_of
from eventx.documents.document import Document
from eventx.documents.notices import Failure
from eventx.records.record import EventRecord
from eventx.settings import Settings


class Extractor:
    """What reads texts, with the model that it holds. It can be sent to other processes, which load their own.

    The arguments are those of ``eventx.extract``; the model is loaded when it is first needed, and shared by all
    extractors of the same settings in a process.

    >>> extractor = Extractor()
    >>> [event.type for event in extractor.extract("Rebels shelled the port on Monday.")]  # doctest: +SKIP
    ['attack']
    """

    def __init__(
        self,
        *,
        model: str | Path | None = None,
        types: Files = None,
        landmarks: Files = None,
        actors: str | Path | None = None,
    ) -> None:
        """Take the settings; raises ArgumentError for one of the wrong kind, nothing is read yet."""
        self._settings = settings_of(model, types, landmarks, actors)

    @classmethod
    def of(cls, settings: Settings) -> Extractor:
        """An extractor of settings at hand."""
        made = cls()
        made._settings = settings
        return made

    def __reduce__(self) -> tuple[object, tuple[Settings]]:
        """Go to another process as settings, without the model."""
        return (Extractor.of, (self._settings,))

    def load(self) -> Extractor:
        """Load the model now. Raises EventxError where it, or a file of the settings, cannot be used."""
        loaded(self._settings)
        return self

    def extract(
        self, sources: Source | Iterable[Source], *, date: day | str | None = None, lead: bool = False
    ) -> Iterator[EventRecord]:
        """The events of texts, paths or documents, as ``eventx.extract`` gives them; raises what that raises."""
        return records_of(given(sources), published_on(date), self._settings, lead=lead)

    def attempt(self, documents: Iterable[Document]) -> Iterator[tuple[Document, list[EventRecord]] | Failure]:
        """For each document, in order: the document, dated where it was not, with its events; or what went wrong."""
        return loaded(self._settings).attempt(documents)
