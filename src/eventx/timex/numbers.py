"""Amounts written in words or figures."""

from __future__ import annotations

from collections.abc import Sequence

from eventx.timex.lexer import Word
from eventx.timex.lexicon import lexicon

#: No count of days or years is as large; of digits without end none is made.
_TOO_MANY = 1e9
#: The fractions that have a sign of their own.
_VULGAR = {"½": 0.5, "¼": 0.25, "¾": 0.75}
_SCALES = {"hundred": 100, "thousand": 1000, "million": 1_000_000, "dozen": 12}


def amount(words: Sequence[Word]) -> float | None:
    """The number that the words of an amount name; None where they name none ("a few", "several").

    "a couple of" is 2, "a" is 1, "two and a half" is 2.5, "half a" is 0.5.

    >>> # amount of the words "twenty", "-", "five" == 25
    """
    lower = [word.text.lower() for word in words]
    if "couple" in lower:
        return 2
    if any(w in lexicon().classes["VAGUE"] or w in ("dozens", "hundreds") for w in lower):
        return None
    if lower[:1] == ["half"] or lower[:2] == ["a", "half"]:
        return 0.5
    if lower and ("/" in lower[-1] or lower[-1][-1] in _VULGAR):
        return _fraction(lower[-1])
    half = 0.5 if lower[-1:] == ["half"] else 0.0
    total = _total([w for w in lower if w not in ("a", "an", "and", "-", "half", "of", "another", "single")])
    return (1 if total is None else total) + half


def _fraction(text: str) -> float | None:
    """The number of "3 1/2", "1/2", "3½"."""
    if text[-1] in _VULGAR:
        return float(text[:-1] or 0) + _VULGAR[text[-1]]
    whole, _, part = text.replace("-", " ").rpartition(" ")
    above, _, below = part.partition("/")
    return float(whole or 0) + int(above) / int(below)


def year_of(words: Sequence[str]) -> int | None:
    """The year that words name, read in pairs of figures or as a thousand; None for other numbers.

    >>> year_of(["nineteen", "eighty", "-", "seven"]), year_of(["two", "thousand"]), year_of(["ten", "ten"])
    (1987, 2000, None)
    """
    numbers = [int(lexicon().classes["CARDINAL"][word]) for word in words if word not in ("-", "and")]
    if numbers[:2] == [2, 1000]:
        return 2000 + sum(numbers[2:]) if all(n < 100 for n in numbers[2:]) else None
    hundreds, *rest = numbers
    if not 11 <= hundreds <= 20 or not rest or not 10 <= rest[0] < 100:
        return None
    if len(rest) == 2 and (rest[0] % 10 or not 1 <= rest[1] <= 9):
        return None
    return hundreds * 100 + sum(rest)


def _total(parts: Sequence[str]) -> float | None:
    if not parts:
        return None
    total = group = 0.0
    for part in parts:
        number = figure(part)
        if part in _SCALES:
            group = (group or 1) * _SCALES[part]
            if part in ("thousand", "million"):
                total, group = total + group, 0.0
        elif number is not None:
            group += number
    return total + group


def figure(part: str) -> float | None:
    """The number of one word, in letters or figures ("twelve", "1,200"); None where it is none.

    >>> figure("twelve"), figure("1,200"), figure("many")
    (12.0, 1200.0, None)
    """
    word = lexicon().classes["CARDINAL"].get(part)
    if word is not None:
        return float(word)
    try:
        number = float(part.replace(",", ""))
    except ValueError:
        return None
    return number if number < _TOO_MANY else None


def written(number: float | None) -> str:
    """A count as TIMEX3 writes it: X where unknown, no point where whole.

    >>> written(3.0), written(1.5), written(None)
    ('3', '1.5', 'X')
    """
    if number is None:
        return "X"
    return str(int(number)) if number == int(number) else f"{number:g}"
