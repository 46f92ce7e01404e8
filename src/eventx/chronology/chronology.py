"""Times of events once their mentions are merged: the best of each, and what events lend one another.

An event without a time of its own takes, in this order, the time of an event that its sentence puts at the
same time ("the visit coincided with an attack"), that of its meetings if it is a visit, that of an event it
comes with ("the attack *killed* twelve"), and that of the scene that its paragraph tells.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import TypeVar

from spacy.tokens import Token

from eventx.chronology.companions import Neighbours, companion, told_again
from eventx.chronology.own import OwnTime, chosen, is_part_of_day, is_season, own_times
from eventx.chronology.scenes import Scenes, is_parted
from eventx.chronology.visits import visit_time
from eventx.events.event import Event
from eventx.events.mentions import EventMention
from eventx.language.lemmas import lemma
from eventx.language.sentences import sentence_start
from eventx.limits import limits
from eventx.times.event_time import EventTime
from eventx.times.links import MEANWHILE, coinciding
from eventx.times.why import Way
from eventx.times.words import time_cues
from eventx.timex import Timex, resolve_on_event
from eventx.values import dataclass

_T = TypeVar("_T")
_DATES = frozenset({"DATE", "TIME"})


@dataclass(frozen=True, slots=True)
class Timing:
    """When an event happened, None where the text does not tell, and what its mentions tell of it themselves.

    ``open`` is a time whose days stayed open ("two days after" what has none), ``doubted`` one that is left out because
    its signs make it sooner wrong than right.
    """

    time: EventTime | None
    own: tuple[OwnTime, ...] = ()
    open: EventTime | None = None
    doubted: EventTime | None = None


def time_events(events: Sequence[Event], written: date | None = None) -> list[Timing]:
    """The time of each event: its own where an expression tells it, else one that another event lends.

    ``written`` is the day of writing, None where unknown. Lent times have basis ``context``.
    """
    chart = _Chart.of(events, written)
    for _ in range(limits().chronology.rounds):
        if not chart.lend() and not chart.lend_scenes():
            break
    told = [_spelt(event, time) for event, time in zip(events, chart.times, strict=True)]
    return [_timing(time, own) for time, own in zip(told, chart.own, strict=True)]


def _spelt(event: Event, time: EventTime | None) -> EventTime | None:
    """The time, with its words where an event of the same sentence lent it: "*killed* in a *blast* on Monday"."""
    if time is None or time.basis != "context" or any(step.way is Way.VISIT for step in time.why):
        return time
    start = time.timex.start
    sentence = event.main.head.sent
    here = sentence.start_char <= start < sentence.end_char
    return (
        time.step(Way.SPELT, "the expression stands in the event's own sentence", basis="expression") if here else time
    )


def _timing(time: EventTime | None, own: Sequence[OwnTime]) -> Timing:
    """What was found for an event; a distance that nothing could be counted from tells no time."""
    if time is not None and (time.known or time.measured or time.timex.type in _DATES):
        return Timing(time, tuple(own))
    return Timing(None, tuple(own), time)


@dataclass(frozen=True, slots=True)
class _Anchor:
    """What an expression is counted from: a mention, and the time that it tells."""

    mention: EventMention
    time: EventTime


@dataclass(slots=True)
class _Chart:
    """The events of a document with their times as far as known; ``at`` finds an event by a token's index."""

    events: Sequence[Event]
    own: Sequence[Sequence[OwnTime]]
    times: list[EventTime | None]
    at: dict[int, int]
    order: list[tuple[EventMention, int]]
    mentions: dict[int, EventMention]
    around: Neighbours
    #: The day of writing, where it is known.
    written: date | None

    @classmethod
    def of(cls, events: Sequence[Event], written: date | None) -> _Chart:
        order = sorted(((m, i) for i, e in enumerate(events) for m in e.mentions), key=lambda p: p[0].trigger.start)
        own = [own_times(event, written) for event in events]
        best = [chosen(told) for told in own]
        return cls(
            events,
            own,
            [each.time if each is not None else None for each in best],
            _by_verb(order) | {m.head.i: i for m, i in order},
            order,
            _by_verb([(m, m) for m, _ in order]) | {m.head.i: m for m, _ in order},
            Neighbours.of(events),
            written,
        )

    @property
    def undated(self) -> bool:
        """Whether the day of writing is unknown.

        Times may then stay open, and are lent open rather than passed over for another day, so that an article gives
        no other days without its date than with it.
        """
        return self.written is None

    def lend(self) -> bool:
        """One round over the events in text order; whether any time was found."""
        found = False
        for i in sorted(range(len(self.events)), key=lambda i: self.events[i].mentions[0].trigger.start):
            time = self.times[i]
            lent = self._counted(i, time) if time is not None and time.counted else None
            if lent is None and _takes(time):
                lent = self._linked(i) or visit_time(self.events[i], self.events, self.times) or self._companion(i)
                lent = lent or self._told_again(i)
            if lent is not None:
                self.times[i] = lent
                found = True
        return found

    def lend_scenes(self) -> bool:
        """Date what is told in the simple past by its scene; whether any time was found."""
        dated = [(m, t) for m, i in self.order if (t := self._lent(i)) is not None and not self._is_to_come(t)]
        if not dated:
            return False
        scenes, found = Scenes.of(dated, (m for m, _ in self.order)), False
        for i, event in enumerate(self.events):
            time = self.times[i]
            if _takes(time):
                self.times[i] = next((t for m in event.mentions if (t := scenes.lend(m))), time)
                found = found or self.times[i] is not time
        return found

    def _is_to_come(self, time: EventTime) -> bool:
        """Whether a time lies behind the day of writing: what is called for then dates nothing that is told as past."""
        return self.written is not None and time.earliest is not None and time.earliest > self.written

    def _counted(self, i: int, time: EventTime) -> EventTime | None:
        """The days of an expression that counts from an event, once that event's days are known."""
        target = time.target
        anchor = self._before(i, time) if target is None or target < 0 else self._told_at(target, i)
        if anchor is None or not _counts(anchor.time, time.timex):
            return None
        timex = resolve_on_event(time.timex, anchor.time.earliest, anchor.time.latest)
        if timex.earliest is None:
            return None
        reason = f"counted from {anchor.mention.head.text!r}, told of {anchor.time.timex.value}"
        days = {"timex": timex, "earliest": timex.earliest, "latest": timex.latest, "target": None}
        return time.step(Way.COUNTED, reason, anchor.mention.head, **days)

    def _told_at(self, token: int, i: int) -> _Anchor | None:
        """The time of the mention at a token, its own first, else that of its event; None where that is event ``i``."""
        mention, j = self.mentions.get(token), self.at.get(token)
        if mention is None:
            return None
        own = self._at_token(token)
        known = own or (self.times[j] if j is not None and j != i else None)
        return _Anchor(mention, known) if known is not None else None

    def _at_token(self, token: int) -> EventTime | None:
        """The time that an expression gives the mention at a token."""
        mention = self.mentions.get(token)
        return mention.time if mention is not None and mention.time is not None and mention.time.known else None

    def _before(self, i: int, time: EventTime) -> _Anchor | None:
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
            if other.timex.start == time.timex.start:
                continue  # it has its time from the same expression
            if time.known and sentence_start(mention.head) != sentence_start(place.head):
                return None
            if _is_far_count(time.timex) and is_parted(mention.head, place.head):
                return None
            if mention.factuality.modality.told:
                return _Anchor(mention, other)
        return None

    def _linked(self, i: int) -> EventTime | None:
        """The time of an event that the sentence puts at the same time, the linked mention's own first.

        Prices move through a day on which other things happen: they take no day of what goes on meanwhile. A month is
        that of all its figures: "fell in October while unemployment *rose*".
        """
        daily = self.events[i].main.type.traits.timing.daily
        for mention in self.events[i].mentions:
            for token, way in coinciding(mention.head):
                j = self.at.get(token.i)
                lent = self._lent(j) if j is not None and j != i else None
                if lent is None or self._is_longer(token, i):
                    continue
                time = self._at_token(token.i) or lent
                if not (daily and way == MEANWHILE) or is_season(time):
                    lender = self.mentions[token.i].head
                    return time.step(Way.SENTENCE, way, lender, basis="context")
        return None

    def _is_longer(self, token: Token, i: int) -> bool:
        """Whether a noun is longer than the day told of it, so that event ``i`` is not of that day: "backed them during
        the *war*"; but a verdict is of the trial's day.
        """
        if self._at_token(token.i) is not None or lemma(token) not in time_cues().arenas:
            return False
        return self.mentions[token.i].type is not self.events[i].main.type

    def _companion(self, i: int) -> EventTime | None:
        """The time of an event that this one comes with."""
        first_hand = self.events[i].main.type.traits.timing.first_hand

        def dated(k: int) -> bool:
            lent = self._lent(k)
            # A visit that one meeting dates does not date the next one.
            return lent is not None and not (first_hand and self._is_lent(k))

        found = companion(i, self.events[i], self.around, dated)
        lent = self._lent(found.event) if found is not None else None
        if found is None or lent is None or self._is_far(lent, found.mention, i):
            return None
        lender = found.mention
        reason = f"{self.events[i].main.type.name} comes with {lender.type.name}"
        return lent.step(Way.COMPANION, reason, lender.head)

    def _is_far(self, lent: EventTime, lender: EventMention, i: int) -> bool:
        """Whether a time that a companion was lent itself would be lent on into another paragraph, or one that is only
        counted back to into another sentence.
        """
        here = sentence_start(lender.head)
        if lent.back and all(sentence_start(m.head) != here for m in self.events[i].mentions):
            return True
        if not any(step.way is Way.COMPANION for step in lent.why):
            return False
        return all(is_parted(*sorted((lender.head, m.head), key=lambda t: t.i)) for m in self.events[i].mentions)

    def _told_again(self, i: int) -> EventTime | None:
        """The time of the event of the lead that tells again what only the title tells."""
        found = told_again(i, self.events[i], self.around, lambda k: self._lent(k) is not None)
        lent = self._lent(found.event) if found is not None else None
        if found is None or lent is None:
            return None
        return lent.step(
            Way.COMPANION, f"the lead dates what the title tells: {found.mention.type.name}", found.mention.head
        )

    def _is_lent(self, j: int) -> bool:
        time = self.times[j]
        return time is not None and time.basis == "context"

    def _begins(self, j: int, time: EventTime) -> bool:
        """Whether a year is only that in which something began that went on: "the war, which began in 2014"."""
        if time.timex.type != "DATE" or len(time.timex.value) > len("2014"):
            return False
        heads = [m.head for m in self.events[j].mentions]
        verbs = [h.head for h in heads if h.dep_ == "nsubj"] + [
            c for h in heads for c in h.children if c.dep_ == "relcl"
        ]
        return any(lemma(verb) in time_cues().beginning for verb in verbs)

    def _lent(self, j: int) -> EventTime | None:
        """What an event can lend: days that are known and no stretch without an end."""
        time = self.times[j]
        if (
            time is None
            or time.stretched
            or time.vague
            or time.measured
            or self._begins(j, time)
            or not (time.known or (self.undated and not time.counted))
        ):
            return None
        return replace(time, basis="context")


def _takes(time: EventTime | None) -> bool:
    """Whether an event may take another's time: it has none, or only a length or a distance of hours of its own.

    What is told to be "two weeks after the carnival" was not on the day of what is told around it.
    """
    if time is None or time.measured or is_part_of_day(time):
        return True
    shift = time.timex.shift
    return time.counted and not time.known and (shift is None or not shift.count)


def _by_verb(order: Sequence[tuple[EventMention, _T]]) -> dict[int, _T]:
    """What belongs to mentions, by the verbs that carry their nouns: "*imposed* sanctions", "the attack *came*"."""
    found: dict[int, _T] = {}
    for mention, it in order:
        head = mention.head
        if head.dep_ in ("dobj", "nsubj", "nsubjpass") and head.pos_ in ("NOUN", "PROPN"):
            found.setdefault(head.head.i, it)
    return found


def _is_far_count(timex: Timex) -> bool:
    """Whether an expression counts months or years: "eight years earlier"."""
    return timex.shift is not None and timex.shift.unit in ("Y", "M")


def _counts(known: EventTime, timex: Timex) -> bool:
    """Whether an expression can be counted from a time: days from a few days at most, years from a year."""
    if known.earliest is None or known.latest is None or timex.shift is None:
        return False
    most = limits().chronology
    widths = {"Y": most.counted_year_days, "M": most.counted_month_days}
    return (known.latest - known.earliest).days <= widths.get(timex.shift.unit, most.counted_days)
