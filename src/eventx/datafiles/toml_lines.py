"""Where in the text of a TOML file a key stands. The standard library's reader forgets the lines.

The text must be valid TOML: this only follows tables, keys and the ends of values.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

Path = tuple[str | int, ...]

_TOKEN = re.compile(
    r'"""(?:[^\\]|\\.)*?"""|\'\'\'.*?\'\'\'|"(?:[^"\\\n]|\\.)*"|\'[^\'\n]*\'|#[^\n]*|[\[\]{}]|\n', re.DOTALL
)
_HEADER = re.compile(r"[ \t]*(\[\[?)([^\]\n]+)\]")
_NAME = r'(?:[A-Za-z0-9_-]+|"[^"\n]*"|\'[^\'\n]*\')'
_KEY = re.compile(rf"[ \t]*({_NAME}(?:[ \t]*\.[ \t]*{_NAME})*)[ \t]*=")
_PART = re.compile(r'"([^"]*)"|\'([^\']*)\'|([A-Za-z0-9_-]+)')


@dataclass(frozen=True, slots=True)
class _Statement:
    """A header or ``key = value``: its path, and its first and last character."""

    path: Path
    start: int
    end: int


class TomlLines:
    """Looks up lines, counted from 1, by path: ``("frames", 2, "when", "patient")``."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._breaks = [m.start() for m in re.finditer("\n", text)]
        self._statements = tuple(_statements(text))

    def line(self, path: Sequence[str | int], value: str | None = None) -> int | None:
        """The line of what stands at a path, or of the nearest thing around it that stands in the file.

        With ``value``, the line within it on which that text stands: one string of a long list.
        """
        for length in range(len(path), 0, -1):
            for statement in self._statements:
                if statement.path == tuple(path[:length]):
                    return self._line_at(self._position(statement, value))
        return None

    def _position(self, statement: _Statement, value: str | None) -> int:
        found = self._text.find(value, statement.start, statement.end) if value else -1
        return statement.start if found < 0 else found

    def _line_at(self, position: int) -> int:
        return bisect_right(self._breaks, position - 1) + 1 if position else 1


def _statements(text: str) -> Iterator[_Statement]:
    """The headers and keys of a text in order; a number counts the tables of an array."""
    table: Path = ()
    counts: Counter[Path] = Counter()
    for start, end in logical_lines(text):
        if header := _HEADER.match(text, start, end):
            table = _numbered(_parts(header[2]), counts)
            if header[1] == "[[":
                counts[table] += 1
                table = (*table, counts[table] - 1)
            yield _Statement(table, start, end)
        elif key := _KEY.match(text, start, end):
            yield _Statement((*table, *_parts(key[1])), start, end)


def logical_lines(text: str) -> Iterator[tuple[int, int]]:
    """The statements of a text as stretches: a line, or as many as an open bracket or string spans."""
    start = depth = 0
    for token in _TOKEN.finditer(text):
        mark = token[0]
        if mark in "[{":
            depth += 1
        elif mark in "]}":
            depth -= 1
        elif mark == "\n" and depth == 0:
            yield start, token.start()
            start = token.end()
    yield start, len(text)


def _parts(key: str) -> Path:
    return tuple(next(part for part in found if part) for found in _PART.findall(key))


def _numbered(path: Path, counts: Counter[Path]) -> Path:
    """A path below an array of tables means its last: ``[frames.roles]`` is that of the last frame."""
    found: Path = ()
    for part in path[:-1]:
        found = (*found, part)
        if counts[found]:
            found = (*found, counts[found] - 1)
    return (*found, path[-1])
