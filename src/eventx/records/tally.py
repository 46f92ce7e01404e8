"""What a summary counts of the records of a document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from eventx.cues.kinds import Modality, Polarity

if TYPE_CHECKING:
    from eventx.records.record import EventRecord


@dataclass(slots=True)
class Tally:
    """Events by type, those that are denied, those that are no facts by their modality, those left out undated."""

    types: Counter[str] = field(default_factory=Counter)
    negative: int = 0
    unreal: Counter[str] = field(default_factory=Counter)
    undated: int = 0

    @classmethod
    def of(cls, records: Iterable[EventRecord], undated: int = 0) -> Tally:
        """The tally of some records, beside which ``undated`` ones were left out."""
        found = list(records)
        return cls(
            Counter(record.type for record in found),
            sum(record.polarity == Polarity.NEGATIVE for record in found),
            Counter(str(record.modality) for record in found if record.modality != Modality.ASSERTED),
            undated,
        )

    def add(self, other: Tally) -> None:
        """Count what another has counted too."""
        self.types.update(other.types)
        self.negative += other.negative
        self.unreal.update(other.unreal)
        self.undated += other.undated
