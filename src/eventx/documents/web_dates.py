"""Dates as pages and databases of the web write them: in words, in figures, as seconds since 1970."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
#: Seconds have nine or ten figures from 1973 to 2286, milliseconds three more.
_SECONDS = re.compile(r"(?:/?Date\()?(\d{9,10}|\d{12,13})(?:\.\d+)?(?:\)/?)?")
_FIGURES = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?!\d)(?:[ ,T].*)?")
_MOMENT = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)(?:\d{4}|\d{6})")
_ISO_HEAD = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T\s].*)?")
_WORDS = re.compile(r"[A-Za-z]{3}")
_MILLISECONDS = 12  # figures


class AmbiguousDateError(ValueError):
    """A date in figures whose day and month cannot be told apart."""


def web_day(value: str) -> date | None:
    """The day of a date as the web writes it; None for anything else, and for days that do not exist.

    Seconds and milliseconds since 1970 are read in UTC; of any other moment the day is kept as written. Of a date in
    figures the number above 12 is the day. Raises AmbiguousDateError where neither is.

    >>> web_day("June 14, 2019"), web_day("14/06/2019"), web_day("1560470400")
    (datetime.date(2019, 6, 14), datetime.date(2019, 6, 14), datetime.date(2019, 6, 14))
    """
    if moment := _MOMENT.fullmatch(value):
        return _day(int(moment[1]), int(moment[2]), int(moment[3]))
    if seconds := _SECONDS.fullmatch(value):
        figures = seconds[1]
        return (_EPOCH + timedelta(seconds=int(figures) // (1000 if len(figures) >= _MILLISECONDS else 1))).date()
    if head := _ISO_HEAD.fullmatch(value):
        return _day(int(head[1]), int(head[2]), int(head[3]))
    if figures_only := _FIGURES.fullmatch(value):
        return _in_figures(value, int(figures_only[1]), int(figures_only[3]), int(figures_only[4]))
    return _in_words(value) if _WORDS.search(value) else None


def _in_figures(value: str, first: int, second: int, year: int) -> date | None:
    if first == second or second > 12:
        return _day(year, first, second)
    if first > 12:
        return _day(year, second, first)
    raise AmbiguousDateError(f"day and month of {value!r} cannot be told apart")


@lru_cache(maxsize=1024)
def _in_words(value: str) -> date | None:
    """The day of a date with its month in English words; None unless day, month and year are all written."""
    # A tenth of a second to import, and few inputs need it.
    import dateparser  # type: ignore[import-untyped]

    settings = {"STRICT_PARSING": True, "PARSERS": ["absolute-time"], "RELATIVE_BASE": datetime(2001, 1, 1)}
    found = dateparser.parse(value, languages=["en"], settings=settings)
    if found is None:
        return None
    day: date = found.date()
    written = {int(number) for number in re.findall(r"\d+", value)}
    return day if {day.year, day.day} <= written else None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
