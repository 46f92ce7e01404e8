"""The lead of an article and what follows: prose, and the sections that are none of the article's telling."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from eventx.documents.document import ZoneKind
from eventx.zones.dateline import is_date_line
from eventx.zones.interview import questions
from eventx.zones.paragraph_kind import is_closing, is_genre_link, is_link_heading, kind_by_cue
from eventx.zones.paragraphs import Paragraph
from eventx.zones.zone_cues import ZoneCues

#: An hour, a price: what an entry of a listing has.
_ENTRY = re.compile(r"\b\d{1,2}(?:[.:]\d\d)? ?[ap]\.?m\b|\b\d{1,2}[:.]\d\d\b|[£$€]\d|\bChannel \d")


def body_kinds(head: Sequence[Paragraph], parts: Sequence[Paragraph], cues: ZoneCues) -> Iterator[ZoneKind]:
    """The kinds of the lead and what follows the head of an article.

    Behind a heading of links its fragments are promotional, behind one of readers' comments all. Below one of a
    listing its entries are that, and all where the title is one. What an interviewer asks is a question.
    """
    asked = questions(head, parts, cues)
    in_links, led, closed = False, False, False
    listed = whole = any(is_listing(paragraph, cues) for paragraph in head)
    for number, paragraph in enumerate(parts):
        closed = closed or (led and is_closing(paragraph, parts[number + 1 :], cues))
        if closed:
            yield ZoneKind.PROMOTIONAL
            continue
        listed = whole or is_listing(paragraph, cues) or (listed and _is_entry(paragraph, cues))
        in_links = is_link_heading(paragraph, cues) or (in_links and _is_link(paragraph, cues))
        link = in_links or (led and is_genre_link(paragraph, cues))
        kind = ZoneKind.PROMOTIONAL if link else kind_by_cue(paragraph, cues) or ZoneKind.BODY
        if kind is ZoneKind.BODY and (listed or number in asked):
            kind = ZoneKind.LISTING if listed else ZoneKind.QUESTION
        if kind is ZoneKind.BODY and not led:
            kind, led = ZoneKind.LEAD, True
        yield kind


def is_listing(paragraph: Paragraph, cues: ZoneCues) -> bool:
    """Whether a paragraph heads what is on, results or tables: ``What's on this week``.

    >>> from eventx.zones.zone_cues import zone_cues
    >>> is_listing(Paragraph("TV guide for Friday", 0, True), zone_cues())
    True
    """
    plain = paragraph.lower.strip("=:* ").rstrip(".")
    fragment = len(paragraph.words) <= cues.sizes.tag_words and not paragraph.stops
    return plain in cues.listing.headings or (fragment and plain.startswith(cues.listing.starts))


def _is_entry(paragraph: Paragraph, cues: ZoneCues) -> bool:
    """Whether a paragraph goes on with a listing: it has an hour or a price, or is no sentence."""
    return bool(_ENTRY.search(paragraph.text)) or _is_fragment(paragraph, cues)


def _is_link(paragraph: Paragraph, cues: ZoneCues) -> bool:
    """Whether a paragraph goes on with a list of links; the hour of the next entry of a live report ends it."""
    return _is_fragment(paragraph, cues) and not is_date_line(paragraph.text, cues)


def _is_fragment(paragraph: Paragraph, cues: ZoneCues) -> bool:
    return not paragraph.stops and len(paragraph.words) <= cues.sizes.fragment_words
