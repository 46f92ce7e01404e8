"""Whole numbers in a phrase, in figures or words: "two tankers", "1,200 people", "a dozen shots"."""

from __future__ import annotations

import re

_FIGURES = re.compile(r"(?<![\w.,])\d{1,3}(?:,\d{3})+(?![\w.,]?\d)|(?<![\w.,])\d{1,7}(?![\w%]|[.,]\d)")
_WORD = re.compile(r"[a-z]+")
_BELOW_TWENTY = (
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_NUMBERS = {
    **{word: number for number, word in enumerate(_BELOW_TWENTY)},
    **{word: 10 * number for number, word in enumerate(_TENS, 2)},
    "dozen": 12,
}


def numbers(phrase: str) -> frozenset[int]:
    """The whole numbers of a phrase.

    >>> sorted(numbers("two of 1,200 people"))
    [2, 1200]
    """
    figures = (int(each.replace(",", "")) for each in _FIGURES.findall(phrase))
    words = (_NUMBERS[word] for word in _WORD.findall(phrase.lower()) if word in _NUMBERS)
    return frozenset((*figures, *words))
