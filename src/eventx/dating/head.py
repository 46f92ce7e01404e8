"""The date that a document states itself: in its dateline, a date line of head or foot, its address."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from eventx.dating.written import WrittenDate, WrittenDay, head_words, written_dates, written_day
from eventx.documents.document import Document, DocumentDate, TextSpan, Zone, ZoneKind

_HEAD_LINES, _FOOT_LINES = 8, 3
_LONGEST_LINE = 160
#: Datelines and addresses stand within so many characters of their line.
_LOOKED_AT = 400
#: Words that may be left of a date line besides date, clock and furniture: a name, a place, an agency.
_SPARE_WORDS = 3
_WORD = re.compile(r"[^\W\d_][\w.'’]*")
#: A place in capitals, or a place and a comma, before the date; an agency or a dash behind it.
_PLACE = re.compile(r"\(?(?:[^\W\d_a-z][\w.'’-]*[ ,/]+){0,5}$")
_BEHIND_DATELINE = re.compile(r"\s*(?:,?\s*\([^)\n]{2,40}\)\s*[-–—:]*|,?\s*[-–—]{1,2}\s|\)\s*[-–—]|:\s)")


@dataclass(frozen=True, slots=True)
class _Stated:
    """A date where documents state theirs; ``rank`` 0 published, 1 plain, 2 changed, 3 address."""

    rank: int
    span: TextSpan
    readings: tuple[date, ...]


def stated_date(document: Document) -> DocumentDate:
    """The date that a document carries, else the one that its text states; a span that it carries stands."""
    if document.date.value or document.date.basis != "unknown":
        return document.date
    return date_in_text(document.text, document.zones)


def date_in_text(text: str, zones: tuple[Zone, ...] = ()) -> DocumentDate:
    """The date that the text gives itself; unknown where it gives none.

    Where statements differ (a line says 3 May, the address 2 May) the result is the span between them,
    without a value. A date inside a sentence is never taken.
    """
    stated = list(_stated(text, zones))
    if not stated:
        return DocumentDate()
    lines = [s for s in stated if s.rank < 3]
    best = min((s.rank for s in lines), default=3)
    first = next(s for s in stated if s.rank == best)
    rest = [s for s in stated if s.rank == 3]
    chosen = _agreed(first.readings, [s.readings for s in rest])
    days = sorted({*chosen, *(day for s in rest for day in _agreed(s.readings, [chosen]))})
    evidence = tuple(dict.fromkeys([first.span, *(s.span for s in rest)]))
    if len(days) == 1:
        return DocumentDate.of_day(days[0], "dateline", evidence)
    return DocumentDate(None, "dateline", days[0], days[-1], evidence)


def dateline_day(text: str) -> tuple[WrittenDay, TextSpan] | None:
    """Month and day of a dateline that gives no year: "DUBAI, Sept 15 (Reuters) -"."""
    for start, line in _lines(text)[:_HEAD_LINES]:
        day = written_day(line[:_LOOKED_AT])
        if day and _is_dateline(line, day.start, day.end):
            return day, TextSpan(line[day.start : day.end], start + day.start, start + day.end)
    return None


def _stated(text: str, zones: tuple[Zone, ...]) -> Iterator[_Stated]:
    """The stated dates in the order of the text."""
    lines = _lines(text)
    silent = [zone for zone in zones if zone.kind in (ZoneKind.CAPTION, ZoneKind.PROMOTIONAL)]
    for number, (start, line) in enumerate(lines):
        if _HEAD_LINES <= number < len(lines) - _FOOT_LINES or any(z.start <= start < z.end for z in silent):
            continue
        for found in written_dates(line[:_LOOKED_AT]):
            rank = _rank(line, found, in_foot=number >= _HEAD_LINES)
            if rank is not None:
                span = TextSpan(line[found.start : found.end], start + found.start, start + found.end)
                yield _Stated(rank, span, found.readings)


def _rank(line: str, found: WrittenDate, *, in_foot: bool) -> int | None:
    """What kind of statement a date is; None where it merely stands in a sentence."""
    if "://" in line or re.match(r"\s*www\.", line):
        return 3
    words = head_words()
    before = {word.lower() for word in _WORD.findall(line[: found.start])[-3:]}
    is_line = len(line) <= _LONGEST_LINE and _is_date_line(line)
    if is_line and before & words.published:
        return 0
    if is_line and before & words.changed:
        return 2
    if in_foot:
        return None
    return 1 if is_line or _is_dateline(line, found.start, found.end) else None


def _is_date_line(line: str) -> bool:
    """Whether a line holds little but dates, clock times and furniture."""
    words = head_words()
    known = {*words.furniture, *words.published, *words.changed, *words.months}
    spare = [
        word for word in _WORD.findall(line) if word.lower() not in known and word.rstrip(".").lower() not in known
    ]
    return len(spare) <= _SPARE_WORDS and not line.rstrip().endswith((".", "!", "?"))


def _is_dateline(line: str, start: int, end: int) -> bool:
    """Whether a date is the dateline of a paragraph: a place before it, an agency or a dash behind it."""
    return bool(_PLACE.match(line[:start].lstrip())) and bool(_BEHIND_DATELINE.match(line[end:]))


def _agreed(readings: tuple[date, ...], others: list[tuple[date, ...]]) -> tuple[date, ...]:
    """The readings that another statement shares, else those nearest to it, else all."""
    shared = [day for day in readings if any(day in other for other in others)]
    if shared or len(readings) == 1 or not others:
        return tuple(shared) or readings
    return (min(readings, key=lambda day: min(abs((day - o).days) for other in others for o in other)),)


def _lines(text: str) -> list[tuple[int, str]]:
    """The lines that hold anything, with their offsets."""
    found, start = [], 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            found.append((start, line.rstrip()))
        start += len(line)
    return found
