"""Which records of a run are wanted, and what they carry over from their input."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING

from eventx.documents.document import Document
from eventx.records.lead import main_event

if TYPE_CHECKING:
    from eventx.records.record import EventRecord


@dataclass(frozen=True, slots=True)
class Selected:
    """The wanted records of a document, and how many were left out only because nothing dates them."""

    records: list[EventRecord]
    undated: int = 0


@dataclass(frozen=True, slots=True)
class Selection:
    """Types (none: all), bounds of the event's time, inclusive, and input fields to carry over.

    ``lead``: of each document only its main event, before all else. ``least`` is the least confidence.
    """

    types: frozenset[str] = frozenset()
    since: date | None = None
    until: date | None = None
    keep: tuple[str, ...] = ()
    lead: bool = False
    least: float = 0.0
    #: The fields that documents had, of those to carry over, and whether there were any documents.
    _met: set[str] = field(default_factory=set, compare=False, repr=False)

    def of(self, document: Document, records: Iterable[EventRecord]) -> Selected:
        """The wanted records of a document, in the order given.

        An event is within the bounds if a day of its time may be; one without a known time never is, and is counted.
        """
        self._met.update(key for key in self.keep if key in document.fields)
        self._met.add("")
        records = main_event(document, records) if self.lead else records
        of_types = [record for record in records if self._is_asked_for(record)]
        fields = {key: document.fields.get(key) for key in self.keep}
        wanted = [replace(record, fields=fields) for record in of_types if self._is_within(record)]
        undated = sum(not _is_dated(record) for record in of_types) if self._is_bounded else 0
        return Selected(wanted, undated)

    def unknown(self) -> str | None:
        """A field to be carried over that no document had, of those that were read."""
        return next((key for key in self.keep if key not in self._met), None) if self._met else None

    def _is_asked_for(self, record: EventRecord) -> bool:
        """Whether a record is of a wanted type, and sure enough."""
        sure = not self.least or (record.confidence is not None and record.confidence >= self.least)
        return sure and (not self.types or record.type in self.types)

    @property
    def _is_bounded(self) -> bool:
        return self.since is not None or self.until is not None

    def _is_within(self, record: EventRecord) -> bool:
        if not self._is_bounded:
            return True
        time = record.time
        if time is None or not _is_dated(record):
            return False
        too_early = self.since and time.latest and time.latest < self.since
        too_late = self.until and time.earliest and time.earliest > self.until
        return not (too_early or too_late)


def _is_dated(record: EventRecord) -> bool:
    """Whether one end of the time of an event is known."""
    return record.time is not None and (record.time.earliest is not None or record.time.latest is not None)
