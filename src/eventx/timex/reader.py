"""The time expressions of a parsed document, found and resolved."""

from __future__ import annotations

from datetime import date, timedelta
from enum import Enum

from eventx.documents.document import SILENT_ZONES, ZoneKind
from eventx.language.parsed import Parsed, zone_at
from eventx.limits import limits
from eventx.timex.agreeing import agreed
from eventx.timex.expression import Timex
from eventx.timex.finder import find
from eventx.timex.passage import Passage
from eventx.timex.reading import Found
from eventx.timex.timeline import Timeline


class _Own(Enum):
    DATE = "the document's own date"


OWN_DATE = _Own.DATE
_DATED_ZONES = frozenset({ZoneKind.DATELINE, ZoneKind.TAG, ZoneKind.CREDIT})


def timexes(parsed: Parsed, document_date: date | _Own | None = OWN_DATE) -> tuple[Timex, ...]:
    """The time expressions of an article's prose in text order, without overlap, resolved against its date.

    ``document_date`` stands in for the document's own date; None leaves what hangs on it unanchored
    (``XXXX-WXX-2``): the clock is never asked. Promotional lines, datelines, tags and credits hold none.
    No text makes it raise, and time grows with the length of the text.

    Example: in "Rebels seized the port on Tuesday.", published on Thursday 2019-09-19, "Tuesday" has the
    value
    2019-09-17.
    """
    return _timexes(parsed, document_date, SILENT_ZONES)


def written_times(parsed: Parsed, document_date: date | _Own | None = OWN_DATE) -> tuple[Timex, ...]:
    """As ``timexes``, with the times that stand in datelines, tags and credits ("Updated 3 July 2013")."""
    return _timexes(parsed, document_date, SILENT_ZONES - _DATED_ZONES)


def _timexes(parsed: Parsed, document_date: date | _Own | None, silent: frozenset[ZoneKind]) -> tuple[Timex, ...]:
    day = parsed.document.date.value if isinstance(document_date, _Own) else document_date
    passage = Passage.of(parsed.doc)
    founds = [found for found in find(passage) if _zone(parsed, passage, found) not in silent]
    times = Timeline(parsed, passage, day).resolved(founds)
    possible = _possible_days(parsed) if day is None and isinstance(document_date, _Own) else []
    return agreed(times, [Timeline(parsed, passage, one).resolved(founds) for one in possible]) if possible else times


def _possible_days(parsed: Parsed) -> list[date]:
    """The days on which a document may have been written, none where they are many or unknown."""
    first, last = parsed.document.date.earliest, parsed.document.date.latest
    if first is None or last is None or (last - first).days >= limits().times.days_of_writing:
        return []
    return [first + timedelta(days=i) for i in range((last - first).days + 1)]


def _zone(parsed: Parsed, passage: Passage, found: Found) -> ZoneKind | None:
    zone = zone_at(parsed.document.zones, passage.words[found.first].start + parsed.offset)
    return zone.kind if zone else None
