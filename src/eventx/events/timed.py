"""The times of a text as events need them: by the token that heads each, ranges joined, distances kept."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from spacy.tokens import Doc, Span, Token

from eventx.events.time_cues import time_cues
from eventx.timex import Shift, Timex, interval

#: Words between the two ends of a stretch: "from late March | to | early May".
_MAX_BETWEEN = 3


@dataclass(frozen=True, slots=True)
class EventTime:
    """An event's time: an expression of the text, or the days of another event (then ``timex`` is that one's).

    ``basis`` is expression, context or document; ``distance`` counts the arcs between expression and trigger.
    Where the expression counts from an event ("two days after the attack"), ``target`` is the index of that
    event's token, -1 where it counts from what was told before ("hours later"); the days then stay open
    until that event's own are known. ``settled`` tells that the days lie on the right side of the day of writing,
    whatever the event's modality: a threat to do a thing was made when its maker said so.
    """

    timex: Timex
    earliest: date | None
    latest: date | None
    basis: str = "expression"
    distance: int = 0
    target: int | None = None
    settled: bool = False

    @property
    def counted(self) -> bool:
        """Whether the days are still to be counted from an event."""
        return self.target is not None

    @property
    def stretched(self) -> bool:
        """Whether the expression only opens the time: "since Tuesday"."""
        return self.latest is not None and self.timex.latest is not None and self.latest > self.timex.latest

    @property
    def known(self) -> bool:
        """Whether the days are known."""
        return self.earliest is not None


@dataclass(frozen=True, slots=True)
class TimedDoc:
    """The time expressions of a Doc, by the token that heads each, and the day the article was written.

    ``last_told`` is the last day at or before the day of writing that the text names, where it names any.
    """

    heads: dict[int, Timex]
    written: date | None
    last_told: date | None = None

    @classmethod
    def of(cls, doc: Doc, found: Sequence[Timex], written: date | None) -> TimedDoc:
        """Index dates, times and distances from events; other durations and sets name no day and are left out."""
        heads = {}
        for timex in _joined(doc, found):
            span = doc.char_span(timex.start, timex.end, alignment_mode="expand")
            kept = _counted(timex, span) if span is not None else None
            if span is not None and kept is not None and not _is_name(span):
                heads[span.root.i] = kept
        return cls(heads, written, _last_told(heads, written))

    def event_time(self, timex: Timex, doc: Doc, distance: int = 0) -> EventTime:
        """The days that an expression gives an event."""
        span = doc.char_span(timex.start, timex.end, alignment_mode="expand")
        if timex.shift is not None and span is not None:
            target = target_of(span)
            if target is not None or timex.earliest is None:
                return EventTime(
                    timex, None, None, "expression", distance, -1 if target is None else target.i
                )
            if span[-1].lower_ in time_cues().later:
                return EventTime(timex, timex.earliest, timex.latest, "expression", distance, -1)
        earliest, latest = _part_of_month(timex)
        if span is not None and earliest and self.written and _opens(span.root):
            latest = self._end(timex, earliest)
        return EventTime(timex, earliest, latest, "expression", distance)

    def _end(self, timex: Timex, earliest: date) -> date | None:
        """How far "since" runs: from a day to the last day told, from a month or a year to the day of writing."""
        if timex.earliest == timex.latest and self.last_told and self.last_told > earliest:
            return self.last_told
        return max(self.written, earliest) if self.written else None


def target_of(span: Span) -> Token | None:
    """The event that an expression counts from: the noun or verb behind "after" or "before"."""
    cues = time_cues()
    if span.end >= len(span.doc) or span.doc[span.end].lower_ not in cues.after | cues.before:
        return None
    link = span.doc[span.end]
    if link.dep_ == "mark":
        return link.head
    return next((c for c in link.children if c.dep_ in ("pobj", "pcomp")), None)


def _counted(timex: Timex, span: Span) -> Timex | None:
    """An expression that gives days: a date, or a distance; hours and minutes count as the same day."""
    if timex.type in ("DATE", "TIME"):
        limit = (
            timex.type == "DATE" and span.start > 0 and span.doc[span.start - 1].lower_ in time_cues().limits
        )
        return None if timex.value.endswith("_REF") or limit else timex
    if timex.type != "DURATION":
        return None
    behind = {span[-1].lower_, span.doc[span.end].lower_ if span.end < len(span.doc) else ""}
    cues = time_cues()
    if not behind & (cues.after | cues.before | cues.later):
        return None
    if timex.shift is None and timex.value.startswith("PT"):
        return replace(timex, shift=Shift(0, "D"))
    return timex if timex.shift is not None else None


def _is_name(span: Span) -> bool:
    """Whether a weekday only names a kind of thing: "the Sunday trade ban" is no ban of one day."""
    last = span[-1]
    if len(span) > 1 or last.dep_ != "compound" or last.i + 1 >= len(last.doc):
        return False
    following = last.nbor(1)
    return following.i < last.head.i and following.dep_ == "compound" and not following.ent_type_


def _joined(doc: Doc, found: Sequence[Timex]) -> Iterator[Timex]:
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
    if begin.earliest is None or end.latest is None or end.latest <= begin.earliest or begin.type != end.type:
        return None
    between = doc.char_span(begin.end, end.start, alignment_mode="contract")
    words = {t.lower_ for t in between} if between is not None else set()
    first = doc.char_span(begin.start, begin.end, alignment_mode="expand")
    cues = time_cues()
    if first is None or len(words) > _MAX_BETWEEN or (words and not words & cues.to):
        return None
    opened = first.start > 0 and doc[first.start - 1].lower_ in cues.between
    if not opened and not (begin.rule == end.rule and begin.rule.startswith("range")):
        return None
    value = f"{begin.value[:10]}/{end.value[:10]}"
    earliest, latest = interval(value)
    if earliest is None or latest is None:
        return None
    return replace(begin, end=end.end, text=doc.text[begin.start : end.end], value=value, type="DATE", mod=None,
                   earliest=earliest, latest=latest, part=None)  # fmt: skip


def _part_of_month(timex: Timex) -> tuple[date | None, date | None]:
    """The days of an expression; of "late July" the last third of the month."""
    earliest, latest, cues = timex.earliest, timex.latest, time_cues()
    if timex.mod not in cues.parts or earliest is None or latest is None or not _is_month(timex.value):
        return earliest, latest
    if timex.text.lower().split()[0] in cues.whole:
        return earliest, latest
    first, last = cues.parts[timex.mod]
    end = monthrange(latest.year, latest.month)[1]
    return earliest.replace(day=first), latest.replace(day=min(last, end))


def _is_month(value: str) -> bool:
    return len(value) == 7 and value[4] == "-" and value[5:].isdigit()


def _opens(root: Token) -> bool:
    words = time_cues().since
    return root.head.lower_ in words or (root.i > 0 and root.nbor(-1).lower_ in words) or root.lower_ in words


def _last_told(heads: dict[int, Timex], written: date | None) -> date | None:
    if written is None:
        return None
    days = [t.latest for t in heads.values() if t.latest and t.earliest == t.latest and t.latest <= written]
    return max(days, default=None)
