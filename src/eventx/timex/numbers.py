"""Amounts written in words or figures."""

from __future__ import annotations

from collections.abc import Sequence

from eventx.timex.lexer import Word
from eventx.timex.lexicon import lexicon

#: No count of days or years is as large; of digits without end none is made.
_TOO_MANY = 1e9
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
    half = 0.5 if lower[-1:] == ["half"] else 0.0
    total = _total([w for w in lower if w not in ("a", "an", "and", "-", "half", "of", "another", "single")])
    return (1 if total is None else total) + half


def _total(parts: Sequence[str]) -> float | None:
    if not parts:
        return None
    total = group = 0.0
    for part in parts:
        number = _figure(part)
        if part in _SCALES:
            group = (group or 1) * _SCALES[part]
            if part in ("thousand", "million"):
                total, group = total + group, 0.0
        elif number is not None:
            group += number
    return total + group


def _figure(part: str) -> float | None:
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
