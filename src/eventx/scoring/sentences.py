"""The sentence around a stretch of text, cut by its punctuation alone: for the reader of an error list."""

from __future__ import annotations

import re

_REACH = 600  # characters looked at on either side
_END = re.compile(r"[.!?][\"'\u201d\u2019)]?\s+(?=[\"'\u201c\u2018(]?[A-Z0-9])|\n+")


def sentence_at(text: str, start: int, end: int) -> str:
    """The words from the last sentence end before ``start`` to the next one after ``end``, on one line.

    >>> sentence_at("It rained. The army struck at dawn. All fled.", 20, 26)
    'The army struck at dawn.'
    """
    first, last = max(0, start - _REACH), min(len(text), end + _REACH)
    before = [match.end() for match in _END.finditer(text, first, start)]
    after = _END.search(text, end, last)
    return " ".join(text[before[-1] if before else first : after.end() if after else last].split())
