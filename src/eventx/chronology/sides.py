"""On which side of the day of writing an event lies: plans ahead, what happened behind."""

from __future__ import annotations

from calendar import isleap
from dataclasses import replace
from datetime import date, timedelta

from spacy.tokens import Token

from eventx.cues.kinds import Modality
from eventx.language.verb_groups import verb_group
from eventx.limits import limits
from eventx.times.targets import is_asked_for
from eventx.times.timed import EventTime
from eventx.times.topics import is_foretold, is_put_off
from eventx.times.why import Way
from eventx.times.words import time_cues
from eventx.timex import Basis
from eventx.timex.tense import had_been, was_to_be
from eventx.types.frames import EventType

_WEEK = timedelta(days=7)
_OWNER = ("'s", "\N{RIGHT SINGLE QUOTATION MARK}s")


def modality_at(
    modality: Modality, time: EventTime | None, written: date | None, head: Token | None = None
) -> Modality:
    """The modality of an event, known its time: what begins after the day of writing is at best planned.

    "The 2020 election", in an article of 2019, is planned though nothing else says so; "he was *jailed* in 2020" is
    told as past by its verb, whatever day the article is thought to be of.
    """
    told = modality is Modality.ASSERTED and not (head is not None and verb_group(head).told_past)
    if told and time is not None and time.earliest and written and time.earliest > written:
        return Modality.PLANNED
    return modality


def fits(time: EventTime, head: Token, modality: Modality, written: date | None) -> bool:
    """Whether a time can be the event's: a past day of a neighbouring clause is not that of a mere thought."""
    if time.settled or written is None or time.latest is None or time.distance < limits().chronology.other_clause_arcs:
        return True
    return time.latest >= written or modality is not Modality.HYPOTHETICAL or verb_group(head).looks_back


def on_its_side(
    time: EventTime, head: Token, modality: Modality, event_type: EventType, written: date | None
) -> EventTime:
    """The time on the side of the day of writing that the event lies on.

    A weekday, or a day without a year, is read to lie behind unless its own clause says otherwise; the event
    knows better: "called for protests on *Friday*" is the coming Friday.
    """
    if written is None and not time.settled and time.known and _turns(time) and (ahead := _ahead(head, modality)):
        return time.step(Way.OPENED, f"nobody knows the day of writing, and {ahead}", head, earliest=None, latest=None)
    if time.settled or written is None or time.earliest is None or time.latest is None:
        return time
    unplanned = event_type.traits.timing.unplanned
    owned = (
        (_owns(time, head, written) and not _is_ahead_of(time, head, written)) or was_to_be(head) or _had_been_due(head)
    )
    if time.latest < written and not unplanned and not verb_group(head).looks_back and _turns(time) and not owned:
        ahead = _ahead(head, modality)
        return _moved(time, 1, written, ahead, head) if ahead else time
    if time.earliest > written and modality.told and is_foretold(head):
        return time
    if time.earliest > written and modality.told and (unplanned or verb_group(head).looks_back):
        reason = f"nobody plans an event of type {event_type.name}" if unplanned else f"{head.text!r} is told as past"
        if time.timex.basis is Basis.NARRATIVE:
            opened = f"{reason}, so it is another day than the one to come"
            return time.step(Way.OPENED, opened, head, earliest=None, latest=None, target=-1)
        return _moved(time, -1, written, reason, head) if _turns(time) else time
    return time


def _ahead(head: Token, modality: Modality) -> str | None:
    """Why an event lies ahead of the day of writing; None where nothing says so."""
    if is_asked_for(head):
        return f"{head.text!r} is asked for, and still to come"
    if is_put_off(head):
        return f"{head.text!r} was put off, and is still to come"
    return f"the event is {modality}" if modality.ahead else None


def _had_been_due(verb: Token) -> bool:
    """Whether something was to happen by now, and did not: "had been due to *appear* on Monday"."""
    return verb.dep_ == "xcomp" and had_been(verb.head)


def _turns(time: EventTime) -> bool:
    """Whether the words leave the side open: no year, no "last", no "next"."""
    timex = time.timex
    words = set(timex.text.lower().split())
    year = any(len(word) == 4 and word.isdigit() for word in words)
    return timex.basis is Basis.DOCUMENT and not year and not words & time_cues().fixed


def _owns(time: EventTime, head: Token, written: date) -> bool:
    """Whether a day is told as its event's owner: "Saturday's march", "Monday night's debate" were held.

    A planned one of a week ago is sooner the next one: on a Thursday "is ready for Saturday's march" looks ahead.
    """
    if time.latest is not None and (written - time.latest).days > limits().chronology.owned_days:
        return False
    if any(word.endswith(_OWNER) for word in time.timex.text.split()):
        return True
    return any(token.idx == time.timex.end and token.lower_ in _OWNER for token in head.sent)


def _is_ahead_of(time: EventTime, head: Token, written: date) -> bool:
    """Whether a day names what is still to come: "ahead of *Sunday's* vote", unless that day is just over."""
    ahead = head.dep_ == "pobj" and head.head.lower_ == "of" and head.head.head.lower_ == "ahead"
    return ahead and time.latest is not None and (written - time.latest).days > limits().chronology.just_over_days


def _moved(time: EventTime, sign: int, written: date, reason: str, head: Token) -> EventTime:
    """The time a week (of a weekday) or a year further on; unchanged where that is on the same side still."""
    timex = time.timex
    if time.earliest is None or time.latest is None:
        return time
    if not any(c.isdigit() for c in timex.text) and abs(time.earliest - written) <= _WEEK:
        if time.earliest != time.latest:
            return time
        earliest = latest = time.earliest + sign * _WEEK
        value = earliest.isoformat() + timex.value[10:]
    else:
        earliest, latest = _years_on(time.earliest, sign), _years_on(time.latest, sign)
        if abs(earliest - written) > abs(written - time.latest) and not is_put_off(head):
            return time
        value = f"{earliest.year:04}{timex.value[4:]}"
    if (sign > 0) != (latest >= written):
        return time
    turned = replace(timex, value=value, earliest=earliest, latest=latest)
    way = Way.AHEAD if sign > 0 else Way.BEHIND
    return time.step(way, reason, head, earliest=earliest, latest=latest, timex=turned)


def _years_on(day: date, years: int) -> date:
    year = day.year + years
    if day.month == 2 and day.day >= 28:
        return day.replace(year=year, day=29 if isleap(year) and day.day == 29 else 28)
    return day.replace(year=year)
