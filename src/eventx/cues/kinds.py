"""Polarity and modality: the closed lists of values that say whether a told event happened."""

from __future__ import annotations

from enum import StrEnum


class Polarity(StrEnum):
    """Whether a text affirms or denies an event."""

    POSITIVE = "positive"
    NEGATIVE = "negative"

    @property
    def turned(self) -> Polarity:
        """The other one: what a negation makes of it."""
        return Polarity.NEGATIVE if self is Polarity.POSITIVE else Polarity.POSITIVE


class Modality(StrEnum):
    """How real a text takes an event to be, from the weakest departure from fact to the strongest.

    >>> Modality("planned").told, Modality("planned").ahead
    (False, True)
    """

    ASSERTED = "asserted"
    ALLEGED = "alleged"
    POSSIBLE = "possible"
    PLANNED = "planned"
    HYPOTHETICAL = "hypothetical"

    @property
    def told(self) -> bool:
        """Whether somebody tells the event as one that happened: the text, or a source it names."""
        return self in (Modality.ASSERTED, Modality.ALLEGED)

    @property
    def ahead(self) -> bool:
        """Whether the event may lie ahead: nobody tells that it happened."""
        return not self.told

    @property
    def intended(self) -> bool:
        """Whether the event is only meant or thought of: what is merely possible may have happened."""
        return self in (Modality.PLANNED, Modality.HYPOTHETICAL)

    def or_stronger(self, other: Modality | None) -> Modality:
        """The stronger of two; itself where there is no other."""
        if other is None:
            return self
        order = tuple(Modality)
        return max(self, other, key=order.index)
