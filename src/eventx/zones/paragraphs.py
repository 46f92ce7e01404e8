"""The paragraphs of a raw text: lines, or blocks of lines where the text is wrapped by hand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

_LINE = re.compile(r"[^\r\n\u2028\u2029]+")
_LINE_END = re.compile(r"\r\n|[\r\n\u2028\u2029]")
_WORD = re.compile(r"\w+(?:['’.-]\w+)*")
_MARKUP = re.compile(r"(?:#{1,6}|>|[*+•●▪-]|==+)\s+|==+")
_CLOSING = "\"'”’)]»*_"
_ABBREVIATION = re.compile(r"(?:\b[A-Za-z]\.){2,}$|\b(?:Inc|Corp|Ltd|Co|Jr|Sr|St|Gov|Gen|Sen|Rep|etc)\.$")

#: Between these lengths lies the longest line of a text that is wrapped by hand.
_WRAP_MIN, _WRAP_MAX = 40, 110


@dataclass(frozen=True)
class Paragraph:
    """A stretch of text without white space or list marks around it; ``apart``: a blank line precedes."""

    text: str
    start: int
    apart: bool

    @property
    def end(self) -> int:
        """The offset behind the last character."""
        return self.start + len(self.text)

    @cached_property
    def words(self) -> list[str]:
        """The words, as written."""
        return _WORD.findall(self.text)

    @cached_property
    def lower(self) -> str:
        """The text in lower case with straight apostrophes."""
        return self.text.lower().replace("’", "'")

    @cached_property
    def stops(self) -> bool:
        """Whether it ends like a sentence: with a full stop that belongs to no abbreviation, or in ! or ?"""
        bare = self.text.rstrip(_CLOSING)
        return bare.endswith((".", "!", "?", "…")) and not _ABBREVIATION.search(bare[-12:])


def paragraphs(text: str, start: int = 0) -> list[Paragraph]:
    """The paragraphs of ``text`` from an offset on.

    Blank lines part paragraphs. Within a block, every line is a paragraph of its own, unless the lines are
    wrapped: each broken where the next word would not have fitted.
    """
    lines = list(_lines(text, start))
    width = max((len(line.text) for line in lines), default=0)
    found: list[Paragraph] = []
    for block in _blocks(lines):
        if len(block) > 1 and _WRAP_MIN <= width <= _WRAP_MAX and _wrapped(block, width):
            first, last = block[0], block[-1]
            found.append(Paragraph(text[first.start : last.end], first.start, first.apart))
        else:
            found.extend(block)
    return found


def _blocks(lines: list[Paragraph]) -> Iterator[list[Paragraph]]:
    """Runs of lines without a blank line between them."""
    block: list[Paragraph] = []
    for line in lines:
        if line.apart and block:
            yield block
            block = []
        block.append(line)
    if block:
        yield block


def _lines(text: str, start: int) -> Iterator[Paragraph]:
    """The lines that hold more than white space and list marks."""
    seen = start
    for match in _LINE.finditer(text, start):
        content = match[0].strip()
        if not content:
            continue
        begin = match.start() + match[0].index(content)
        mark = _MARKUP.match(content)
        if mark:
            begin, content = begin + mark.end(), content[mark.end() :]
        if content:
            yield Paragraph(content, begin, len(_LINE_END.findall(text, seen, begin)) > 1)
            seen = begin + len(content)


def _wrapped(block: list[Paragraph], width: int) -> bool:
    """Whether each line but the last would have grown too long with the first word of the next."""
    return all(len(line.text) + 1 + len(after.text.split(None, 1)[0]) > width for line, after in pairwise(block))
