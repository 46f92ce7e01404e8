"""The zones of a news text: title, standfirst, dateline, lead, body, captions, promotional lines, credits."""

from __future__ import annotations

import re
from collections.abc import Iterator

from eventx.documents.document import Zone, ZoneKind
from eventx.zones.dateline import dateline_length
from eventx.zones.paragraph_kind import is_byline, is_tag_line, kind_by_cue, tail_credit
from eventx.zones.paragraphs import Paragraph, paragraphs
from eventx.zones.sections import body_kinds
from eventx.zones.zone_cues import ZoneCues, zone_cues

_LETTERS = re.compile(r"\w+")


def zones_of(text: str, title: str | None = None, start: int = 0) -> tuple[Zone, ...]:
    """The zones of a text, in order; a paragraph of the body is a zone of its own.

    ``title`` is what the metadata calls the article; the text may begin with it or not. ``start`` is where
    the front matter ends; what stands before it is metadata.
    """
    cues = zone_cues()
    parts = paragraphs(text, start)
    head = _head_kinds(parts, title, cues)
    body = body_kinds(parts[: len(head)], parts[len(head) :], cues)
    zones = [Zone(ZoneKind.METADATA, 0, start)] if start else []
    for paragraph, kind in zip(parts, [*head, *body], strict=True):
        zones.extend(_divided(paragraph, kind, cues))
    return tuple(zones)


def _head_kinds(parts: list[Paragraph], title: str | None, cues: ZoneCues) -> list[ZoneKind]:
    """The kinds of the paragraphs before the lead; none where the text begins with its first sentence."""
    kinds: list[ZoneKind] = []
    for i, paragraph in enumerate(parts[: cues.sizes.head_paragraphs]):
        titled = ZoneKind.TITLE in kinds
        kind = _head_kind(parts, i, titled, cues)
        if not titled and kind is not ZoneKind.TITLE and _same(paragraph.text, title):
            kind = ZoneKind.TITLE
        if kind is None:
            break
        kinds.append(kind)
    return kinds


def _head_kind(parts: list[Paragraph], i: int, titled: bool, cues: ZoneCues) -> ZoneKind | None:
    """The kind of a paragraph in the head; None for the lead."""
    paragraph, after = parts[i], parts[i + 1 : i + 3]
    if kind := kind_by_cue(paragraph, cues):
        return kind
    if is_byline(paragraph, cues):
        return ZoneKind.CREDIT
    if is_tag_line(paragraph, cues) or (not titled and _is_rubric(paragraph, after, cues)):
        return ZoneKind.TAG
    if not titled:
        return ZoneKind.TITLE if after and _is_title(paragraph, cues) else None
    if not after or dateline_length(paragraph.text, cues, lead=True):
        return None
    goes_on = any(_is_furniture(later, cues) for later in after)
    fragment = not paragraph.stops and len(paragraph.words) <= cues.sizes.title_words
    return ZoneKind.STANDFIRST if goes_on or fragment else None


def _is_furniture(paragraph: Paragraph, cues: ZoneCues) -> bool:
    """Whether the paragraph can only stand in the head of an article, so that it goes on that far."""
    if kind := kind_by_cue(paragraph, cues):
        return kind is ZoneKind.DATELINE and _names_a_day(paragraph, cues)
    return is_byline(paragraph, cues) or is_tag_line(paragraph, cues)


def _names_a_day(paragraph: Paragraph, cues: ZoneCues) -> bool:
    """Whether a date line has more than the hour of an entry in a running report."""
    return any(word.lower() in cues.dateline.months for word in paragraph.words)


def _is_rubric(paragraph: Paragraph, after: list[Paragraph], cues: ZoneCues) -> bool:
    """Whether the paragraph is the name of a section above the title."""
    if not after or not _is_title(after[0], cues):
        return False
    shouted = len(paragraph.words) <= 2 and paragraph.text.isupper() and not after[0].text.isupper()
    return paragraph.lower.rstrip(":") in cues.tag.whole or shouted


def _is_title(paragraph: Paragraph, cues: ZoneCues) -> bool:
    """Whether the paragraph reads like a title: short, and without a full stop (a question may be one)."""
    words = paragraph.words
    if not 0 < len(words) <= cues.sizes.title_words or dateline_length(paragraph.text, cues, lead=True):
        return False
    asks = paragraph.text.rstrip("\"'”’)").endswith(("?", "!"))
    return not paragraph.stops or asks or _in_title_case(words)


def _in_title_case(words: list[str]) -> bool:
    """Whether nearly all longer words begin with a capital."""
    long = [word for word in words if len(word) > 3 and word.isalpha()]
    return len(long) > 3 and sum(word[0].isupper() for word in long) >= 0.8 * len(long)


def _same(text: str, title: str | None) -> bool:
    """Whether a paragraph is the title that the metadata gives, but for spacing, case and punctuation."""
    return bool(title) and _LETTERS.findall(text.lower()) == _LETTERS.findall((title or "").lower())


def _signature(title: str, cues: ZoneCues) -> int:
    """Where the agency behind a title begins, 0 without one: "Minister sacked over leak *(Reuters)*"."""
    body, _, agency = title.rstrip().removesuffix(")").rpartition(" (")
    return len(body) + 1 if body and title.rstrip().endswith(")") and agency in cues.dateline.agencies else 0


def _divided(paragraph: Paragraph, kind: ZoneKind, cues: ZoneCues) -> Iterator[Zone]:
    """A paragraph as zones: a dateline before its prose and a credit behind it stand for themselves."""
    start, end = paragraph.start, paragraph.end
    if kind is ZoneKind.TITLE and (signed := _signature(paragraph.text, cues)):
        yield Zone(kind, start, start + signed)
        yield Zone(ZoneKind.CREDIT, start + signed, end)
        return
    if kind not in (ZoneKind.LEAD, ZoneKind.BODY):
        yield Zone(kind, start, end)
        return
    if length := dateline_length(paragraph.text, cues, lead=kind is ZoneKind.LEAD):
        yield Zone(ZoneKind.DATELINE, start, start + len(paragraph.text[:length].rstrip()))
        start += length
    tail = tail_credit(paragraph.text, cues)
    cut = paragraph.start + tail if tail is not None else end
    if start < cut:
        yield Zone(kind, start, cut)
    if cut < end:
        yield Zone(ZoneKind.CREDIT, max(start, cut), end)
