"""How much money a phrase names: "about $2.5 million", "14 million Czech crowns", "€5m to €6m".

>>> amount_in("nearly half a million US dollars")
Amount(value=500000, currency='USD', min=500000, max=500000, text='nearly half a million US dollars', approximate=True)
"""

from __future__ import annotations

import re
from functools import cache

from eventx.quantities.numerals import Numeral, numerals
from eventx.quantities.quantity import Amount
from eventx.quantities.rules import any_of, rules

_FIGURE = re.compile(r"[\d.]")


def amount_in(text: str, *, ranges: bool = True) -> Amount | None:
    """The first sum of money that a text names, or the range of two; None where it names none."""
    found = [amount for number in numerals(text) if (amount := money_of(number, text)) is not None]
    return _ranged(found, text) if ranges and len(found) > 1 else found[0] if found else None


def money_of(number: Numeral, text: str) -> Amount | None:
    """The sum that a number of a text is, by the currency beside it."""
    sign = rules().sign_before.search(text[: _figure(number, text)])
    if sign is not None:
        start = min(number.start, sign.start())
        manner = rules().manner_before.search(text[max(0, start - 30) : start])
        return _amount(
            _open(number, manner and manner[1]),
            rules().signs[sign[1]],
            text,
            manner and max(0, start - 30) + manner.start(1),
            start,
        )
    word = _currency_word().match(text, number.end)
    if word is None:
        return None
    name = " ".join(re.sub(r"[- ]+", " ", word[1]).lower().split())
    unit = name.split()[-1]
    small = unit in rules().hundredths or unit.rstrip("s") in rules().hundredths
    code = rules().codes.get(name, rules().codes.get(name.rstrip("s"), ""))
    return _amount(number, code, text, None, number.start, word.end(), 100 if small else 1)


def _figure(number: Numeral, text: str) -> int:
    """Where the figures of a number begin: behind "about" and the like."""
    found = _FIGURE.search(text, number.start, number.end)
    return found.start() if found else number.start


def _open(number: Numeral, manner: str | None) -> Numeral:
    """A number with what stands before its currency's sign: "at least $5"."""
    name = manner and rules().before.of(" ".join(manner.lower().split()))
    if not name or number.about:
        return number
    least, most = number.least, number.most
    return Numeral(
        number.start,
        number.end,
        None if name == "most" else least,
        None if name == "least" else most,
        True,
        number.figures,
    )


def _amount(
    number: Numeral, code: str, text: str, manner: int | None, start: int, end: int = 0, parts: int = 1
) -> Amount:
    first = start if manner is None else manner
    least, most = (None if each is None else _whole(each / parts) for each in (number.least, number.most))
    value = least if least == most else None
    return Amount(value, code or None, least, most, text[first : max(end, number.end)], number.about)


def _whole(value: float) -> float:
    return int(value) if value == int(value) else round(value, 6)


_TO = re.compile(r"[ ]*(?:to|or|and|-|\u2013|\u2014)[ ]*")


def _ranged(found: list[Amount], text: str) -> Amount:
    """Two sums that are the ends of one: "$5 million to $6 million"; otherwise the first."""
    low, high = found[0], found[1]
    start, end = text.index(low.text), text.index(high.text, text.index(low.text) + len(low.text))
    between = text[start + len(low.text) : end]
    spanned = "between" in text[:start].lower().split()[-1:] if text[:start].split() else False
    joins = _TO.fullmatch(between) is not None and (between.strip() != "and" or spanned)
    if joins and low.currency == high.currency and low.min is not None and high.max is not None and low.min < high.max:
        return Amount(
            None,
            low.currency,
            low.min,
            high.max,
            text[start : end + len(high.text)],
            low.approximate or high.approximate,
        )
    return low


@cache
def _currency_word() -> re.Pattern[str]:
    """A currency's word behind a number: "2.6 billion-euro", "14 million Czech crowns"."""
    names = any_of({*rules().codes, *rules().hundredths}, plural=True)
    return re.compile(rf"(?:[ ]of[ ]|[ -])?({names})\b(?![ ]of\b)", re.IGNORECASE)
