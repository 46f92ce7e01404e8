"""Events as the measure sees them, the same for a gold standard and for the records judged by it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that name an event; code point offsets, end exclusive."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Party:
    """Words that stand for a participant or a source; ``start`` is None if they have no place in the text."""

    start: int | None
    end: int | None
    name: str | None


@dataclass(frozen=True, slots=True)
class Named:
    """Who a filler is: the name, and the ISO 3166-1 alpha-3 code of the country where one is told."""

    name: str
    country: str | None = None


@dataclass(frozen=True, slots=True)
class Argument:
    """A role and what fills it. A gold argument may have two readings, either of which is right.

    ``named`` is None where the filler has no name of its own ("two tankers").
    """

    role: str
    readings: tuple[Party, ...]
    source: str | None = None
    optional: bool = False
    named: Named | None = None


class TimeState(Enum):
    """Whether an event's time can be asked for."""

    KNOWN = "known"
    UNKNOWN = "unknown"
    DISPUTED = "disputed"


@dataclass(frozen=True, slots=True)
class Time:
    """First and last day of an event as ISO dates, inclusive, and the words that date it.

    ``words_only``: the gold tells the words that date its events, and no days.
    """

    state: TimeState = TimeState.UNKNOWN
    earliest: str | None = None
    latest: str | None = None
    words: Mention | None = None
    words_only: bool = False


@dataclass(frozen=True, slots=True)
class Event:
    """One event. ``optional`` ones (only one annotator had them) are neither asked for nor punished.

    ``modality`` holds every value that is right; a record has one. ``sentence`` is for the reader alone.
    """

    type: str
    trigger: Mention
    mentions: tuple[Mention, ...]
    arguments: tuple[Argument, ...] = ()
    time: Time = Time()
    polarity: str | None = None
    modality: tuple[str | None, ...] = (None,)
    attribution: Party | None = None
    attribution_disputed: bool = False
    optional: bool = False
    sentence: str = ""
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Annotated:
    """The events of one document, and the days that are right for the document itself (none: not asked).

    ``complete``: events of every type were annotated, also of those that older gold passes over.
    """

    name: str
    events: tuple[Event, ...]
    dates: tuple[str | None, ...] = ()
    complete: bool = False
