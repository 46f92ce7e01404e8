"""Text that printing or a wrong encoding has broken, mended for reading; offsets lead back to the text as read.

A record tells the characters that stand in the text as it was read, soft hyphens and all; only what parses a text
sees it mended.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from eventx.documents.run_together import ends_of_paragraphs

_SOFT_HYPHEN = "\u00ad"
_SOFT = re.compile(r"\u00ad(?:[ \t]{0,4}\r?\n[ \t]{0,20}(?=\w))?")
#: A word that is broken at the end of a line: "govern-\nment".
_BROKEN = re.compile(r"(?<=[a-z][a-z])-\r?\n[ \t]{0,20}(?=[a-z]{2})")
#: A state's short name with the next word stuck to it: "the U.S.returned".
_GLUED = re.compile(r"\b(?:U\.S\.|U\.K\.|U\.N\.|E\.U\.)(?=[a-z]{2})")
_BEFORE, _BEHIND = re.compile(r"[A-Za-z]{2,30}\Z"), re.compile(r"[a-z]{2,30}")
#: Two letters that UTF-8 read as Latin letters begins with; whether they are that, ftfy knows.
_SUSPECT = re.compile(
    "[\u00c2-\u00df\u00e2\u00e3\u00ef\u00f0]"
    "[\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]"
)
_NOT_ASCII = re.compile("[^\x00-\x7f]{2,200}")
_ENDINGS = ("s", "es", "d", "ed", "ing", "ly", "er", "ers", "al", "ally")

Edit = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class Repairs:
    """What a text was as it was read, and where its parts went.

    ``mended`` and ``read`` are the offsets at which each part begins in either text; parts in even places stand in both
    as they are, those in odd places were exchanged.
    """

    text: str
    mended: tuple[int, ...]
    read: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The offsets in the text as read of characters of the mended text, end exclusive."""
        if end <= start:
            place = self._start(start)
            return place, place
        return self._start(start), self._end(end)

    def _start(self, position: int) -> int:
        part = bisect_right(self.mended, position) - 1
        return self.read[part] + (position - self.mended[part] if part % 2 == 0 else 0)

    def _end(self, position: int) -> int:
        part = bisect_left(self.mended, position) - 1
        if part % 2 == 0:
            return self.read[part] + position - self.mended[part]
        return self.read[part + 1] if part + 1 < len(self.read) else len(self.text)


def mended(text: str, start: int = 0) -> tuple[str, Repairs | None]:
    """A text without soft hyphens and broken words, letters of a wrong encoding set right, from an offset on.

    The text itself, and None, where there is nothing to mend.

    >>> mended("The govern-\\nment said itâ€™s over.")[0]
    'The government said it’s over.'
    """
    edits = sorted(edit for edit in _edits(text) if edit[0] >= start)
    if not edits:
        return text, None
    parts: list[str] = []
    at_mended, at_read = [0], [0]
    here, length = 0, 0
    for begin, end, instead in edits:
        if begin < here:
            continue
        parts += [text[here:begin], instead]
        length += begin - here
        at_mended += [length, length + len(instead)]
        at_read += [begin, end]
        length += len(instead)
        here = end
    parts.append(text[here:])
    return "".join(parts), Repairs(text, tuple(at_mended), tuple(at_read))


def _edits(text: str) -> Iterator[Edit]:
    if _SOFT_HYPHEN in text:
        yield from ((match.start(), match.end(), "") for match in _SOFT.finditer(text))
    if "-\n" in text or "-\r" in text:
        yield from ((match.start(), match.end(), _joint(text, match)) for match in _BROKEN.finditer(text))
    yield from ((match.end(), match.end(), " ") for match in _GLUED.finditer(text))
    yield from ((place, place, "\n\n") for place in ends_of_paragraphs(text, _is_word))
    if _SUSPECT.search(text):
        yield from _misread(text)


def _joint(text: str, broken: re.Match[str]) -> str:
    """What joins the halves of a broken word: a hyphen only where each is a word, and both together are none."""
    before = _BEFORE.search(text, max(0, broken.start() - 30), broken.start())
    behind = _BEHIND.match(text, broken.end())
    first, second = (before[0].lower() if before else ""), (behind[0] if behind else "")
    return "-" if not _is_word(first + second) and _is_word(first) and _is_word(second) else ""


def _is_word(word: str) -> bool:
    known = _words()
    if word in known:
        return True
    stems = [word.removesuffix(ending) for ending in _ENDINGS if word.endswith(ending)]
    return any(stem in known or stem + "e" in known for stem in stems if len(stem) > 2)


@cache
def _words() -> frozenset[str]:
    """English words in their basic forms: those that the tables know."""
    from eventx.language.nouns.noun_table import noun_table
    from eventx.vocabulary.decisions import decided_words

    return frozenset(noun_table()) | {word for _, word in decided_words()}


def _misread(text: str) -> Iterator[Edit]:
    """Letters that were written in UTF-8 and read as if in another encoding."""
    from ftfy import fix_encoding

    for run in _NOT_ASCII.finditer(text):
        if _SUSPECT.search(run[0]) and (right := fix_encoding(run[0])) != run[0]:
            yield run.start(), run.end(), right
