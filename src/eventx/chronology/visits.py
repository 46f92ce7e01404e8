"""The days of a visit: those of the meetings that the visitor held on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from eventx.events.event import Event
from eventx.limits import limits
from eventx.times.event_time import EventTime
from eventx.times.why import Way


def visit_time(visit: Event, events: Sequence[Event], times: Sequence[EventTime | None]) -> EventTime | None:
    """The stretch from the first to the last dated meeting that names a visitor as a participant.

    "Sato's *visit* to Delhi … Sato met the premier on Monday and the president on Tuesday": Monday to Tuesday.
    None for other types of event, for visits to come, and where no meeting is dated.
    """
    spans, role = visit.main.type.traits.timing.spans, visit.main.type.actor
    if not spans or not visit.main.factuality.modality.told:
        return None
    visitors = {a.key for a in visit.arguments if a.role == role and a.entity}
    met = [
        (time, event.main.head)
        for event, time in zip(events, times, strict=True)
        if time is not None
        and visitors
        and event.main.type.name in spans
        and _is_of(event, visitors)
        and _is_short(time)
    ]
    if not met:
        return None
    first, opening = min(met, key=lambda m: (m[0].earliest, m[0].latest))
    last, closing = max(met, key=lambda m: (m[0].latest, m[0].earliest))
    if not (first.earliest and last.latest) or (last.latest - first.earliest).days > limits().chronology.stay_days:
        return None
    if first.earliest == last.earliest and first.latest == last.latest:
        return first.step(Way.VISIT, "a visit has the day of its meeting", opening, basis="context")
    value = f"{first.earliest}/{last.latest}"
    timex = replace(first.timex, value=value, type="DATE", earliest=first.earliest, latest=last.latest)
    reason = "a visit runs from its first meeting to its last"
    return first.step(Way.VISIT, reason, opening, closing, timex=timex, latest=last.latest, basis="context")


def _is_of(event: Event, names: set[str]) -> bool:
    """Whether someone of these names takes part in an event that is told as a fact."""
    if not event.main.factuality.modality.told:
        return False
    return any(a.key in names for a in event.arguments if a.role == event.main.type.actor and a.entity)


def _is_short(time: EventTime) -> bool:
    return bool(time.earliest and time.latest and (time.latest - time.earliest).days <= limits().chronology.stay_days)
