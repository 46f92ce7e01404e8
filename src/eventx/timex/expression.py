"""A time expression as found in the text, with its TIMEX3 value resolved as far as the article allows."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from eventx.values import dataclass


class Basis(StrEnum):
    """What a value was resolved against."""

    EXPLICIT = "explicit"
    """The words themselves name the time: "14 September 2018", "the 1990s", "three days"."""
    DOCUMENT = "document"
    """The day the document was published: "Tuesday", "last month"."""
    NARRATIVE = "narrative"
    """A time mentioned before in the text: "a day earlier", "June 10" in a history."""
    EVENT = "event"
    """The time of an event: "two days after the attack". Only where the caller knows the event's time."""
    UNANCHORED = "unanchored"
    """Nothing to resolve against is known; the value keeps X for what is open: ``XXXX-WXX-2``."""


@dataclass(frozen=True, slots=True)
class Shift:
    """A distance from an anchor: "two days after" is ``Shift(2, "D")``, "a year before" ``Shift(-1, "Y")``.

    ``unit`` is a TIMEX3 unit letter (see units.py); ``count`` counts units, negative towards the past.
    """

    count: int
    unit: str


@dataclass(frozen=True, slots=True)
class Timex:
    """One time expression: ``text == doc.text[start:end]``; add ``Parsed.offset`` for the document.

    ``type`` is DATE, TIME, DURATION or SET and ``value`` a value of TIMEX3; ``mod`` its modifier (START, MID,
    END, APPROX, MORE_THAN, LESS_THAN, EQUAL_OR_MORE, EQUAL_OR_LESS) or None. ``earliest`` and ``latest`` are
    the first and last calendar day of the value, None where it names no days (durations, sets, references,
    open values). ``anchor`` is the date, or the value, that it was resolved against. ``rule`` is the id of
    the rule that found it.

    ``shift`` is set where the expression stands at a distance from what the text speaks of ("two days after
    the attack", "a day earlier"); a reader who knows that event's days calls ``resolve_on_event``. ``part``
    is "begin" or "end" for the two ends of a range ("Sept. 3-5"). ``deadline`` tells that the value closes
    an open stretch ("by Friday").
    """

    start: int
    end: int
    text: str
    type: str
    value: str
    mod: str | None = None
    earliest: date | None = None
    latest: date | None = None
    basis: Basis = Basis.EXPLICIT
    anchor: date | str | None = None
    rule: str = ""
    shift: Shift | None = None
    part: str | None = None
    deadline: bool = False

    @property
    def vague(self) -> bool:
        """Whether its words name no day: "recently", "now"."""
        return self.value.endswith("_REF")
