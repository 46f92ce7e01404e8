"""A sign that speaks for or against two things being one, with its weight: of two mentions, or of two reports."""

from __future__ import annotations

from eventx.values import dataclass


@dataclass(frozen=True, slots=True)
class WeighedSign:
    """A sign that holds of two mentions or two reports, with its strength and the weight of such signs."""

    name: str
    strength: float
    weight: float

    @property
    def points(self) -> float:
        """What the sign adds to the agreement."""
        return self.weight * self.strength
