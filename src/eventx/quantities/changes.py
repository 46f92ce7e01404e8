"""By how much something moved: "15 percent higher", "25 basis points", "$1.20 a barrel".

>>> change_in("about 3 percent", "down")
Change(value=3, unit='percent', direction='down', min=3, max=3, text='about 3 percent', approximate=True)
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from eventx.quantities.amounts import amount_in
from eventx.quantities.numerals import numerals
from eventx.quantities.quantity import Change
from eventx.quantities.rules import any_of, rules


def change_in(text: str, direction: str | None) -> Change | None:
    """The change that a text names, in a ``direction`` that is told elsewhere; None where it names none."""
    if half := _half().search(text):
        return Change(0.5, _names()[_plain(half[1])], direction, 0.5, 0.5, half[0], False)
    for number in numerals(text):
        unit = _unit().match(text, number.end)
        if unit is not None:
            value = number.least if number.least == number.most else None
            said = text[number.start : unit.end()]
            return Change(value, _names()[_plain(unit[1])], direction, number.least, number.most, said, number.about)
    money = amount_in(text, ranges=False)
    if money is None:
        return None
    return Change(
        money.value, money.currency or "money", direction, money.min, money.max, money.text, money.approximate
    )


@cache
def _names() -> Mapping[str, str]:
    return {word: name for name, words in rules().units.items() for word in words}


def _plain(word: str) -> str:
    """A unit's word in the form in which the table has it."""
    word = " ".join(word.lower().replace("-", " ").split())
    return word if word in _names() else word.rstrip("s")


@cache
def _unit() -> re.Pattern[str]:
    return re.compile(rf"[ -]?({any_of(_names(), plural=True)})(?!\w)", re.IGNORECASE)


@cache
def _half() -> re.Pattern[str]:
    """ "half a percentage point"."""
    return re.compile(rf"\bhalf[ -]an?[ -]({any_of(_names(), plural=True)})(?!\w)", re.IGNORECASE)
