"""Times taken from context: an event without a time of its own takes that of an event it comes with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from eventx.events.event_time import EventTime, companions
from eventx.events.merging import Event

_MAX_ARCS = 4
#: How many sentences back a companion may stand.
_MAX_SENTENCES = 2


def time_events(events: Sequence[Event]) -> list[EventTime | None]:
    """The time of each event: that of its best timed mention; else a companion's, where one is near."""
    times = [_own(event) for event in events]
    for i in sorted(range(len(events)), key=lambda i: events[i].mentions[0].trigger.start):
        if times[i] is None:
            times[i] = _from_companion(events[i], events, times)
    return times


def _own(event: Event) -> EventTime | None:
    """The nearest expression of any mention, one with known days before an open one."""
    timed = [m.time for m in event.mentions if m.time is not None]
    main = event.main.time
    if main is not None and main.earliest is not None:
        return main
    return min(timed, key=lambda t: (t.earliest is None, t.distance), default=None)


def _from_companion(event: Event, events: Sequence[Event], own: Sequence[EventTime | None]) -> EventTime | None:
    wanted = {name: rank for rank, name in enumerate(companions(event.main.type.name))}
    if not wanted or event.main.factuality.modality not in ("asserted", "alleged"):
        return None
    best: tuple[int, int, int] | None = None
    for i, (other, time) in enumerate(zip(events, own, strict=True)):
        if other is event or time is None or time.earliest is None or other.main.type.name not in wanted:
            continue
        distance = _sentences_between(event, other)
        if distance is not None:
            key = (distance, wanted[other.main.type.name], i)
            best = min(best, key) if best else key
    if best is None:
        return None
    lent = own[best[2]]
    return replace(lent, basis="context") if lent is not None else None


def _sentences_between(event: Event, other: Event) -> int | None:
    """How many sentences lie between the nearest mentions of two events, a later one only in the same sentence."""
    gaps = []
    for a in event.mentions:
        for b in other.mentions:
            if b.head.i <= a.head.i or b.head.sent.start == a.head.sent.start:
                between = a.head.doc[min(b.head.i, a.head.i) : a.head.i + 1]
                gaps.append(sum(1 for t in between if t.is_sent_start and t.i > b.head.i))
    nearest = min(gaps, default=None)
    return nearest if nearest is not None and nearest <= _MAX_SENTENCES else None
