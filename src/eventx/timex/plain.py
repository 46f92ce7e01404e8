"""Plain dates in the many written forms that dateparser knows: "14-Sep-2018", "2018 September 14"."""

from __future__ import annotations

from datetime import date, datetime
from functools import lru_cache

#: Two days to stand on: what comes out the same from both is written in full.
_BASES = (datetime(2001, 2, 3), datetime(2012, 11, 28))


@lru_cache(maxsize=1024)
def plain_day(text: str) -> date | None:
    """The day that a date written in full names; None where the words leave a part of it open.

    dateparser fills open parts from its base, so that only a day found from two bases alike is told. It is
    asked for English only: without a language it tries all of them, 600 times slower.

    >>> plain_day("14-Sep-2018")
    datetime.date(2018, 9, 14)
    """
    # A tenth of a second to import, and few texts need it.
    import dateparser  # type: ignore[import-untyped]

    days = {_parsed(dateparser.parse(text, languages=["en"], settings={"RELATIVE_BASE": base})) for base in _BASES}
    return days.pop() if len(days) == 1 else None


def _parsed(found: datetime | None) -> date | None:
    return found.date() if found else None
