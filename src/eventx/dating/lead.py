"""The weekday of the lead: agency copy names the day it is filed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta

from eventx.dating.constraint import Constraint
from eventx.dating.days import Days
from eventx.dating.told import Told
from eventx.documents.document import ZoneKind
from eventx.language.parsed import Parsed
from eventx.timex.context import Direction
from eventx.timex.reading import Nearest, Reading, Timed

_WEEK = timedelta(days=6)
_PREPOSITIONS = frozenset({"on", "since", "by", "until", "of", "from", "at", "for"})
_BARE = re.compile(r"(?:early |late )?\w+day(?: morning)?")


def filing_day(parsed: Parsed, times: Sequence[Told], open_days: Days) -> Constraint | None:
    """The one day left by the weekday of the lead, where the text is agency copy; None elsewhere.

    Agency copy sets the weekday bare beside the main verb of its first sentence ("ministers Thursday ruled
    out", "said Tuesday morning") and is filed on that day. The days open so far must lie within one week.
    """
    first, last = open_days.earliest, open_days.latest
    if first is None or last is None or last - first > _WEEK:
        return None
    told = next((told for told in times if _in_lead(parsed, told) and _agency_style(told)), None)
    if told is None:
        return None
    weekday = weekday_of(told.found.reading)
    days = [
        day for n in range((last - first).days + 1) if (day := first + timedelta(n)).isoweekday() == weekday
    ]
    days = [day for day in days if day in open_days]
    return (
        Constraint(Days.between(days[0], days[0]), told.span, "filed on the day it tells") if days else None
    )


def weekday_of(reading: Reading) -> int | None:
    """The weekday that an expression names, Monday 1 to Sunday 7."""
    if isinstance(reading, Timed) and reading.day is not None:
        reading = reading.day
    if isinstance(reading, Nearest) and reading.cycle.kind == "weekday" and reading.relation is None:
        return int(reading.cycle.key)
    return None


def _in_lead(parsed: Parsed, told: Told) -> bool:
    """Whether an expression stands in the first full sentence of the prose."""
    for sentence in parsed.doc.sents:
        prose = parsed.zone(sentence[0]) in (ZoneKind.LEAD, ZoneKind.BODY)
        if (
            prose
            and any(token.pos_ == "VERB" for token in sentence)
            and sentence.text.rstrip().endswith((".", "”", '"'))
        ):
            return sentence.start == told.sentence.start
    return False


def _agency_style(told: Told) -> bool:
    """A past weekday without a preposition on the root verb, before it or with a part of the day."""
    if (
        weekday_of(told.found.reading) is None
        or told.pointer is None
        or told.pointer.direction is not Direction.PAST
    ):
        return False
    if told.scene.before(told.found.first) in _PREPOSITIONS or not _BARE.fullmatch(told.span.text):
        return False
    verb = told.scene.verb(told.found)
    if (
        verb is None
        or verb.dep_ != "ROOT"
        or any(child.dep_ in ("auxpass", "nsubjpass") for child in verb.children)
    ):
        return False
    return isinstance(told.found.reading, Timed) or told.token.i < verb.i
