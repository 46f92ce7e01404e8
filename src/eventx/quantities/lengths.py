"""How long a sentence or a spell is: "two years and three months", "25-year".

>>> length_in("six years in prison").value
'P6Y'
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from eventx.quantities.numerals import numerals
from eventx.quantities.quantity import Length
from eventx.quantities.rules import rules

#: A length in figures that a hyphen joins to its unit, which is no number of its own: "25-year".
_JOINED = re.compile(r"(?<![\w-])(\w+)-(?=(?:year|month|week|day)s?\b)", re.IGNORECASE)


def length_in(text: str) -> Length | None:
    """The length of time that a text names, in ISO 8601; None where it names none."""
    spaced = _JOINED.sub(r"\1 ", text)
    parts = list(_parts(spaced))
    if not parts:
        return _one(text)
    start, end = parts[0][0], parts[-1][1]
    about = any(each[5] for each in parts)
    if len(parts) > 1 and any(each[2] != each[3] for each in parts):
        parts = parts[:1]
    least, most = _iso(parts, 2), _iso(parts, 3)
    return Length(least if least == most else None, least, most, text[start:end], about)


def _one(text: str) -> Length | None:
    """ "a year", where no number stands."""
    found = _article().search(text)
    if found is None:
        return None
    value = f"P1{rules().lengths[found[1].lower()]}"
    return Length(value, value, value, found[0], False)


def _parts(text: str) -> Iterator[tuple[int, int, float | None, float | None, str, bool]]:
    """Numbers with their units that stand in a row: "two years and three months"."""
    last: int | None = None
    for number in numerals(text):
        unit = _unit().match(text, number.end)
        if unit is None or (last is not None and not _AND.fullmatch(text, last, number.start)):
            continue
        last = unit.end()
        yield number.start, last, number.least, number.most, rules().lengths[unit[1].lower()], number.about


_AND = re.compile(r"[ ]*(?:,|and|, and)?[ ]*")


def _iso(parts: list[tuple[int, int, float | None, float | None, str, bool]], side: int) -> str | None:
    if any(each[side] is None for each in parts):
        return None
    return "P" + "".join(f"{each[side]:g}{each[4]}" for each in parts)


@cache
def _unit() -> re.Pattern[str]:
    return re.compile(rf"[ -]*({'|'.join(rules().lengths)})s?\b", re.IGNORECASE)


@cache
def _article() -> re.Pattern[str]:
    return re.compile(rf"\ban? ({'|'.join(rules().lengths)})\b", re.IGNORECASE)
