"""Times of events once their mentions are merged: the best of each, and what events lend one another.

An event without a time of its own takes, in this order, the time of an event that its sentence puts at the
same time ("the visit coincided with an attack"), that of its meetings if it is a visit, that of an event it
comes with ("the attack *killed* twelve"), and that of the scene that its paragraph tells.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TypeVar

from eventx.chronology.companions import Neighbours, companion
from eventx.chronology.scenes import Scenes
from eventx.chronology.sides import fits, on_its_side
from eventx.chronology.visits import visit_time
from eventx.events.event import Event
from eventx.events.mentions import EventMention
from eventx.language.lemmas import lemma
from eventx.times.event_time import EventTime
from eventx.times.links import coinciding
from eventx.times.targets import is_present
from eventx.times.words import time_cues
from eventx.timex import Timex, resolve_on_event

_T = TypeVar("_T")
_TOLD = frozenset({"asserted", "alleged"})
#: What is lent may be lent on; longer chains than this tell nothing.
_ROUNDS = 3
_DATES = frozenset({"DATE", "TIME"})
_FEW_DAYS = timedelta(days=3)
#: How long the time may be that an expression of a unit is counted from.
_WIDTHS = {"Y": timedelta(days=366), "M": timedelta(days=31)}


def time_events(events: Sequence[Event], written: date | None = None) -> list[EventTime | None]:
    """The time of each event: its own where an expression tells it, else one that another event lends.

    ``written`` is the day of writing, None where unknown. Lent times have basis ``context``.
    """
    chart = _Chart.of(events, written)
    for _ in range(_ROUNDS):
        if not chart.lend() and not chart.lend_scenes():
            break
    return [time if time is not None and (time.known or time.timex.type in _DATES) else None for time in chart.times]


@dataclass(slots=True)
class _Chart:
    """The events of a document with their times as far as known; ``at`` finds an event by a token's index."""

    events: Sequence[Event]
    times: list[EventTime | None]
    at: dict[int, int]
    order: list[tuple[EventMention, int]]
    mentions: dict[int, EventMention]
    around: Neighbours
    #: Whether the day of writing is unknown: times may then stay open, and are lent open rather than passed over
    #: for another day, so that an article gives no other days without its date than with it.
    undated: bool

    @classmethod
    def of(cls, events: Sequence[Event], written: date | None) -> _Chart:
        order = sorted(((m, i) for i, e in enumerate(events) for m in e.mentions), key=lambda p: p[0].trigger.start)
        return cls(
            events,
            [_own(e, written) for e in events],
            _by_verb(order) | {m.head.i: i for m, i in order},
            order,
            _by_verb([(m, m) for m, _ in order]) | {m.head.i: m for m, _ in order},
            Neighbours.of(events),
            written is None,
        )

    def lend(self) -> bool:
        """One round over the events in text order; whether any time was found."""
        found = False
        for i in sorted(range(len(self.events)), key=lambda i: self.events[i].mentions[0].trigger.start):
            time = self.times[i]
            lent = self._counted(i, time) if time is not None and time.counted else None
            if lent is None and (time is None or (time.counted and not time.known)):
                lent = self._linked(i) or visit_time(self.events[i], self.events, self.times) or self._companion(i)
            if lent is not None:
                self.times[i] = lent
                found = True
        return found

    def lend_scenes(self) -> bool:
        """Date what is told in the simple past by its scene; whether any time was found."""
        dated = [(m, t) for m, i in self.order if (t := self._lent(i)) is not None]
        if not dated:
            return False
        scenes, found = Scenes.of(dated), False
        for i, event in enumerate(self.events):
            time = self.times[i]
            if time is None or (time.counted and not time.known):
                self.times[i] = next((t for m in event.mentions if (t := scenes.lender(m))), time)
                found = found or self.times[i] is not time
        return found

    def _counted(self, i: int, time: EventTime) -> EventTime | None:
        """The days of an expression that counts from an event, once that event's days are known."""
        told_before = time.target is None or time.target < 0
        anchor = self._before(i, time) if told_before else self.at.get(time.target or 0)
        known = self._at_token(time.target) or (self.times[anchor] if anchor is not None and anchor != i else None)
        if known is None or not _counts(known, time.timex):
            return None
        timex = resolve_on_event(time.timex, known.earliest, known.latest)
        if timex.earliest is None:
            return None
        return replace(time, timex=timex, earliest=timex.earliest, latest=timex.latest, target=None)

    def _at_token(self, token: int | None) -> EventTime | None:
        """The time that an expression gives the mention at a token."""
        mention = self.mentions.get(token) if token is not None else None
        return mention.time if mention is not None and mention.time is not None and mention.time.known else None

    def _before(self, i: int, time: EventTime) -> int | None:
        """The event of known days told last before an expression.

        Where the expression has days already, by what was told before, only its own sentence knows better.
        """
        place = next((m for m in self.events[i].mentions if m.time and m.time.timex.start == time.timex.start), None)
        if place is None:
            return None
        for mention, j in reversed(self.order):
            other = self.times[j]
            if mention.trigger.start >= place.trigger.start or j == i or other is None or self._lent(j) is None:
                continue
            if time.known and mention.head.sent.start != place.head.sent.start:
                return None
            if mention.factuality.modality in _TOLD:
                return j
        return None

    def _linked(self, i: int) -> EventTime | None:
        """The time of an event that the sentence puts at the same time, the linked mention's own first."""
        for mention in self.events[i].mentions:
            for token in coinciding(mention.head):
                j = self.at.get(token.i)
                lent = self._lent(j) if j is not None and j != i else None
                if lent is not None:
                    own = self._at_token(token.i)
                    return replace(own, basis="context") if own is not None else lent
        return None

    def _companion(self, i: int) -> EventTime | None:
        """The time of an event that this one comes with."""
        meeting = self.events[i].main.type.name == "meeting"

        def dated(k: int) -> bool:
            lent = self._lent(k)
            # A visit that one meeting dates does not date the next one.
            return lent is not None and not (meeting and self._is_lent(k))

        j = companion(i, self.events[i], self.around, dated)
        return self._lent(j) if j is not None else None

    def _is_lent(self, j: int) -> bool:
        time = self.times[j]
        return time is not None and time.basis == "context"

    def _lent(self, j: int) -> EventTime | None:
        """What an event can lend: days that are known and no stretch without an end."""
        time = self.times[j]
        if time is None or time.stretched or not (time.known or (self.undated and not time.counted)):
            return None
        return replace(time, basis="context")


def _by_verb(order: Sequence[tuple[EventMention, _T]]) -> dict[int, _T]:
    """What belongs to mentions, by the verbs that carry their nouns: "*imposed* sanctions", "the attack *came*"."""
    found: dict[int, _T] = {}
    for mention, it in order:
        head = mention.head
        if head.dep_ in ("dobj", "nsubj", "nsubjpass") and head.pos_ in ("NOUN", "PROPN"):
            found.setdefault(head.head.i, it)
    return found


def _counts(known: EventTime, timex: Timex) -> bool:
    """Whether an expression can be counted from a time: days from a few days at most, years from a year."""
    if known.earliest is None or known.latest is None or timex.shift is None:
        return False
    return known.latest - known.earliest <= _WIDTHS.get(timex.shift.unit, _FEW_DAYS)


def _begun(time: EventTime) -> EventTime:
    """The beginning alone of a time that runs on: of what stands since 2011, that it was set up in 2011."""
    return replace(time, latest=time.timex.latest) if time.stretched else time


def _own(event: Event, written: date | None) -> EventTime | None:
    """The time that an expression gives: that of the mention that carries most, else the nearest of any."""
    main = event.main
    timed = []
    for mention in (main, *event.mentions):
        if mention.time is not None:
            modality = max(mention.factuality.modality, main.factuality.modality, key=lambda m: m not in _TOLD)
            told = _begun(mention.time) if main.type.name in time_cues().standing else mention.time
            turned = on_its_side(told, mention.head, modality, main.type.name, written)
            if fits(turned, mention.head, mention.factuality.modality, written):
                timed.append(turned)
    best = min(timed, key=lambda t: (written is not None and not t.known, t.counted, t.distance), default=None)
    return _going_on(event, best, written) if best is not None and written is not None else best


def _going_on(event: Event, time: EventTime, written: date) -> EventTime:
    """Up to the day of writing, where one mention tells when it began and another that it continues."""
    begun, continues = False, False
    for mention in event.mentions:
        verb = mention.head.head
        if mention.head.dep_ == "nsubj":
            begins = lemma(verb) in time_cues().beginning
            begun = begun or (begins and mention.time is not None and mention.time.timex == time.timex)
            continues = continues or (lemma(verb) in time_cues().continuing and is_present(verb))
    if not (begun and continues) or time.latest is None or time.latest > written:
        return time
    return replace(time, latest=written)
