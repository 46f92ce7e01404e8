"""What a paragraph is, told by cues in itself: promotional, caption, credit, tag line, date line."""

from __future__ import annotations

import re
from collections.abc import Sequence

from eventx.documents.document import ZoneKind
from eventx.zones.dateline import is_date_line, is_place_line
from eventx.zones.paragraphs import Paragraph
from eventx.zones.zone_cues import ZoneCues

_LABEL = re.compile(r"[\[(]?(?P<label>[a-z][a-z' ]{1,24}?)\s*(?::|\||\s[—–-])(?:\s|$)")
#: A label, perhaps with a day, before a colon or a dash.
_NOTE = re.compile(r"[\[(*]*(?P<label>[a-z' ]{2,24}?) ?(?:[,(][^:.]{3,25}\)?)?(?::|\|| [—–-] )")
_COUNT = re.compile(r"^\d{1,6}\s+|\s*\(?\d{1,6}\)?$")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S")
_IMAGE = re.compile(r"!\[")


def kind_by_cue(paragraph: Paragraph, cues: ZoneCues) -> ZoneKind | None:
    """The kind that the words of a paragraph tell, None for prose and headings.

    >>> kind_by_cue(Paragraph("READ: Why the talks failed", 0, True), zone_cues()).value
    'promotional'
    """
    label = _label(paragraph)
    if _is_caption(paragraph, label, cues):
        return ZoneKind.CAPTION
    if label in cues.promotional.labels or _is_promotion(paragraph, cues):
        return ZoneKind.PROMOTIONAL
    if _is_credit(paragraph, cues) or _ADDRESS.match(paragraph.lower):
        return ZoneKind.CREDIT
    if label in cues.tag.labels and not paragraph.stops:
        return ZoneKind.TAG
    if is_date_line(paragraph.text, cues) or is_place_line(paragraph.text, cues):
        return ZoneKind.DATELINE
    return None


def is_genre_link(paragraph: Paragraph, cues: ZoneCues) -> bool:
    """Whether a paragraph of the body links to a piece of another genre: ``Explainer: Who votes where``."""
    return _label(paragraph) in cues.promotional.genres and not paragraph.stops


def is_link_heading(paragraph: Paragraph, cues: ZoneCues) -> bool:
    """Whether the paragraph opens a list of links: ``Related stories``."""
    return paragraph.lower.strip("=:* ") in cues.promotional.headings


def is_closing(paragraph: Paragraph, after: Sequence[Paragraph], cues: ZoneCues) -> bool:
    """Whether the paragraph heads what readers write: ``Comments (12)``, ``Comments`` above ``Ann says:``."""
    plain = paragraph.lower.strip("=:* ")
    bare = _COUNT.sub("", plain)
    if plain in cues.promotional.closing:
        return True
    remarked = any(_is_remark(each, cues) for each in after[: cues.sizes.remark_lines])
    return bare in cues.promotional.counted and (bare != plain or remarked)


def _is_remark(paragraph: Paragraph, cues: ZoneCues) -> bool:
    """Whether a line stands around what a reader writes: ``Ann says:``, ``2 hours ago``, ``Reply``."""
    short = len(paragraph.words) <= cues.sizes.tag_words
    plain = paragraph.lower.strip(" .")
    return short and (plain in cues.promotional.remarks or plain.endswith(cues.promotional.remark_ends))


def is_tag_line(paragraph: Paragraph, cues: ZoneCues) -> bool:
    """Whether the paragraph is a row of keywords: ``iran trump talks``, ``World | Asia``, ``#oil #gulf``."""
    words = paragraph.words
    if not words or len(words) > cues.sizes.tag_words or paragraph.stops:
        return False
    lower = paragraph.text == paragraph.text.lower() and any(word.isalpha() for word in words)
    # A title in small letters has the small words of a sentence.
    lower = lower and cues.tag.small_words.isdisjoint(words)
    return lower or "|" in paragraph.text or paragraph.text.startswith("#")


def is_byline(paragraph: Paragraph, cues: ZoneCues) -> bool:
    """Whether the paragraph names its writers: ``By Ann Lee in Oslo and Ben Roe``."""
    words = paragraph.words
    if not paragraph.lower.startswith("by ") or paragraph.stops or len(words) > cues.sizes.line_words:
        return False
    return all(word[0].isupper() or word.lower() in cues.credit.byline_words for word in words)


def _is_note(lower: str, cues: ZoneCues) -> bool:
    """Whether a paragraph says what was wrong before: ``Correction, March 7: …``."""
    note = _NOTE.match(lower)
    return note is not None and note["label"] in cues.credit.notes


def tail_credit(text: str, cues: ZoneCues) -> int | None:
    """The offset at which a credit begins that closes a paragraph: ``… he said. (Reporting by Ann Lee)``."""
    lower = text.lower()
    found = (lower.rfind(tail) for tail in cues.credit.tails)
    starts = [at for at in found if at > 0 and lower.rstrip().endswith((")", "enditem"))]
    return min(starts, default=None)


def _label(paragraph: Paragraph) -> str | None:
    match = _LABEL.match(paragraph.lower)
    return match["label"].strip() if match else None


def _is_promotion(paragraph: Paragraph, cues: ZoneCues) -> bool:
    plain = paragraph.lower.lstrip("[(>» ")
    if _begins(plain, cues.promotional.bare) and not paragraph.stops:
        return True
    begins = _begins(plain, cues.promotional.starts)
    return begins and (not paragraph.stops or len(paragraph.words) <= cues.sizes.fragment_words)


def _begins(plain: str, starts: Sequence[str]) -> bool:
    """Whether a text begins with one of some whole words: no "subscribers" with "subscribe"."""
    if not plain.startswith(tuple(starts)):  # hardly any does
        return False
    return any(plain.startswith(start) and not plain[len(start) : len(start) + 1].isalpha() for start in starts)


def _is_caption(paragraph: Paragraph, label: str | None, cues: ZoneCues) -> bool:
    if len(paragraph.words) > cues.sizes.caption_words:
        return False
    if label in cues.caption.labels or _IMAGE.match(paragraph.text):
        return True
    ending = paragraph.lower[-cues.sizes.credit_characters :]
    return paragraph.lower.startswith(cues.caption.starts) or _has_credit(ending, cues)


def _has_credit(ending: str, cues: ZoneCues) -> bool:
    """Whether the last words credit a picture: behind a bracket or a bar, or closing the paragraph."""
    bare = ending.rstrip(" .)]")
    for credit in cues.caption.credits:
        at = ending.rfind(credit)
        if bare.endswith(credit) or (at >= 0 and ending[:at].rstrip().endswith(("(", "[", "|", "/"))):
            return True
    return False


def _is_credit(paragraph: Paragraph, cues: ZoneCues) -> bool:
    lower = paragraph.lower
    if len(paragraph.words) > cues.sizes.credit_words:
        return False
    short = len(paragraph.words) <= cues.sizes.fragment_words
    return (
        lower.startswith(cues.credit.starts)
        or _is_note(lower, cues)
        or lower.strip(" .()[]*") in cues.credit.whole
        or (short and lower.rstrip(" .)").endswith(cues.credit.ends))
    )
