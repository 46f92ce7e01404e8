"""Likely events: those that are sooner told than not; the others are left out, and explain says why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from eventx.chronology.settled import SettledEvent
from eventx.events.sense import Surroundings
from eventx.events.triggers import Refusal, Trigger
from eventx.limits import limits


def parted(events: Iterable[SettledEvent]) -> tuple[list[SettledEvent], list[SettledEvent]]:
    """The events whose signs speak for them, and those that are left out: where there is sooner none than one.

    Example: nothing but a bare noun in a subordinate clause, of a sense that nothing shows, tells of an "action".
    """
    told: list[SettledEvent] = []
    unlikely: list[SettledEvent] = []
    for event in events:
        (told if is_likely(event) else unlikely).append(event)
    return told, unlikely


def is_likely(event: SettledEvent) -> bool:
    """Whether an event is sooner told than not; one whose signs were not weighed is."""
    return event.confidence is None or event.confidence.event >= limits().events.least_percent / 100


def triggers_of(triggers: Iterable[Trigger], unlikely: Iterable[SettledEvent]) -> tuple[Trigger, ...]:
    """The triggers but those of events that are left out."""
    gone = {mention.head.i for event in unlikely for mention in event.event.mentions}
    return tuple(trigger for trigger in triggers if trigger.head.i not in gone)


def refused(unlikely: Sequence[SettledEvent], around: Surroundings) -> Iterator[Refusal]:
    """The trigger words of events that are left out, each with the reason."""
    for event in unlikely:
        sure = event.confidence.event if event.confidence else 0.0
        for mention in event.event.mentions:
            reason = f"its signs make it sooner no event than one ({sure:.2f} sure)"
            yield Refusal(mention.head, ((mention.trigger.frame, reason),), around)
