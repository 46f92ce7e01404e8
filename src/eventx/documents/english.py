"""Whether a text is English prose, told by its letters and its function words."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from itertools import islice

from eventx.datafiles import toml

_WORD = re.compile(r"[^\W\d_]+")
_DOUBT = "the text does not look like English"


@dataclass(frozen=True, slots=True)
class EnglishMeasure:
    """What tells English from other languages: function words, and shares of words and letters."""

    english: frozenset[str]
    foreign: frozenset[str]
    min_share: float
    min_words: int
    min_latin: float
    min_foreign: int
    sample: int


def language_doubt(text: str) -> str | None:
    """Why a text should not be read as English; None where nothing speaks against it.

    A text too short to tell (a headline, a caption) passes as English if its letters are Latin.

    >>> language_doubt("Die Regierung hat am Montag mit den Aufständischen über die Freilassung verhandelt.")
    'the text does not look like English'
    """
    measure = _measure()
    words = [match[0] for match in islice(_WORD.finditer(text), measure.sample)]
    if not words:
        return "the text holds no words" if text.strip() else "the text is empty"
    letters = "".join(words)
    if not letters.isascii() and sum(letter < "\u0250" for letter in letters) < measure.min_latin * len(letters):
        return _DOUBT
    lower = [word.lower() for word in words]
    english = sum(map(measure.english.__contains__, lower))
    foreign = sum(map(measure.foreign.__contains__, lower))
    if foreign > english and foreign >= measure.min_foreign:
        return _DOUBT
    telling = len(words) >= measure.min_words
    return _DOUBT if telling and english < measure.min_share * len(words) else None


@cache
def _measure() -> EnglishMeasure:
    measure = toml("english.toml", EnglishMeasure)
    return replace(measure, foreign=measure.foreign - measure.english)
