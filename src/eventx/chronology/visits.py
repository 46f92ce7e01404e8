"""The days of a visit: those of the meetings that the visitor held on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from eventx.events.event import Event
from eventx.limits import limits
from eventx.times.event_time import EventTime
from eventx.times.why import Way

_TOLD = frozenset({"asserted", "alleged"})


def visit_time(visit: Event, events: Sequence[Event], times: Sequence[EventTime | None]) -> EventTime | None:
    """The stretch from the first to the last dated meeting that names a visitor as a participant.

    "Sato's *visit* to Delhi … Sato met the premier on Monday and the president on Tuesday": Monday to Tuesday.
    None for other types of event, for visits to come, and where no meeting is dated.
    """
    if visit.main.type.name != "visit" or visit.main.factuality.modality not in _TOLD:
        return None
    visitors = {a.key for a in visit.arguments if a.role == "visitor" and a.entity}
    met = [
        (time, event.main.head)
        for event, time in zip(events, times, strict=True)
        if time is not None and visitors and _is_meeting_of(event, visitors) and _is_short(time)
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


def _is_meeting_of(event: Event, names: set[str]) -> bool:
    if event.main.type.name != "meeting" or event.main.factuality.modality not in _TOLD:
        return False
    return any(a.key in names for a in event.arguments if a.role == "participant" and a.entity)


def _is_short(time: EventTime) -> bool:
    return bool(time.earliest and time.latest and (time.latest - time.earliest).days <= limits().chronology.stay_days)
