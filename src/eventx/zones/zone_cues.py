"""The cues by which zones are told, read from ``data/zones.toml``."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from eventx.datafiles import toml


@dataclass(frozen=True, slots=True)
class Sizes:
    """Bounds in words, paragraphs and characters."""

    questions: int
    remark_lines: int
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
class PromotionCues:
    """What tells a paragraph that is no part of the article. A label stands before a colon, a dash or a bar.

    Behind a heading that is ``closing``, or ``counted`` with a number or above ``remarks``, nothing is of the article.
    """

    starts: tuple[str, ...]
    bare: tuple[str, ...]
    labels: frozenset[str]
    genres: frozenset[str]
    headings: frozenset[str]
    closing: frozenset[str]
    counted: frozenset[str]
    remarks: frozenset[str]
    remark_ends: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CaptionCues:
    """What tells the caption of a picture; ``credits`` stand in its last words."""

    labels: frozenset[str]
    starts: tuple[str, ...]
    credits: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CreditCues:
    """What tells who wrote: whole paragraphs, how they begin and end, tails that are cut off, ``notes`` by label."""

    starts: tuple[str, ...]
    notes: frozenset[str]
    whole: frozenset[str]
    ends: tuple[str, ...]
    tails: tuple[str, ...]
    byline_words: frozenset[str]


@dataclass(frozen=True, slots=True)
class TagCues:
    """What tells a rubric or a list of topics; ``small_words`` stand in none."""

    labels: frozenset[str]
    whole: frozenset[str]
    small_words: frozenset[str]


@dataclass(frozen=True, slots=True)
class DatelineCues:
    """What a dateline may hold; ``no_place`` is in capitals, ``agencies`` are spelt as they sign."""

    agencies: frozenset[str]
    no_place: frozenset[str]
    line_words: frozenset[str]
    months: frozenset[str]


@dataclass(frozen=True, slots=True)
class ListingCues:
    """Headings of listings: the whole of them, and how they begin."""

    headings: frozenset[str]
    starts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class InterviewCues:
    """What tells an interview: labels of its turns, and words of its head."""

    asks: frozenset[str]
    answers: frozenset[str]
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ZoneCues:
    """The tables of the file. Cues are in lower case, unless said otherwise."""

    promotional: PromotionCues
    caption: CaptionCues
    credit: CreditCues
    tag: TagCues
    dateline: DatelineCues
    listing: ListingCues
    interview: InterviewCues
    sizes: Sizes


@cache
def zone_cues() -> ZoneCues:
    """The cues, read once."""
    return toml("zones.toml", ZoneCues)
