"""What an expression says before anybody knows the date: readings, to be resolved against a context."""

from __future__ import annotations

from dataclasses import replace

from eventx.timex.cycles import Cycle
from eventx.values import dataclass


@dataclass(frozen=True, slots=True)
class Fixed:
    """A value that the words give in full: "14 September 2018", "the 1990s", "218 BC"."""

    value: str
    margin: int = 0
    """Days the value may be off, for calendars whose months begin with a sighting of the moon."""


@dataclass(frozen=True, slots=True)
class Nearest:
    """The position of the calendar that the context points to: "Tuesday", "last May", "the third quarter".

    ``relation`` is -1, 0, 1 for last, this, next; None without such a word. ``step`` stands for previous and
    following: counted from the narrative, not from the document's date. ``turn`` is 1 or -1 where the words
    themselves look ahead or back ("Friday week", "a week ago Sunday"), whatever the clause does.
    """

    cycle: Cycle
    relation: int | None = None
    step: bool = False
    turn: int = 0


@dataclass(frozen=True, slots=True)
class Step:
    """Some units from an anchor: "last week" (-1, W), "two days later" (2, D, narrative), "the same year"
    (0, Y).

    A narrative step stands on the time the text is speaking of, any other on the document's date.
    """

    unit: str
    count: int
    narrative: bool = False


@dataclass(frozen=True, slots=True)
class Running:
    """The unit that runs: "by the end of the month", "later in the year"; ``earlier`` in "earlier in the week".

    It runs on the day of writing, or at the time that the paragraph tells of.
    """

    unit: str
    earlier: bool = False


@dataclass(frozen=True, slots=True)
class Inside:
    """A position inside another reading: "Tuesday of last week", "May last year"; ``nth`` -1 is the last one there:
    "the last Friday of this month".
    """

    container: Reading
    cycle: Cycle
    nth: int = 1


@dataclass(frozen=True, slots=True)
class Nth:
    """The nth unit within a container: "the first week of September"; -1 is the last."""

    container: Reading
    unit: str
    nth: int


@dataclass(frozen=True, slots=True)
class Holding:
    """The unit that holds another reading: "the week of Sept. 9"."""

    unit: str
    inner: Reading


@dataclass(frozen=True, slots=True)
class Beside:
    """Some units before or after another reading: "two days after Monday".

    ``same``: at the same place of the calendar, as fine as the inner reading: "five years ago today".
    """

    inner: Reading
    unit: str
    count: int
    same: bool = False


@dataclass(frozen=True, slots=True)
class Timed:
    """A part of a day or a clock time of a day: ``time`` is MO, AF, EV, NI … or "21:00". ``day`` None: not
    said.
    """

    day: Reading | None
    time: str
    narrative: bool = False


@dataclass(frozen=True, slots=True)
class Weekend:
    """ "The weekend": the past or the coming one."""


@dataclass(frozen=True, slots=True)
class Plain:
    """A duration, a set or a reference: nothing to resolve."""

    type: str
    value: str


@dataclass(frozen=True, slots=True)
class Figures:
    """A date in figures whose day and month may stand in either order: "03/04/2019".

    ``year`` has its century where ``full``; else it is the last two figures.
    """

    first: int
    second: int
    year: int
    full: bool

    def orders(self) -> dict[str, tuple[int, int]]:
        """The possible (month, day) by order: "MD", "DM", or both."""
        found = {"MD": (self.first, self.second), "DM": (self.second, self.first)}
        return {k: (m, d) for k, (m, d) in found.items() if 1 <= m <= 12 and 1 <= d <= 31}


Reading = Fixed | Nearest | Step | Running | Inside | Nth | Holding | Beside | Timed | Weekend | Plain | Figures


@dataclass(frozen=True, slots=True)
class Found:
    """An expression with its reading. ``first`` and ``last`` (exclusive) are token numbers of the lexer."""

    first: int
    last: int
    rule: str
    reading: Reading
    mod: str | None = None
    shift: tuple[int, str] | None = None
    part: str | None = None
    guards: tuple[str, ...] = ()

    def ending(self, last: int) -> Found:
        """The same, ending elsewhere."""
        return replace(self, last=last)
