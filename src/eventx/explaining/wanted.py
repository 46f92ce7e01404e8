"""Which sentences of a document are to be explained."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from eventx.documents.document import TextSpan


@dataclass(frozen=True, slots=True)
class Wanted:
    """Those on a line, counted from 1, and with a text in them, upper and lower case alike; all without."""

    line: int | None = None
    match: str | None = None

    def takes(self, sentence: TextSpan, lines: tuple[int, int]) -> bool:
        """Whether a sentence that begins and ends on these lines is one of them."""
        if self.line is not None and not lines[0] <= self.line <= lines[1]:
            return False
        return self.match is None or _plain(self.match) in _plain(sentence.text)


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())


class LineNumbers:
    """The lines of a text, counted from 1, by position."""

    def __init__(self, text: str) -> None:
        self._breaks = [position for position, character in enumerate(text) if character == "\n"]

    def at(self, position: int) -> int:
        """The line that a character stands on."""
        return bisect_left(self._breaks, position) + 1
