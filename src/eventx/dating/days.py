"""Sets of calendar days, as constraints on the day a document was published."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

#: The days that a document can be dated to.
FIRST = date(1944, 1, 1)
LAST = date(2050, 12, 31)
_SIZE = (LAST - FIRST).days + 1
#: A set that reaches into the first or the last year is open there: a day of every year has no bounds.
_MARGIN = 366


@dataclass(frozen=True, slots=True)
class Days:
    """A set of days between FIRST and LAST; bit ``n`` of ``mask`` stands for FIRST plus n days.

    >>> days = Days.between(date(2019, 9, 14), date(2019, 9, 20)) & Days.between(date(2019, 9, 17), None)
    >>> days.earliest, len(days)
    (datetime.date(2019, 9, 17), 4)
    """

    mask: int

    @classmethod
    def between(cls, earliest: date | None, latest: date | None) -> Days:
        """All days from one to another, both inclusive; None is open."""
        low = max(0, (earliest - FIRST).days) if earliest else 0
        high = min(_SIZE, (latest - FIRST).days + 1) if latest else _SIZE
        return cls((1 << high) - (1 << low)) if low < high else cls(0)

    @classmethod
    def union(cls, parts: Iterable[Days]) -> Days:
        """The days that any of the sets holds."""
        mask = 0
        for part in parts:
            mask |= part.mask
        return cls(mask)

    def __and__(self, other: Days) -> Days:
        return Days(self.mask & other.mask)

    def __or__(self, other: Days) -> Days:
        return Days(self.mask | other.mask)

    def __len__(self) -> int:
        return self.mask.bit_count()

    def __bool__(self) -> bool:
        return self.mask != 0

    def __contains__(self, day: date) -> bool:
        number = (day - FIRST).days
        return 0 <= number < _SIZE and bool(self.mask >> number & 1)

    @property
    def earliest(self) -> date | None:
        """The first day; None when the set is empty or open to the past."""
        number = (self.mask & -self.mask).bit_length() - 1
        return FIRST + timedelta(number) if number >= _MARGIN else None

    @property
    def latest(self) -> date | None:
        """The last day; None when the set is empty or open to the future."""
        number = self.mask.bit_length() - 1
        return FIRST + timedelta(number) if 0 <= number < _SIZE - _MARGIN else None

    @property
    def only(self) -> date | None:
        """The day, when just one is left."""
        return FIRST + timedelta(self.mask.bit_length() - 1) if len(self) == 1 else None


ANY = Days.between(None, None)


def each_year(month: int, day: int) -> Days:
    """A day of the year in every year that has it."""
    return Days.union(
        Days.between(found, found)
        for year in range(FIRST.year, LAST.year + 1)
        if (found := day_or_none(year, month, day))
    )


def day_or_none(year: int, month: int, day: int) -> date | None:
    """A date, None where the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None
