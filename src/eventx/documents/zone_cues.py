"""The cues by which zones are told, read from ``data/zones.toml``."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any


@dataclass(frozen=True, slots=True)
class Sizes:
    """Bounds in words, paragraphs and characters."""

    title_words: int
    tag_words: int
    line_words: int
    head_paragraphs: int
    caption_words: int
    credit_words: int
    fragment_words: int
    dateline_characters: int
    credit_characters: int


@dataclass(frozen=True, slots=True)
class ZoneCues:
    """Cues in lower case, but ``no_place`` in capitals. A label stands before a colon, a dash or a bar."""

    promotional_starts: tuple[str, ...]
    promotional_labels: frozenset[str]
    promotional_genres: frozenset[str]
    promotional_headings: frozenset[str]
    caption_labels: frozenset[str]
    caption_starts: tuple[str, ...]
    caption_credits: tuple[str, ...]
    credit_starts: tuple[str, ...]
    credit_whole: frozenset[str]
    credit_ends: tuple[str, ...]
    credit_tails: tuple[str, ...]
    byline_words: frozenset[str]
    tag_labels: frozenset[str]
    tag_whole: frozenset[str]
    no_place: frozenset[str]
    date_line_words: frozenset[str]
    months: frozenset[str]
    sizes: Sizes


@cache
def zone_cues() -> ZoneCues:
    """The cues, loaded once."""
    data = tomllib.loads((files("eventx") / "data" / "zones.toml").read_text(encoding="utf-8"))
    promotional, caption, credit = data["promotional"], data["caption"], data["credit"]
    tag, dateline = data["tag"], data["dateline"]
    return ZoneCues(
        tuple(promotional["starts"]),
        frozenset(promotional["labels"]),
        frozenset(promotional["genres"]),
        frozenset(promotional["headings"]),
        frozenset(caption["labels"]),
        tuple(caption["starts"]),
        tuple(caption["credits"]),
        tuple(credit["starts"]),
        frozenset(credit["whole"]),
        tuple(credit["ends"]),
        tuple(credit["tails"]),
        frozenset(credit["byline_words"]),
        frozenset(tag["labels"]),
        frozenset(tag["whole"]),
        _words(dateline, "no_place"),
        _words(dateline, "line_words"),
        _words(dateline, "months"),
        Sizes(**data["sizes"]),
    )


def _words(table: dict[str, Any], key: str) -> frozenset[str]:
    return frozenset(str(table[key]).split())
