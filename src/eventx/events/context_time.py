"""Times of events once their mentions are merged: the best of each, and what events lend one another.

An event without a time of its own takes, in this order, the time of an event that its sentence puts at the same
time ("the visit coincided with an attack"), of one that it comes with ("the attack *killed* twelve"), and of the
scene that its paragraph tells.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from eventx.events.event_time import EventTime
from eventx.events.mentions import EventMention
from eventx.events.merging import Event
from eventx.events.time_cues import time_cues
from eventx.events.time_direction import directed
from eventx.events.time_links import coinciding
from eventx.events.time_scene import Scenes, is_apart
from eventx.events.time_visits import visit_time
from eventx.timex import Timex, resolve_on_event

#: How many sentences back a companion may stand.
_MAX_SENTENCES = 2
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
    return [
        time if time is not None and (time.known or time.timex.type in _DATES) else None
        for time in chart.times
    ]


@dataclass(slots=True)
class _Chart:
    """The events of a document with their times as far as known; ``at`` finds an event by a token's index."""

    events: Sequence[Event]
    times: list[EventTime | None]
    at: dict[int, int]
    order: list[tuple[EventMention, int]]
    mentions: dict[int, EventMention]

    @classmethod
    def of(cls, events: Sequence[Event], written: date | None) -> _Chart:
        order = sorted(
            ((m, i) for i, e in enumerate(events) for m in e.mentions), key=lambda p: p[0].trigger.start
        )
        return cls(
            events,
            [_own(e, written) for e in events],
            {m.head.i: i for m, i in order},
            order,
            {m.head.i: m for m, _ in order},
        )

    def lend(self) -> bool:
        """One round over the events in text order; whether any time was found."""
        found = False
        for i in sorted(range(len(self.events)), key=lambda i: self.events[i].mentions[0].trigger.start):
            time = self.times[i]
            lent = self._counted(i, time) if time is not None and time.counted else None
            if lent is None and (time is None or (time.counted and not time.known)):
                lent = (
                    self._linked(i)
                    or visit_time(self.events[i], self.events, self.times)
                    or self._companion(i)
                )
            if lent is not None:
                self.times[i] = lent
                found = True
        return found

    def lend_scenes(self) -> bool:
        """Date what is told in the simple past by its scene; whether any time was found."""
        dated = [
            (m, t) for m, i in self.order if (t := self.times[i]) is not None and t.known and not t.stretched
        ]
        found = False
        for i, event in enumerate(self.events):
            time = self.times[i]
            if (time is None or (time.counted and not time.known)) and dated:
                scenes = Scenes.of(event.main.head.doc)
                lent = next((t for m in event.mentions if (t := scenes.lender(m, dated))), None)
                if lent is not None:
                    self.times[i] = replace(lent, basis="context")
                    found = True
        return found

    def _counted(self, i: int, time: EventTime) -> EventTime | None:
        """The days of an expression that counts from an event, once that event's days are known."""
        if time.target is not None and time.target >= 0:
            anchor = self.at.get(time.target)
        else:
            anchor = self._before(i, time)
        known = self._at_token(time.target) or (
            self.times[anchor] if anchor is not None and anchor != i else None
        )
        if known is None or not _counts(known, time.timex):
            return None
        timex = resolve_on_event(time.timex, known.earliest, known.latest)
        if timex.earliest is None:
            return None
        return replace(time, timex=timex, earliest=timex.earliest, latest=timex.latest, target=None)

    def _at_token(self, token: int | None) -> EventTime | None:
        """The time that an expression gives the mention at a token."""
        mention = self.mentions.get(token) if token is not None else None
        return (
            mention.time if mention is not None and mention.time is not None and mention.time.known else None
        )

    def _before(self, i: int, time: EventTime) -> int | None:
        """The event of known days told last before an expression.

        Where the expression has days already, by what was told before, only its own sentence knows better.
        """
        place = next(
            (m for m in self.events[i].mentions if m.time and m.time.timex.start == time.timex.start), None
        )
        if place is None:
            return None
        for mention, j in reversed(self.order):
            other = self.times[j]
            if mention.trigger.start >= place.trigger.start or j == i or other is None or not other.known:
                continue
            if time.known and mention.head.sent.start != place.head.sent.start:
                return None
            if mention.factuality.modality in _TOLD:
                return j
        return None

    def _linked(self, i: int) -> EventTime | None:
        """The time of an event that the sentence puts at the same time."""
        for mention in self.events[i].mentions:
            for token in coinciding(mention.head):
                time = self._known(self.at.get(token.i), i)
                own = self.mentions[token.i].time if token.i in self.mentions else None
                if time is not None and not time.stretched:
                    return replace(own, basis="context") if own is not None and own.known else time
        return None

    def _known(self, j: int | None, i: int) -> EventTime | None:
        time = self.times[j] if j is not None and j != i else None
        return replace(time, basis="context") if time is not None and time.known else None

    def _companion(self, i: int) -> EventTime | None:
        """The time of the nearest event that this one comes with, seen from any of its mentions.

        An undated companion in the same sentence is the one meant: nothing further off lends then.
        """
        event = self.events[i]
        wanted = time_cues().companions.get(event.main.type.name, ())
        if not wanted or event.main.factuality.modality not in _TOLD or is_apart(event.main.head):
            return None
        best: tuple[bool, int, int, int] | None = None
        for other, j in self.order:
            if j == i or other.type.name not in wanted or other.factuality.modality not in _TOLD:
                continue
            for mention in event.mentions:
                between = _sentences_between(mention, other)
                lent = self._known(j, i)
                known = lent is not None and not lent.stretched
                blocks = between == 0 and other.type.name in time_cues().causes
                if between is not None and (known or blocks):
                    aside = other.type.name not in time_cues().causes
                    key = (aside, between, abs(other.head.i - mention.head.i), j)
                    best = min(best, key) if best else key
        lent = self._known(best[3], i) if best else None
        return lent if lent is not None and not lent.stretched else None


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
            modality = max(
                mention.factuality.modality, main.factuality.modality, key=lambda m: m not in _TOLD
            )
            told = _begun(mention.time) if main.type.name in time_cues().standing else mention.time
            timed.append(directed(told, mention.head, modality, main.type.name, written))
    return min(timed, key=lambda t: (not t.known, t.counted, t.distance), default=None)


def _sentences_between(mention: EventMention, other: EventMention) -> int | None:
    """How many sentences lie between two mentions; None where too many, or the other comes in a later sentence."""
    a, b = mention.head, other.head
    if b.i > a.i and b.sent.start != a.sent.start:
        return None
    if a.sent.start == b.sent.start:
        return 0
    sentences = 0
    for token in a.doc[b.i + 1 : a.i + 1]:
        sentences += bool(token.is_sent_start)
        if sentences > _MAX_SENTENCES:
            return None
    return sentences
