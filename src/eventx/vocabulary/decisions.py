"""The words that were looked at and decided, from ``data/vocabulary``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from eventx.datafiles import Row, rows, toml
from eventx.datafiles.problems import unknown

COLUMNS = ("word", "decision", "reason")


class PartOfSpeech(StrEnum):
    """The parts of speech that name events, and the tables that hold their words."""

    VERB = "verb"
    NOUN = "noun"
    ADJECTIVE = "adjective"


class Decision(StrEnum):
    """``none``: no usual sense is an event. ``sense``: one only where a frame asks for it."""

    NONE = "none"
    SENSE = "sense"


@dataclass(frozen=True, slots=True)
class Decided:
    """A word with its decision, and why (a key of ``reasons`` in ``vocabulary.toml``, or the sense)."""

    word: str
    pos: PartOfSpeech
    decision: Decision
    reason: str


@dataclass(frozen=True, slots=True)
class _Settings:
    """The contents of ``vocabulary.toml``."""

    happening: frozenset[str]
    reasons: Mapping[str, str]


@cache
def decided_words() -> Mapping[tuple[PartOfSpeech, str], Decided]:
    """All decided words by part of speech and lemma. Raises DataError for a broken table, with file and line."""
    return {(row.pos, row.word): row for pos in PartOfSpeech for row in _rows(pos)}


@cache
def happening_classes() -> frozenset[str]:
    """The noun classes whose nouns can name a happening."""
    return _settings().happening


def decided(pos: PartOfSpeech, table: Iterable[Row]) -> list[Decided]:
    """The words of a table with the columns word, decision and reason, in alphabetical order.

    Raises DataError for an unknown decision or reason, and for a word that stands twice or out of order.
    """
    found: list[Decided] = []
    for row in table:
        decision = Decision(row.one_of("decision", list(Decision)))
        word, reason = row["word"], row["reason"]
        if decision is Decision.NONE and reason not in _settings().reasons:
            raise row.error(unknown("reason", reason, _settings().reasons.keys()), "reason")
        if found and found[-1].word >= word:
            raise row.error(f"{word!r} stands twice or out of order", "word")
        found.append(Decided(word, pos, decision, reason))
    return found


def _rows(pos: PartOfSpeech) -> list[Decided]:
    return decided(pos, rows(f"vocabulary/{pos}s.tsv", COLUMNS))


@cache
def _settings() -> _Settings:
    return toml("vocabulary/vocabulary.toml", _Settings)
