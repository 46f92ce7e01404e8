"""Datelines: place, day and agency before the first sentence of a wire story, or on a line of their own."""

from __future__ import annotations

import re

from eventx.zones.zone_cues import ZoneCues

_DATE_LINE_CHARACTERS = 140
_DASH = re.compile(r"\s*(?:--|[—–―])\s*|\s+-+\s+")
_COLON = re.compile(r"\s?:\s+")
_AGENCY = re.compile(r"\s*(?:\([A-Z][^()]{1,40}\)|/[A-Z][\w .]{1,30}/)$")
_GLUED_AGENCY = re.compile(r"\([A-Z][A-Z]{1,8}\)(?=\s*[“\"'‘]?[A-Z])")
_SIGNED = re.compile(r"\(?(?P<agency>[A-Za-z][\w.-]*(?: [A-Z][\w-]*){0,2})\)?(?:: | ?(?:--|[–—-]) )(?=[“\"'‘]?\w)")
_PLACE = re.compile(r"[A-Z][A-Z.'’/-]+(?: [A-Z][A-Z.'’/-]+){0,3}$")
_DATED_PLACE = re.compile(
    r"[A-Z][^,.:\d]{1,40}, (?:\d{1,2} )?(?P<month>[A-Z][a-z]{2,8})\.? (?:\d{1,2}, )?\d{4}"
    r"(?:[.:]| [–—-])\s+(?=[“\"'‘]?[A-Z])"
)
#: Place, day and perhaps agency before a colon, a dash or behind the agency's bracket: "LENZA, Oct 23: ",
#: "Lenza, May 2 (NNA) - ".
_DAY_AND_MARK = re.compile(
    r"(?P<place>[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3}(?: ?, | ))?"
    r"(?P<month>[A-Za-z]{3,9})\.? \d{1,2}(?:, ?\d{4})?"
    r" ?(?P<agency>\([A-Za-z][^()]{1,40}\))?(?:\.? ?[:–—-]+ +|(?<=\)) +)(?=[“\"'‘]?[A-Z])"
)
_CLOCK = re.compile(r"\d{1,2} ?[:.] ?\d{2}(?:\b|[ap]m)|\d{1,2} ?[ap]\.?m")
_NAME = re.compile(r"[A-Z][\w.'’-]*(?: (?:[A-Z][\w.'’-]*|de|of|al|el|the)){0,4}$")
_ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th|am|pm)$")
_SLASHED = re.compile(r"\b\d{1,2} ?/ ?\d{1,2} ?/ ?\d{2,4}\b")
_REST = re.compile(r"[A-Z][\w.'’-]*|\d{1,4}|de|of|the|and|al|el")


def dateline_length(text: str, cues: ZoneCues, *, lead: bool) -> int:
    """The number of characters that a dateline takes at the start of a paragraph, 0 where there is none.

    A place in capitals before a dash, an agency, or any place with its agency: ``TUNIS, Oct 3 (AFP) - ``; each of
    several briefs has its own (``LENZA - A bomb killed nine.``). Only a lead may begin with a bare place and a colon
    (``NEW DELHI: ``, ``TUNIS (AFP): ``) or a place and its day (``Oslo, 16 May 2018.``, ``Oslo, May 16: ``).
    """
    head = text[: cues.sizes.dateline_characters]
    if glued := _GLUED_AGENCY.match(head):
        return glued.end()
    if signed := _signature(head, cues):
        return signed + dateline_length(text[signed:], cues, lead=lead)
    dash = _DASH.search(head)
    if dash and _is_dateline(head[: dash.start()], cues, lead=lead):
        return dash.end()
    dated = _DATED_PLACE.match(head)
    if lead and dated and dated["month"].lower() in cues.dateline.months:
        return dated.end()
    marked = _DAY_AND_MARK.match(head)
    if lead and marked and (marked["place"] or marked["agency"]) and marked["month"].lower() in cues.dateline.months:
        return marked.end()
    colon = _COLON.search(head)
    if lead and colon and _is_placed(head[: colon.start()], cues):
        return colon.end() + dateline_length(text[colon.end() :], cues, lead=lead)
    return 0


def _signature(head: str, cues: ZoneCues) -> int:
    """The characters of an agency's name that opens a story, with the mark behind it: ``AP - ``, ``(Antara): ``."""
    signed = _SIGNED.match(head)
    return signed.end() if signed and signed["agency"] in cues.dateline.agencies else 0


def is_date_line(text: str, cues: ZoneCues) -> bool:
    """Whether a line gives but date or hour: ``Published: May 3, 2013 at 7:31 AM ET``, ``21:40 GMT``, ``9h ago``."""
    words = re.findall(r"[\w.]+", text) if len(text) <= _DATE_LINE_CHARACTERS else []
    if not words or len(words) > cues.sizes.line_words:
        return False
    plain = [_ORDINAL.sub("", word.lower().rstrip(".")) for word in words]
    told = plain[0] in ("published", "posted", "updated") or plain[-1] == "ago"
    told = told or bool(_SLASHED.search(text) or _CLOCK.match(text))
    dated = told or any(word in cues.dateline.months for word in plain)
    figures = [bool(re.fullmatch(r"\d[\d.]*(?:[hm]|[ap]m)?", word)) for word in plain]
    known = all(figure or word in cues.dateline.line_words for figure, word in zip(figures, plain, strict=True))
    return dated and known and any(figures)


def is_place_line(text: str, cues: ZoneCues) -> bool:
    """Whether a line gives place and day alone: ``TEHRAN, Sept 15``, ``Mumbai, Nov 11 -``."""
    place, _, rest = text.rstrip(" -–—.:").partition(",")
    words = re.findall(r"[\w.]+", rest)
    dated = any(word.lower().rstrip(".") in cues.dateline.months for word in words)
    return dated and bool(_NAME.match(place)) and any(map(str.isdigit, words)) and _is_rest(rest)


def _is_dateline(head: str, cues: ZoneCues, *, lead: bool) -> bool:
    """Whether the words before a dash are place, region, day and agency."""
    agency = _AGENCY.search(head)
    place, _, rest = (head[: agency.start()] if agency else head).strip().partition(",")
    if agency and not place:
        return True
    if not _is_rest(rest):
        return False
    return bool(agency and _NAME.match(place)) or ((lead or not rest) and _is_place(place, cues))


def _is_placed(head: str, cues: ZoneCues) -> bool:
    """Whether the words before a colon are a place in capitals, with its region and agency or without."""
    place = head.partition(",")[0].partition("(")[0].strip()
    return _is_place(place, cues) and (place == head or _is_dateline(head, cues, lead=True))


def _is_place(text: str, cues: ZoneCues) -> bool:
    """Whether the text is a name in capitals that can be a place."""
    letters = sum(char.isalpha() for char in text)
    return letters > 3 and bool(_PLACE.match(text)) and not cues.dateline.no_place & set(text.split())


def _is_rest(text: str) -> bool:
    """Whether the words behind the place are a region or a day: capitals and figures, six at most."""
    words = text.replace(",", " ").split()
    return len(words) <= 6 and all(_REST.fullmatch(word) for word in words)
