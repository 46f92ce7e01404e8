"""World events of known date and recurring sessions: what an undated text can be dated by."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from pathlib import Path

from eventx.own_files import text_of

Span = tuple[date, date]


class LandmarkError(ValueError):
    """A table of landmarks is wrong; the message names file, line and reason."""


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
        without_case = text.casefold()
        if not any(part in without_case for part in self.folded):
            return None
        return alternatives(self.cell).search(text)


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

    Raises LandmarkError for a wrong row and OSError for a file that cannot be read.
    """
    return Landmarks.of([*_shipped(), *(row for path in own for row in _rows(text_of(path), path.name))])


@cache
def alternatives(cell: str) -> re.Pattern[str]:
    """A pattern for "a|b c|US": whole words; what is written in lower case matches any case."""
    parts = (part.strip() for part in cell.split("|"))
    spelt = (re.escape(part) if part != part.lower() else f"(?i:{re.escape(part)})" for part in parts)
    return re.compile(rf"(?<!\w)(?:{'|'.join(spelt)})(?!\w)")


def table(name: str) -> Iterator[tuple[int, list[str]]]:
    """The rows of a table in data/landmarks with their line numbers."""
    return _cells((files("eventx") / "data" / "landmarks" / name).read_text("utf-8"))


@cache
def words() -> Mapping[str, list[str]]:
    """The contents of data/landmarks/words.toml."""
    return tomllib.loads((files("eventx") / "data" / "landmarks" / "words.toml").read_text("utf-8"))


@cache
def _shipped() -> tuple[Landmark, ...]:
    folder = files("eventx") / "data" / "landmarks"
    return tuple(
        row for name in ("landmarks.tsv", "sessions.tsv") for row in _rows((folder / name).read_text("utf-8"), name)
    )


def _cells(text: str) -> Iterator[tuple[int, list[str]]]:
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip() and not line.startswith("#"):
            yield number, line.split("\t")


def _rows(text: str, source: str) -> Iterator[Landmark]:
    for number, cells in _cells(text):
        try:
            days, names, context, what, *_ = cells
            yield Landmark(
                tuple(_span(span) for span in days.split()),
                frozenset(_lemmas(names)),
                tuple(Wording.of(group) for group in context.split(";")),
                what.strip(),
            )
        except ValueError as error:
            reason = "days, words, context and what, parted by tabs" if len(cells) < 4 else str(error)
            raise LandmarkError(f"{source}:{number}: {reason}") from error


def _span(text: str) -> Span:
    first, _, last = text.partition("/")
    span = date.fromisoformat(first), date.fromisoformat(last or first)
    if span[0] > span[1]:
        raise ValueError(f"{text} ends before it begins")
    return span


def _lemmas(cell: str) -> Iterator[str]:
    for word in filter(None, (part.strip() for part in cell.split(";"))):
        if word.startswith("@"):
            if word[1:] not in words():
                raise ValueError(f"no group {word} in words.toml")
            yield from words()[word[1:]]
        else:
            yield word
