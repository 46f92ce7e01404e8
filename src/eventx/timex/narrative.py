"""Where a text stands: the times it has mentioned so far, and whether it is news or a history."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from eventx.timex.interval import interval
from eventx.timex.reading import Beside, Fixed, Found, Inside, Nearest, Step, Timed
from eventx.timex.units import FINENESS, finer, first_day, unit_of

_FAR = 2  # years between a year that is named and the document's, for it to count as history
_GLANCE = 5  # years: a value further off is a glance aside until the next one confirms it
_HISTORY = 3  # far years a text must name, for each word that points at its own day


@dataclass
class Narrative:
    """The values mentioned so far, in order: what "a day earlier" and "June 10" in a history stand on.

    In a history a single look far back or ahead ("as at the assembly of 1614") leaves the narrative where it
    is; a second value near the first takes it there.
    """

    mentioned: list[str] = field(default_factory=list)
    _glance: int | None = None
    _paragraph: int = 0
    _aside: str | None = None

    def mention(self, value: str, history: bool = False) -> None:
        """The text has come to a value; only anchored calendar values count."""
        if unit_of(value) is None:
            return
        here, there = self.year(), first_day(value).year
        if history and here is not None and abs(there - here) > _GLANCE:
            known, self._glance = self._glance, there
            if known is None or abs(known - there) > _GLANCE:
                self._aside = value
                return
        self._glance = self._aside = None
        self.mentioned.append(value)

    def begin_paragraph(self) -> None:
        """A new paragraph begins: what was mentioned before is no longer at hand."""
        self._paragraph = len(self.mentioned)
        self._aside = None

    def at_hand(self, unit: str, strictly: bool = False) -> str | None:
        """The last value of the paragraph, where it is as fine as a unit (``strictly``: finer)."""
        if len(self.mentioned) == self._paragraph:
            return None
        last = self.mentioned[-1]
        coarse = finer(unit, str(unit_of(last))) or (strictly and unit_of(last) == unit)
        return None if coarse else last

    @property
    def begun(self) -> bool:
        """Whether the paragraph has mentioned a value."""
        return len(self.mentioned) > self._paragraph

    def lose(self) -> None:
        """The text has come to a time that nobody knows: what is told next does not stand on what was told before."""
        self.mentioned.clear()
        self._paragraph = 0

    @property
    def last(self) -> str | None:
        """The last value mentioned."""
        return self.mentioned[-1] if self.mentioned else None

    def counted_from(self, unit: str) -> str | None:
        """What a distance counts from: the year of a look aside in its own paragraph, else the anchor.

        "In 1984 … Eight years earlier" is 1976, though the look back leaves the narrative where it is.
        """
        return self._aside if unit == "Y" and self._aside else self.anchor(unit)

    def anchor(self, unit: str) -> str | None:
        """The last value at least as fine as a unit, unless the text has left its stretch since; else the
        last one.
        """
        if not self.mentioned:
            return None
        last = self.mentioned[-1]
        earliest, latest = interval(last)
        for value in self.mentioned[:-9:-1]:
            if finer(unit, str(unit_of(value))):
                continue
            first = first_day(value)
            if value == last or (earliest and latest and earliest <= first <= latest):
                return value
        return last

    def year(self) -> int | None:
        """The year the text is in."""
        for value in reversed(self.mentioned[-9:]):
            if FINENESS.index(str(unit_of(value))) <= FINENESS.index("Y"):
                return first_day(value).year
        return None

    def day(self) -> date | None:
        """The last day mentioned."""
        for value in reversed(self.mentioned[-9:]):
            if unit_of(value) in ("D", "T"):
                return first_day(value)
        return None


def is_history(founds: Sequence[Found], document_date: date | None) -> bool:
    """Whether a stretch of text is told from its own dates rather than from the day it was published.

    So it is when it names more far years than times that point at the day of writing (weekdays, yesterday,
    last month); without a document date every year counts as far. What opens with such a time is news, whatever past it
    goes into: "The senator died on Thursday. Elected in 1996, …".
    """
    if document_date is not None and founds and points_at_document(founds[0]):
        return False
    far = sum(1 for found in founds if is_far(found, document_date))
    pointing = sum(1 for found in founds if points_at_document(found))
    return far >= _HISTORY and far >= _HISTORY * pointing


def is_far(found: Found, document_date: date | None) -> bool:
    """Whether an expression names a year some years away from the document's (any year, where that is
    unknown).
    """
    reading = found.reading
    if isinstance(reading, Timed):
        reading = reading.day or reading
    if not isinstance(reading, Fixed):
        return False
    if reading.value.startswith("BC"):
        return True
    if unit_of(reading.value) is None:
        return False
    year = first_day(reading.value).year
    return document_date is None or abs(document_date.year - year) >= _FAR


def points_at_document(found: Found) -> bool:
    """Whether an expression is told from the day of writing: a weekday, yesterday, last month, last May."""
    reading = found.reading
    if isinstance(reading, Timed):
        reading = reading.day or reading
    if isinstance(reading, Inside):
        reading = reading.container
    if isinstance(reading, Beside):
        reading = reading.inner
    if isinstance(reading, Step):
        return not reading.narrative
    if not isinstance(reading, Nearest):
        return False
    return reading.cycle.kind == "weekday" or (reading.relation == -1 and not reading.step)
