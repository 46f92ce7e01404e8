"""Whole numbers in a phrase, in figures or words: "two tankers", "1,200 people", "a dozen shots"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from eventx.quantities.rules import rules

_FIGURES = re.compile(r"(?<![\w.,])\d{1,3}(?:,\d{3})+(?![\w.,]?\d)|(?<![\w.,])\d{1,7}(?![\w%]|[.,]\d)")
_WORD = re.compile(r"[a-z]+")


def numbers(phrase: str) -> frozenset[int]:
    """The whole numbers of a phrase.

    >>> sorted(numbers("two of 1,200 people"))
    [2, 1200]
    """
    known = _known()
    figures = (int(each.replace(",", "")) for each in _FIGURES.findall(phrase))
    words = (known[word] for word in _WORD.findall(phrase.lower()) if word in known)
    return frozenset((*figures, *words))


@cache
def _known() -> Mapping[str, int]:
    return {**rules().value, "no": 0, "dozen": 12}
