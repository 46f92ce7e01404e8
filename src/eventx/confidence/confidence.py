"""How sure a record is."""

from __future__ import annotations

from collections.abc import Mapping

from eventx.confidence.weights import Sign
from eventx.events.mentions import Position
from eventx.values import dataclass


@dataclass(frozen=True, slots=True)
class Confidence:
    """``value`` is the chance that a record says nothing false, in hundredths; ``signs`` what each sign adds.

    ``event`` is the chance that there is such an event at all, ``time`` that its time is right, where it has one;
    ``arguments`` are the chances that the arguments are right, if the event is, by role and first token.
    """

    value: float
    signs: tuple[Sign, ...]
    event: float
    time: float | None
    arguments: Mapping[Position, float]
