"""World events of known date and recurring sessions: what an undated text can be dated by."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from pathlib import Path

from eventx.datafiles import Row, read_rows, rows, toml
from eventx.datafiles.problems import unknown

Span = tuple[date, date]

#: The columns of a table of landmarks; users' tables name them not, and may leave out the last.
COLUMNS = ("days", "words", "context", "what", "source")


@dataclass(frozen=True, slots=True)
class Wording:
    """What a text may call a thing: "nuclear deal|US"; ``folded`` are the alternatives without case.

    Most texts hold none of them, so that the pattern is made and matched for few.
    """

    cell: str
    folded: tuple[str, ...]

    @classmethod
    def of(cls, cell: str) -> Wording:
        """The wording of a cell of a table."""
        return cls(cell, tuple(part.strip().casefold() for part in cell.split("|")))

    def search(self, text: str) -> re.Match[str] | None:
        """Where a text says it first."""
        without_case = _folded(text)
        for part in self.folded:
            if part in without_case:
                break
        else:
            return None
        return alternatives(self.cell).search(text)


@lru_cache(maxsize=8)
def _folded(text: str) -> str:
    return text.casefold()


@dataclass(frozen=True, slots=True)
class Landmark:
    """An event of known date and how texts refer to it.

    ``spans`` are its days (first, last), several where it recurs. ``words`` are lemmas of the word that names
    the happening; of each group of ``context`` one alternative must stand near it. ``what`` says it in words.
    """

    spans: tuple[Span, ...]
    words: frozenset[str]
    context: tuple[Wording, ...]
    what: str


@dataclass(frozen=True, slots=True)
class Landmarks:
    """All landmarks, by the words that name them."""

    by_word: Mapping[str, tuple[Landmark, ...]]

    @classmethod
    def of(cls, landmarks: Iterable[Landmark]) -> Landmarks:
        """An index over landmarks."""
        by_word: dict[str, list[Landmark]] = {}
        for landmark in landmarks:
            for word in landmark.words:
                by_word.setdefault(word, []).append(landmark)
        return cls({word: tuple(found) for word, found in by_word.items()})


def landmarks(*own: Path) -> Landmarks:
    """The landmarks that come with eventx, and those of a user's own files.

    Raises DataError for a wrong row and OSError for a file that cannot be read.
    """
    added = (row for path in own for row in read_rows(path, COLUMNS, headed=False, optional=1))
    return Landmarks.of([*_shipped(), *map(_landmark, added)])


@cache
def alternatives(cell: str) -> re.Pattern[str]:
    """A pattern for "a|b c|US": whole words; what is written in lower case matches any case."""
    parts = (part.strip() for part in cell.split("|"))
    spelt = (re.escape(part) if part != part.lower() else f"(?i:{re.escape(part)})" for part in parts)
    return re.compile(rf"(?<!\w)(?:{'|'.join(spelt)})(?!\w)")


@dataclass(frozen=True, slots=True)
class LandmarkWords:
    """The contents of data/landmarks/words.toml; what each list is for stands beside it there."""

    carriers: frozenset[str]
    commemorations: frozenset[str]
    befalling: frozenset[str]
    going: frozenset[str]
    foretold: frozenset[str]
    groups: Mapping[str, frozenset[str]]


@cache
def words() -> LandmarkWords:
    """The words, read once."""
    return toml("landmarks/words.toml", LandmarkWords)


@cache
def _shipped() -> tuple[Landmark, ...]:
    names = ("landmarks/landmarks.tsv", "landmarks/sessions.tsv")
    return tuple(_landmark(row) for name in names for row in rows(name, COLUMNS))


def _landmark(row: Row) -> Landmark:
    """The landmark of a row. Raises DataError for days or words that are none."""
    return Landmark(
        tuple(_span(row, days) for days in row["days"].split()),
        frozenset(_lemmas(row)),
        tuple(Wording.of(group) for group in row["context"].split(";")),
        row["what"],
    )


def _span(row: Row, days: str) -> Span:
    first, _, last = days.partition("/")
    try:
        span = date.fromisoformat(first), date.fromisoformat(last or first)
    except ValueError as error:
        raise row.error(f"{days!r} is no day (YYYY-MM-DD) and no two with a / between", "days") from error
    if span[0] > span[1]:
        raise row.error(f"{days} ends before it begins", "days")
    return span


def _lemmas(row: Row) -> Iterator[str]:
    groups = words().groups
    for word in filter(None, (part.strip() for part in row["words"].split(";"))):
        if not word.startswith("@"):
            yield word
        elif word[1:] in groups:
            yield from groups[word[1:]]
        else:
            raise row.error(unknown("group", word, [f"@{name}" for name in groups]), "words")
