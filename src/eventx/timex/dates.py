"""Dates that the words give in full, in words or in figures."""

from __future__ import annotations

import re
from calendar import monthrange

from eventx.timex.lexicon import lexicon
from eventx.timex.reading import Figures, Fixed, Reading, Timed
from eventx.timex.slots import Slots, day_number, ordinal
from eventx.timex.units import SEASON_MONTHS

_ISO_TIME = re.compile(r"(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d)?)")


def absolute(slots: Slots) -> str | None:
    """The value of a match that names its year, decade or century; None where the year is open.

    A day that its month does not have leaves the day open: "31 February 2019" is 2019-02-XX, never a day.
    """
    if "era" in slots or "bc" in slots:
        return _before_christ(slots)
    if "year_ad" in slots:
        return f"{int(slots.text('year_ad')):04}" if len(slots.text("year_ad")) < 5 else None
    for name, reader in (("decade", _decade), ("decade2", _decade2), ("tens", _tens)):
        if name in slots:
            return reader(slots.text(name))
    if "ordinal" in slots and not any(s in slots for s in ("quarter", "unit", "units", "month")):
        nth = ordinal(slots.text("ordinal"))
        return f"{nth - 1:02}" if nth and 1 <= nth <= 21 else None
    year = _year(slots)
    return _in_year(slots, year) if year else None


def _in_year(slots: Slots, year: int) -> str | None:
    month = slots.value("month")
    number = day_number(slots)
    if month and number:
        possible = number <= monthrange(year, int(month))[1]
        return f"{year:04}-{int(month):02}-" + (f"{number:02}" if possible else "XX")
    if month:
        return f"{year:04}-{int(month):02}"
    if "season" in slots:
        season = str(slots.value("season"))
        return f"{year:04}-{season}" if season in SEASON_MONTHS else None
    for kind, most in (("quarter", 4), ("half", 2)):
        nth = ordinal(slots.text(kind)) if kind in slots else None
        if kind in slots:
            return f"{year:04}-{kind[0].upper()}{nth}" if nth and nth <= most else None
    return f"{year:04}"


def _year(slots: Slots) -> int | None:
    if "fyfig" in slots:
        figures = int(slots.text("fyfig").lstrip("fy "))
        return figures if figures > 99 else 2000 + figures if figures < 50 else 1900 + figures
    for slot in ("two", "year2"):
        if slot in slots:
            two = int(slots.text(slot).lstrip("'‘’"))
            if "two_of" in slots:
                century = int(slots.text("two_of")) // 100
                return century * 100 + two if century * 100 + two > int(slots.text("two_of")) else None
            return 1900 + two if two > 29 else 2000 + two
    text = slots.text("year")
    return int(text) if text.isdigit() else None


def _before_christ(slots: Slots) -> str | None:
    if "bc" in slots:
        return f"BC{int(slots.text('bc')):04}{_part_of_year(slots)}"
    nth = ordinal(slots.text("ordinal")) if "ordinal" in slots else None
    return f"BC{nth - 1:02}" if nth else None


def _part_of_year(slots: Slots) -> str:
    month, number = slots.value("month"), day_number(slots)
    if month:
        return f"-{int(month):02}" + (f"-{number:02}" if number else "")
    return f"-{slots.value('season')}" if "season" in slots else ""


def _decade(text: str) -> str:
    return text[:3]


def _decade2(text: str) -> str | None:
    digit = text.lstrip("'‘’")[0]
    return f"19{digit}" if digit not in "01" else None


def _tens(text: str) -> str:
    return f"19{lexicon().value('TENS', text)}"


def figures_reading(slots: Slots) -> Reading | None:
    """A date written in figures: year first is plain; day and month may stand in either order."""
    if "isotime" in slots:
        match = _ISO_TIME.match(slots.text("isotime").upper())
        day = _iso(match[1]) if match else None
        return Timed(day, match[2]) if match and day else None
    if "isodate" in slots:
        return _iso(slots.text("isodate"))
    first, second, last = re.split(r"[-./]", slots.text("numdate"))
    return Figures(int(first), int(second), int(last), len(last) == 4)


def _iso(text: str) -> Reading | None:
    year, month, day = (int(part) for part in re.split(r"[-./]", text))
    if not (1 <= month <= 12 and year):
        return None
    return Fixed(f"{year:04}-{month:02}-" + (f"{day:02}" if 1 <= day <= monthrange(year, month)[1] else "XX"))
