"""The weekday of the lead: agency copy names the day it is filed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta

from spacy.tokens import Span

from eventx.dating.constraint import Constraint
from eventx.dating.days import Days
from eventx.dating.told import Told
from eventx.documents.document import ZoneKind
from eventx.language.parsed import Parsed
from eventx.language.voice import is_passive
from eventx.timex.context import Direction
from eventx.timex.reading import Nearest, Reading, Timed

_WEEK = timedelta(days=6)
_PREPOSITIONS = frozenset({"on", "since", "by", "until", "of", "from", "at", "for"})
_BARE = re.compile(r"(?:early |late )?\w+day(?: morning)?")
#: "LONDON (Reuters) -": a place, an agency and a dash open the line.
_AGENCY = re.compile(r"[A-Z]{2}[^\W\d_.,' /-]*(?:[ .,'/-]+[^\W\d_]+){0,5}[.,]? \([^()\n]{2,40}\)\s*[-–—]")


def filing_day(parsed: Parsed, times: Sequence[Told], open_days: Days) -> Constraint | None:
    """The one day left by the weekday of the lead, where the text is agency copy; None elsewhere.

    Agency copy is filed on the day whose weekday its first sentence tells. It is known by its dateline ("OSLO
    (Reuters) -"), or by the weekday set bare beside the main verb ("ministers Thursday ruled out", "said
    Tuesday morning"). The days open so far must lie within one week.
    """
    first, last = open_days.earliest, open_days.latest
    lead = _lead(parsed)
    if first is None or last is None or last - first > _WEEK or lead is None:
        return None
    bylined = bool(_AGENCY.match(parsed.doc.text, _line_start(parsed.doc.text, lead.start_char)))
    for told in times:
        if told.sentence.start == lead.start and _tells_the_news(told) and (bylined or _is_bare(told)):
            return _that_weekday(told, open_days)
    return None


def weekday_of(reading: Reading) -> int | None:
    """The weekday that an expression names, Monday 1 to Sunday 7."""
    if isinstance(reading, Timed) and reading.day is not None:
        reading = reading.day
    if isinstance(reading, Nearest) and reading.cycle.kind == "weekday" and reading.relation is None:
        return int(reading.cycle.key)
    return None


def _that_weekday(told: Told, open_days: Days) -> Constraint | None:
    """The open day that has the weekday told, None where there is none."""
    first = open_days.earliest
    weekday = weekday_of(told.found.reading)
    if first is None or weekday is None:
        return None
    day = first + timedelta((weekday - first.isoweekday()) % 7)
    return Constraint(Days.between(day, day), told.span, "filed on the day it tells") if day in open_days else None


def _lead(parsed: Parsed) -> Span | None:
    """The first full sentence of the prose."""
    for sentence in parsed.doc.sents:
        if parsed.zone(sentence[-1]) in (ZoneKind.LEAD, ZoneKind.BODY) and _is_full(sentence):
            return sentence
    return None


def _is_full(sentence: Span) -> bool:
    closed = sentence.text.rstrip().endswith((".", "”", '"'))
    return closed and any(token.pos_ == "VERB" for token in sentence)


def _line_start(text: str, position: int) -> int:
    return text.rfind("\n", 0, position) + 1


def _tells_the_news(told: Told) -> bool:
    """Whether a weekday of the past hangs on the main verb."""
    pointer, verb = told.pointer, told.passage.verb(told.found)
    if weekday_of(told.found.reading) is None or pointer is None or verb is None:
        return False
    return pointer.direction is Direction.PAST and verb.dep_ == "ROOT"


def _is_bare(told: Told) -> bool:
    """A weekday without a preposition, before an active verb or with the morning."""
    verb = told.passage.verb(told.found)
    if verb is None or told.passage.before(told.found.first) in _PREPOSITIONS or is_passive(verb):
        return False
    placed = isinstance(told.found.reading, Timed) or told.token.i < verb.i
    return placed and bool(_BARE.fullmatch(told.span.text))
