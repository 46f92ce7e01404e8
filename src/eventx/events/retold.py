"""Retold happenings: blasts and fires that a told attack caused are mentions of the attack."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from eventx.cues.kinds import Polarity
from eventx.events.sorts import sort_of
from eventx.events.triggers import Trigger
from eventx.factuality.factuality import factuality
from eventx.types.frames import EventType
from eventx.types.traits import Retelling


def retold(triggers: Sequence[Trigger], types: Mapping[str, EventType]) -> list[Trigger]:
    """The triggers, with those that only retell a told event given that event's frame (``retold`` set)."""
    found = list(triggers)
    for event_type in types.values():
        rule = event_type.traits.retells
        if rule is not None and any(_tells(t, event_type, rule) for t in triggers):
            frame = next(f for f in event_type.frames if f.id == rule.into)
            found = [replace(t, frame=frame, retold=True) if t.frame.id in rule.frames else t for t in found]
    return found


def _tells(trigger: Trigger, event_type: EventType, rule: Retelling) -> bool:
    if trigger.frame.type != event_type.name or sort_of(trigger, event_type) in rule.unless_sort:
        return False
    facts = factuality(trigger.head)
    return facts.polarity is Polarity.POSITIVE and facts.modality.told
