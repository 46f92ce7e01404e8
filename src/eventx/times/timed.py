"""The times of a text as events need them: by sentence, ranges joined, distances from events kept."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import chain
from typing import Any

from spacy.tokens import Doc, Span, Token

from eventx.language.sentences import sentence_start
from eventx.times.at_once import at_once
from eventx.times.bases import (
    is_any_day,
    is_compared,
    is_count_window,
    is_length,
    is_limit,
    is_of_standing,
    is_old_day,
    is_other_side,
    is_unequalled,
)
from eventx.times.counting import counted_from_days, days_of_saying, head_of, names_deed
from eventx.times.lasting import lasting_noun, up_to_now
from eventx.times.ranges import LAST, around_now, joined, part_of_month
from eventx.times.sites import is_day_of_saying
from eventx.times.targets import target_of
from eventx.times.undated import TRADING, UNDATED, undated_times
from eventx.times.why import Step, Way
from eventx.times.words import time_cues
from eventx.timex import Shift, Timex
from eventx.values import dataclass

#: The rule of distances from the day of writing.
_AHEAD = "in-units"
_NIGHT = "tonight"
#: The rule of one in a row: "fell for *a third day*".
_ROW = "duration-row"
#: That of a stretch up to now: "in *recent weeks*".
_RECENT = "recent-units"

#: Stretches of hours, days and weeks.
_SHORT = re.compile(r"PT|P\d+[DW]")


@dataclass(frozen=True, slots=True)
class EventTime:
    """An event's time: an expression of the text, or the days of another event (``timex`` is then that one's).

    ``basis`` is expression, context or document; ``distance`` counts the arcs between expression and trigger.
    Where the expression counts from an event ("two days after the attack"), ``target`` is the index of that
    event's token, -1 where it counts from what was told before ("hours later"); the days then stay open
    until that event's own are known. ``settled`` tells that the days lie on the right side of the day of
    writing, whatever the event's modality: a threat to do a thing was made when its maker said so.
    ``back`` tells that it is counted back from what the sentence tells, so that its event lies before the scene.
    ``why`` holds the steps that led to the time, in their order.
    """

    timex: Timex
    earliest: date | None
    latest: date | None
    basis: str = "expression"
    distance: int = 0
    target: int | None = None
    settled: bool = False
    back: bool = False
    why: tuple[Step, ...] = ()

    def step(self, way: Way, reason: str, *words: Token, **changes: Any) -> EventTime:
        """The time with some fields changed, and a step that tells why."""
        time = replace(self, **changes)
        step = Step(way, reason, words, time.timex.value, time.earliest, time.latest)
        return replace(time, why=(*self.why, step))

    @property
    def counted(self) -> bool:
        """Whether the days are still to be counted from an event."""
        return self.target is not None

    @property
    def stretched(self) -> bool:
        """Whether the expression only opens the time: "since Tuesday"."""
        return self.latest is not None and self.timex.latest is not None and self.latest > self.timex.latest

    @property
    def vague(self) -> bool:
        """Whether its words name no day: "recently"."""
        return self.timex.vague

    @property
    def measured(self) -> bool:
        """Whether its words tell only how long it took: "in five days"."""
        return self.timex.type == "DURATION" and not self.known and not self.counted

    @property
    def known(self) -> bool:
        """Whether the days are known."""
        return self.earliest is not None


@dataclass(frozen=True, slots=True)
class Expression:
    """A time expression in its Doc; ``target`` heads what it counts from ("a day after the *blast*").

    ``aside``: it dates only what its own clause tells: "the worst since *2015*, when rebels seized the town". ``over``:
    it ends before the day of writing, or on it.
    """

    timex: Timex
    span: Span
    target: Token | None = None
    aside: bool = False
    over: bool = False

    @property
    def vague(self) -> bool:
        """Whether its words name no day: "recently", "in five days"."""
        return self.timex.vague or (self.timex.type == "DURATION" and self.timex.shift is None)

    @property
    def head(self) -> Token:
        """The token by which the expression hangs in the sentence: in "the weekend *attack*" no article, in "early on
        Thursday" the day.
        """
        return head_of(self.span)


@dataclass(frozen=True, slots=True)
class TimedDoc:
    """The time expressions of a Doc by sentence (the index of its first token), and the day of writing.

    ``last_told`` is the last day at or before the day of writing that the text names, where it names any.
    """

    sentences: Mapping[int, Sequence[Expression]]
    written: date | None
    last_told: date | None = None

    @classmethod
    def of(cls, doc: Doc, found: Sequence[Timex], written: date | None) -> TimedDoc:
        """Index dates, times and distances from events; other durations and sets name no day."""
        sentences: dict[int, list[Expression]] = {}
        used: set[int] = set()
        told = days_of_saying(doc, found)
        for timex in chain(joined(doc, found), undated_times(doc, found), at_once(doc, found)):
            span = doc.char_span(timex.start, timex.end, alignment_mode="expand")
            now = _now(timex, span, told, written)
            kept = _counted(timex, span, now) if span is not None and not _is_name(span) else None
            aside = kept is None and span is not None and timex.earliest is not None and _has_clause(span)
            if span is not None and aside:
                sentences.setdefault(sentence_start(span.root), []).append(Expression(timex, span, None, aside))
            if span is not None and kept is not None:
                target = target_of(span) if kept.shift is not None else None
                kept, anchor = counted_from_days(kept, target, found)
                if anchor is not None and target is not None and not names_deed(doc, anchor, target):
                    used.add(anchor.start)
                target = target if anchor is None else None
                if timex.start not in used:
                    over = written is not None and kept.latest is not None and kept.latest <= written
                    expression = Expression(kept, span, target, over=over)
                    sentences.setdefault(sentence_start(span.root), []).append(expression)
        return cls(sentences, written, _last_told(found, written))

    def around(self, token: Token) -> Sequence[Expression]:
        """The expressions of a token's sentence, in text order."""
        return self.sentences.get(sentence_start(token), ())

    def event_time(
        self, expression: Expression, trigger: Token, reason: str, distance: int = 0, *, lasting: bool = True
    ) -> EventTime:
        """The days that an expression gives the event of a trigger; ``reason`` tells why it belongs to it.

        What happened *when* something began was not ``lasting``: "since March 1, when police *raided* her home"; nor is
        what its day names: "since Monday's *attack*".
        """
        timex, target = expression.timex, expression.target
        reason = f"{timex.text!r}, {reason}; {_read_by(timex)}"
        time = EventTime(timex, timex.earliest, timex.latest, "expression", distance)
        if timex.shift is not None and (target is not None or timex.earliest is None):
            time = replace(time, earliest=None, latest=None, target=-1 if target is None else target.i)
            counts = f"counts from {'what was told before' if target is None else repr(target.text)}"
            return time.step(Way.ATTACHED, reason, trigger).step(Way.COUNTING, counts, target or trigger)
        time = time.step(Way.ATTACHED, reason, trigger)
        if timex.shift is not None and expression.span[-1].lower_ in time_cues().later:
            return replace(time, target=-1)
        time = _part(time)
        if timex.rule == _NIGHT:
            time = _through_night(time, self._told_on(expression))
        whose = trigger.pos_ == "NOUN" and expression.head.head.i == trigger.i and trigger.dep_ == "pobj"
        return self.runs_on(time) if lasting and not whose and _opens(expression.head) else time

    def _told_on(self, expression: Expression) -> date | None:
        """The day on which the sentence of an expression was told, where that is another than the day of writing:
        "hit a depot *overnight*, the governor said on Sunday".
        """
        days = (other.timex.earliest for other in self.around(expression.head) if is_day_of_saying(other.head))
        return next((day for day in days if day and self.written and day < self.written), None)

    def runs_on(self, time: EventTime) -> EventTime:
        """The time, "since" a day to the last day told, since a month or year to the day of writing."""
        timex, earliest = time.timex, time.earliest
        if earliest is None:
            return time
        if self.written is None:
            return time.step(Way.SINCE, "runs on to the day of writing, which nobody knows", earliest=None, latest=None)
        if timex.earliest == timex.latest and self.last_told and self.last_told > earliest:
            return time.step(Way.SINCE, "runs on to the last day that the text tells of", latest=self.last_told)
        return time.step(Way.SINCE, "runs on to the day of writing", latest=max(self.written, earliest))


def _now(timex: Timex, span: Span | None, told: Mapping[int, date], written: date | None) -> date | None:
    """The day that a stretch of days runs up to: that of the saying, where the sentence tells it, else that of writing.

    Example: "killed *in the past 24 hours*, the ministry said on Monday".
    """
    ending = _SHORT.match(timex.value) and LAST & set(timex.text.lower().split())
    return told.get(sentence_start(span.root), written) if ending and span is not None else written


def _has_clause(span: Span) -> bool:
    """Whether a clause tells what happened then: "since *2015*, when rebels seized the town"."""
    clauses = (c for c in span.root.children if c.dep_ == "relcl" and c.i > span.root.i)
    return any(c.lower_ == "when" for clause in clauses for c in clause.children)


def _read_by(timex: Timex) -> str:
    """By which rule an expression was read, and against what."""
    return f"rule {timex.rule}, against {timex.anchor} ({timex.basis})" if timex.anchor else f"rule {timex.rule}"


def _part(time: EventTime) -> EventTime:
    """The time, of "late July" the last third of the month alone."""
    earliest, latest = part_of_month(time.timex)
    if (earliest, latest) == (time.earliest, time.latest):
        return time
    return time.step(Way.PART, f"{time.timex.text!r} is a part of its month", earliest=earliest, latest=latest)


def _through_night(time: EventTime, told: date | None) -> EventTime:
    """The time, of a bare "overnight" to the morning after, or to the day on which it was ``told``."""
    timex = time.timex
    if timex.latest is None or not timex.text.lower().endswith("overnight"):
        return time
    morning = told or timex.latest + timedelta(days=1)
    night = {"earliest": morning - timedelta(days=1), "latest": morning}
    return time.step(Way.PART, f"{timex.text!r} lasts to the morning after", **night)


def _counted(timex: Timex, span: Span, written: date | None) -> Timex | None:
    """An expression that gives days: a date, or a distance; hours and minutes count as the same day."""
    if timex.type in ("DATE", "TIME"):
        limit = timex.type == "DATE" and (
            is_limit(span) or is_any_day(span) or is_of_standing(span) or is_old_day(span)
        )
        vague = timex.vague and not _is_told_vaguely(timex, span)
        aside = (
            is_compared(span)
            or is_other_side(span)
            or _is_record(timex, span)
            or (is_count_window(span) and not _is_daily(timex))
        )
        return None if vague or limit or aside else timex
    if timex.type != "DURATION":
        return None
    if written is not None and (stretch := _around(timex, span, written) or up_to_now(timex, span, written)):
        return stretch
    behind = {span[-1].lower_, span.doc[span.end].lower_ if span.end < len(span.doc) else ""}
    cues = time_cues()
    if not behind & (cues.after | cues.before | cues.later):
        long = timex.rule == _ROW or is_length(span) or lasting_noun(span) is not None
        return timex if long and not is_count_window(span) else None
    if timex.shift is None and timex.value.startswith("PT"):
        return replace(timex, shift=Shift(0, "D"))
    return timex if timex.shift is not None else None


def _around(timex: Timex, span: Span, written: date) -> Timex | None:
    """A stretch up to or from the day of writing; in "will start and *last* three days" there is none."""
    before = span.doc[span.start - 1] if span.start else None
    verb = span[0].lower_ == "last" and before is not None and (before.dep_ == "cc" or before.pos_ in ("AUX", "PART"))
    return None if verb else around_now(timex, written)


def _is_record(timex: Timex, span: Span) -> bool:
    """Whether a distance ahead only tells for how long there was no other like it: "the worst storm *in ten years*"."""
    return timex.rule == _AHEAD and span.start > 0 and is_unequalled(span.doc[span.start - 1])


def _is_daily(timex: Timex) -> bool:
    """Whether an expression tells a day: "the second blast on Monday" was on Monday."""
    return (
        timex.type == "TIME"
        or (timex.earliest is not None and timex.earliest == timex.latest)
        or "-WXX-" in timex.value
    )


def _is_told_vaguely(timex: Timex, span: Span) -> bool:
    """Whether a word without a day still tells when: "*recently* warned", "will *shortly* file a suit"."""
    if timex.rule in (UNDATED, TRADING):
        return True
    if timex.rule == _RECENT:
        return span.root.dep_ == "pobj" and span.root.head.lower_ in time_cues().taking
    return timex.value != "PRESENT_REF" and len(span) == 1 and span.root.dep_ == "advmod"


def _is_name(span: Span) -> bool:
    """Whether a weekday only names a kind of thing: "the Sunday trade ban" is no ban of one day."""
    last = span[-1]
    if len(span) > 1 or last.dep_ != "compound" or last.i + 1 >= len(last.doc):
        return False
    following = last.nbor(1)
    if last.head.dep_ == "pobj" and last.head.head.lower_ in ("at", "in", "during"):
        return False  # "at a *Tuesday* news conference"
    return following.i < last.head.i and following.dep_ == "compound" and not following.ent_type_


def _opens(root: Token) -> bool:
    words = time_cues().since
    return root.head.lower_ in words or (root.i > 0 and root.nbor(-1).lower_ in words) or root.lower_ in words


def _last_told(found: Sequence[Timex], written: date | None) -> date | None:
    if written is None:
        return None
    days = [t.latest for t in found if t.latest and t.earliest == t.latest and t.latest <= written]
    return max(days, default=None)
