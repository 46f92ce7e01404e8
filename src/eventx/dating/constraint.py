"""One thing that a text tells about the day it was written."""

from __future__ import annotations

from dataclasses import dataclass

from eventx.dating.days import Days
from eventx.documents.document import TextSpan


@dataclass(frozen=True, slots=True)
class Constraint:
    """The days that a passage leaves open, the passage, and the reason in words."""

    days: Days
    evidence: TextSpan
    reason: str
