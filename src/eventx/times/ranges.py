"""Stretches of time: the two ends of a range as one expression, and the parts of months."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from spacy.tokens import Doc

from eventx.limits import limits
from eventx.times.words import time_cues
from eventx.timex import Timex, interval

LAST = frozenset({"last", "past", "previous"})
_NEXT = frozenset({"next", "coming", "following"})
_SPAN = re.compile(r"P(\d{1,3})([DWMY])")
_HOURS = re.compile(r"PT(\d{2,3})H")
_DAYS = {"D": 1, "W": 7}
_DAY = 24


def joined(doc: Doc, found: Sequence[Timex]) -> Iterator[Timex]:
    """The expressions, the two ends of a stretch as one: "from Monday to Wednesday", "June 28 and 29"."""
    waiting: Timex | None = None
    for timex in found:
        if waiting is None:
            waiting = timex
        elif (whole := _stretch(doc, waiting, timex)) is not None:
            waiting = whole
        else:
            yield waiting
            waiting = timex
    if waiting is not None:
        yield waiting


def _stretch(doc: Doc, begin: Timex, end: Timex) -> Timex | None:
    if begin.earliest is None or end.latest is None or end.latest <= begin.earliest:
        return None
    if begin.type != end.type and not _follows_on(doc, begin, end):
        return None
    between = doc.char_span(begin.end, end.start, alignment_mode="contract")
    words = {t.lower_ for t in between} if between is not None else set()
    first = doc.char_span(begin.start, begin.end, alignment_mode="expand")
    cues = time_cues()
    if first is None or len(words) > limits().times.range_words or (words and not words & cues.to):
        return None
    opened = first.start > 0 and doc[first.start - 1].lower_ in cues.between
    ranged = begin.rule == end.rule and begin.rule.startswith("range")
    if not (opened or ranged or (words == {"and"} and _follows_on(doc, begin, end))):
        return None
    value = f"{begin.value[:10]}/{end.value[:10]}"
    earliest, latest = interval(value)
    if earliest is None or latest is None:
        return None
    return replace(begin, end=end.end, text=doc.text[begin.start : end.end], value=value, type="DATE", mod=None,
                   earliest=earliest, latest=latest, part=None)  # fmt: skip


def _follows_on(doc: Doc, begin: Timex, end: Timex) -> bool:
    """Whether a coordinated expression begins where the first one ends: "Monday *and Tuesday*", "2016 *and 2017*"."""
    if begin.latest is None or end.earliest != begin.latest + timedelta(days=1):
        return False
    last = doc.char_span(end.start, end.end, alignment_mode="expand")
    return last is not None and any(t.dep_ == "conj" and begin.start <= t.head.idx < begin.end for t in last)


def part_of_month(timex: Timex) -> tuple[date | None, date | None]:
    """The days of an expression: of "late July" the last third of the month, of "by the end of July" its last day."""
    earliest, latest, cues = timex.earliest, timex.latest, time_cues()
    if timex.deadline and timex.mod == "END" and timex.value.isdigit() and len(timex.value) == len("2019"):
        return latest, latest
    if timex.mod is None or timex.mod not in cues.parts or not _is_month(timex.value):
        return earliest, latest
    if earliest is None or latest is None:
        return earliest, latest
    if timex.text.lower().split()[0] in cues.whole:
        return earliest, latest
    if timex.deadline and timex.mod == "END":
        return latest, latest
    first, last = cues.parts[timex.mod]
    end = monthrange(latest.year, latest.month)[1]
    return earliest.replace(day=first), latest.replace(day=min(last, end))


def _is_month(value: str) -> bool:
    return len(value) == 7 and value[4] == "-" and value[5:].isdigit()


def around_now(timex: Timex, written: date) -> Timex | None:
    """A duration that ends or begins on the day of writing, as a stretch of days: "over the last four years",
    "in the next two months", "in the past 24 hours".

    None for other durations; the other end is the same day of its week, month or year.
    """
    measured, words = _measured(timex.value), set(timex.text.lower().split())
    if measured is None or not words & (LAST | _NEXT):
        return None
    count, unit = measured
    try:
        other = _back(written, count if words & LAST else -count, unit)
    except (ValueError, OverflowError):
        return None
    begin, end = min(other, written), max(other, written)
    return replace(timex, type="DATE", value=f"{begin}/{end}", earliest=begin, latest=end)


def _measured(value: str) -> tuple[int, str] | None:
    """How many days, weeks, months or years a length has; hours from a day on count as days."""
    hours = _HOURS.fullmatch(value)
    if hours is not None and int(hours[1]) >= _DAY:
        return -(-int(hours[1]) // _DAY), "D"
    measured = _SPAN.fullmatch(value)
    return (int(measured[1]), measured[2]) if measured is not None else None


def _back(day: date, count: int, unit: str) -> date:
    """The day a number of days, weeks, months or years before (after, if negative); of a shorter month its last."""
    if unit in _DAYS:
        return day - timedelta(days=count * _DAYS[unit])
    year, month = divmod(day.year * 12 + day.month - 1 - count * (12 if unit == "Y" else 1), 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
