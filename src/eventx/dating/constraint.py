"""One thing that a text tells about the day it was written."""

from __future__ import annotations

from dataclasses import dataclass

from eventx.dating.days import Days
from eventx.documents.document import TextSpan


@dataclass(frozen=True, slots=True)
class Constraint:
    """The days that a passage leaves open, the passage, and the reason in words.

    ``plain`` constraints follow from the words alone; the others rest on which event or person is meant, and
    fall together when they contradict each other.
    """

    days: Days
    evidence: TextSpan
    reason: str
    plain: bool = True
