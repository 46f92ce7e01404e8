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

    def of(self, document: Document, records: Iterable[EventRecord]) -> list[EventRecord]:
        """The wanted records of a document, in the order given.

        An event is within the bounds if a day of its time may be; one without a known time never is.
        """
        self._met.update(key for key in self.keep if key in document.fields)
        self._met.add("")
        records = main_event(document, records) if self.lead else records
        fields = {key: document.fields.get(key) for key in self.keep}
        return [replace(record, fields=fields) for record in records if self._wants(record)]

    def unknown(self) -> str | None:
        """A field to be carried over that no document had, of those that were read."""
        return next((key for key in self.keep if key not in self._met), None) if self._met else None

    def _wants(self, record: EventRecord) -> bool:
        if self.types and record.type not in self.types:
            return False
        if self.least and (record.confidence is None or record.confidence < self.least):
            return False
        if self.since is None and self.until is None:
            return True
        time = record.time
        if time is None or (time.earliest is None and time.latest is None):
            return False
        too_early = self.since and time.latest and time.latest < self.since
        too_late = self.until and time.earliest and time.earliest > self.until
        return not (too_early or too_late)
