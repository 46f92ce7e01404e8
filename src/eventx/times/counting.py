"""What a distance counts from where that is a day, and the day of a saying: "a week after *Sunday's* vote"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from spacy.tokens import Doc, Span, Token

from eventx.language.sentences import sentence_start
from eventx.limits import limits
from eventx.times.sites import is_day_of_saying
from eventx.timex import Shift, Timex, resolve_on_event


def head_of(span: Span) -> Token:
    """The token by which an expression hangs in the sentence: in "the weekend *attack*" no article, in "early on
    Thursday" the day.
    """
    root = span.root
    if root.dep_ == "punct":  # "at 9:09 *a.m.*"
        root = next((t for t in span if t.dep_ in ("pobj", "npadvmod")), root)
    if root.pos_ == "ADP":
        root = next((t for t in span if t.head.i == root.i and t.dep_ == "pobj"), root)
    outer = (t for t in span if t.head.i == root.head.i and t.dep_ != "det")
    return root if root.dep_ != "det" else next(outer, root)


def days_of_saying(doc: Doc, found: Sequence[Timex]) -> Mapping[int, date]:
    """The days on which sentences tell that something was said, by the first token of each: "the ministry said on
    *Monday*".
    """
    days: dict[int, date] = {}
    for timex in found:
        if timex.earliest is None or timex.earliest != timex.latest:
            continue
        span = doc.char_span(timex.start, timex.end, alignment_mode="expand")
        if span is not None and is_day_of_saying(head_of(span)):
            days.setdefault(sentence_start(span.root), timex.earliest)
    return days


def counted_from_days(timex: Timex, target: Token | None, found: Sequence[Timex]) -> tuple[Timex, Timex | None]:
    """A distance from a day as that day, and the expression that it counts from: "two days before *Christmas*", "a week
    after *Sunday's* carnival".
    """
    if target is None or timex.shift is None:
        return timex, None
    first = target.left_edge.idx
    near = (t for t in found if first <= t.end and t.start <= target.idx and t.earliest is not None and t is not timex)
    anchor = next((t for t in near if t.start <= target.idx < t.end or _stands_before(t, target)), None)
    if anchor is None:
        return timex, None
    if _stands_before(anchor, target) and _is_too_wide(anchor, timex.shift):
        return timex, None
    return replace(resolve_on_event(timex, anchor.earliest, anchor.latest), shift=None), anchor


def _is_too_wide(anchor: Timex, shift: Shift) -> bool:
    """Whether nothing can be counted from an expression in such units: "two days after the 2015 raid"."""
    most = limits().chronology
    widths = {"Y": most.counted_year_days, "M": most.counted_month_days}
    days = (anchor.latest - anchor.earliest).days if anchor.earliest and anchor.latest else 0
    return days > widths.get(shift.unit, most.counted_days)


def _stands_before(timex: Timex, noun: Token) -> bool:
    """Whether an expression stands in front of a noun that it dates: "*Sunday's* carnival"."""
    return noun.pos_ in ("NOUN", "PROPN") and noun.left_edge.idx <= timex.start and timex.end <= noun.idx


def names_deed(doc: Doc, timex: Timex, target: Token) -> bool:
    """Whether an expression dates what a distance counts from: "the day before his *June 24* murder"."""
    if not timex.start <= target.idx < timex.end:
        return True
    span = doc.char_span(timex.start, timex.end, alignment_mode="expand")
    return span is not None and span.end < len(doc) and doc[span.end].pos_ in ("NOUN", "PROPN")
