"""Whole dates as they are written in heads, datelines and addresses of web pages."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from eventx.datafiles import toml
from eventx.dating.days import day_or_none

_CENTURY_TURN = 69  # as POSIX reads years of two digits: 69-99 are 19xx


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A date in a text. ``readings`` are the days it may mean: two for 05/02/2007."""

    start: int
    end: int
    readings: tuple[date, ...]


@dataclass(frozen=True, slots=True)
class WrittenDay:
    """A month and a day without a year: "Sept 15"."""

    start: int
    end: int
    month: int
    day: int


@dataclass(frozen=True, slots=True)
class HeadWords:
    """The contents of data/landmarks/head.toml: words in lower case, months with their numbers."""

    published: frozenset[str]
    changed: frozenset[str]
    furniture: frozenset[str]
    months: Mapping[str, int]


@cache
def head_words() -> HeadWords:
    """The words of the head of a page, read once."""
    return toml("landmarks/head.toml", HeadWords)


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    month = "(?P<m>" + "|".join(sorted(head_words().months, key=len, reverse=True)) + r")\b\.?"
    day, year, sep = r"(?P<d>\d{1,2})(?:st|nd|rd|th)?\b", r"(?P<y>(?:19|20)\d\d)\b", r"\s?[-/._]\s?"
    return tuple(
        re.compile(pattern, re.IGNORECASE)
        for pattern in (
            rf"\b{month}\s*{day},?\s+{year}",
            rf"(?<!\d){day}[\s-]\s?{month},?[\s-]\s?{year}",
            rf"(?<!\d){year}{sep}(?:(?P<n>\d\d?)|{month}){sep}(?P<d>\d\d?)(?!\d)",
            r"(?<!\d)(?P<y>(?:19|20)\d\d)(?P<n>\d\d)(?P<d>\d\d)(?!\d)",
            r"(?<![\d/.])(?P<a>\d{1,2})(?P<sep>\s?[/.]\s?)(?P<b>\d{1,2})(?P=sep)(?P<yy>(?:19|20)\d\d|\d\d)(?![\d/])",
        )
    )


#: What every whole date has.
_FIGURE = re.compile(r"\d")


@cache
def _day_pattern() -> re.Pattern[str]:
    month = "(?P<m>" + "|".join(sorted(head_words().months, key=len, reverse=True)) + r")\b\.?"
    return re.compile(rf"\b{month}\s(?P<d>\d{{1,2}})\b|(?<!\d)(?P<e>\d{{1,2}})\s(?P<f>{month[4:]}", re.IGNORECASE)


def written_dates(text: str) -> list[WrittenDate]:
    """The whole dates in a text, in order, none overlapping.

    >>> written_dates("Updated May 24, 2005, 3:23 PM ET")[0].readings
    (datetime.date(2005, 5, 24),)
    """
    found: list[WrittenDate] = []
    if _FIGURE.search(text) is None:
        return found
    for pattern in _patterns():
        for match in pattern.finditer(text):
            readings = _readings(match.groupdict())
            if readings and not any(match.start() < f.end and f.start < match.end() for f in found):
                found.append(WrittenDate(match.start(), match.end(), readings))
    return sorted(found, key=lambda date: date.start)


def written_day(text: str) -> WrittenDay | None:
    """The first month and day without a year in a text."""
    for match in _day_pattern().finditer(text):
        month, day = (match["m"] or match["f"]).rstrip(".").lower(), int(match["d"] or match["e"])
        number = head_words().months[month]
        if day_or_none(2000, number, day):
            return WrittenDay(match.start(), match.end(), number, day)
    return None


def _readings(parts: dict[str, str | None]) -> tuple[date, ...]:
    """The days that the parts of a date may mean; months and days may come in either order."""
    if parts.get("a"):
        year = int(parts["yy"] or 0)
        year += 0 if year > 99 else (1900 if year >= _CENTURY_TURN else 2000)
        a, b = int(parts["a"] or 0), int(parts["b"] or 0)
        days = [day_or_none(year, a, b), day_or_none(year, b, a)]
        return tuple(dict.fromkeys(day for day in days if day))
    name = parts.get("m")
    month = head_words().months[name.rstrip(".").lower()] if name else int(parts["n"] or 0)
    day = day_or_none(int(parts["y"] or 0), month, int(parts["d"] or 0))
    return (day,) if day else ()
