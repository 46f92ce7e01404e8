"""What a reading is resolved against."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from eventx.timex.expression import Basis
from eventx.timex.narrative import Narrative
from eventx.values import dataclass


class Direction(StrEnum):
    """Which way the words around an expression point."""

    PAST = "past"
    FUTURE = "future"
    NEAREST = "nearest"


@dataclass(frozen=True, slots=True)
class Context:
    """The document's date, the narrative so far, and the words around one expression.

    ``history``: times without a year stand on the narrative rather than on the document's date.
    ``document_history``: the whole text is a history, not a paragraph alone.
    ``order`` is "MD" or "DM" where the document settles how it writes dates in figures.
    """

    document_date: date | None
    narrative: Narrative
    history: bool = False
    direction: Direction = Direction.PAST
    order: str | None = None
    document_history: bool = False


@dataclass(frozen=True, slots=True)
class Resolved:
    """A value, what it was resolved against and how far that goes."""

    value: str
    basis: Basis
    anchor: date | str | None = None
    type: str | None = None
    bounds: tuple[date, date] | None = None
