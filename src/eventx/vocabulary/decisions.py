"""The words that were looked at and decided, from ``data/vocabulary``."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files


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


@cache
def decided_words() -> Mapping[tuple[PartOfSpeech, str], Decided]:
    """All decided words by part of speech and lemma. Raises ValueError for a broken table, with file and line."""
    return {(row.pos, row.word): row for pos in PartOfSpeech for row in _rows(pos)}


@cache
def happening_classes() -> frozenset[str]:
    """The noun classes whose nouns can name a happening."""
    return frozenset(_settings()["happening"])


def read_table(pos: PartOfSpeech, text: str, source: str) -> list[Decided]:
    """The rows of a table: word, decision and reason between tabs, in alphabetical order.

    Raises ValueError with source and line for what is no such row, and for a word that stands twice or out of order.
    """
    found: list[Decided] = []
    for number, line in enumerate(text.splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        try:
            word, decision, reason = line.split("\t")
            row = Decided(word, pos, Decision(decision), reason)
        except ValueError as error:
            raise ValueError(f"{source}, line {number}: a row is 'word<TAB>none|sense<TAB>reason'") from error
        if row.decision is Decision.NONE and reason not in _settings()["reasons"]:
            raise ValueError(f"{source}, line {number}: unknown reason {reason!r}")
        if found and found[-1].word >= word:
            raise ValueError(f"{source}, line {number}: {word!r} stands twice or out of order")
        found.append(row)
    return found


def _rows(pos: PartOfSpeech) -> list[Decided]:
    name = f"{pos}s.tsv"
    return read_table(pos, _read(name), name)


@cache
def _settings() -> Mapping[str, list[str]]:
    return tomllib.loads(_read("vocabulary.toml"))


def _read(name: str) -> str:
    return (files("eventx") / "data" / "vocabulary" / name).read_text("utf-8")
