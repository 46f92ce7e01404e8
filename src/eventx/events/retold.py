"""Retold happenings: blasts and fires that a told attack caused are mentions of the attack."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from eventx.cues.kinds import Polarity
from eventx.events.sorts import sort_of
from eventx.events.triggers import Trigger
from eventx.factuality.factuality import factuality
from eventx.limits import limits
from eventx.types.frames import EventType
from eventx.types.traits import Retelling


def retold(triggers: Sequence[Trigger], types: Mapping[str, EventType]) -> list[Trigger]:
    """The triggers, with those that only retell a told event given that event's frame (``retold`` set).

    An event that opens the text is retold anywhere in it, another within a few sentences: of "A blaze gutted a mill …"
    an arson of long ago, told at the end, is not what it retells.
    """
    found = list(triggers)
    for event_type in types.values():
        rule = event_type.traits.retells
        places = _Places.of([t for t in triggers if _tells(t, event_type, rule)]) if rule is not None else None
        if rule is not None and places is not None:
            frame = next(f for f in event_type.frames if f.id == rule.into)
            found = [
                replace(t, frame=frame, retold=True) if t.frame.id in rule.frames and places.reach(t) else t
                for t in found
            ]
    return found


@dataclass(frozen=True, slots=True)
class _Places:
    """In which sentences of a document events are told that others may retell."""

    starts: tuple[int, ...]
    told: tuple[int, ...]

    @classmethod
    def of(cls, telling: Sequence[Trigger]) -> _Places | None:
        """The sentences of triggers; None where there are none."""
        if not telling:
            return None
        starts = tuple(s.start for s in telling[0].head.doc.sents)
        return cls(starts, tuple(bisect_right(starts, t.head.i) for t in telling))

    def reach(self, trigger: Trigger) -> bool:
        """Whether an event is told near a word, or opens the text."""
        here, reach = bisect_right(self.starts, trigger.head.i), limits().triggers.told_sentences
        opening = limits().triggers.opening_sentences
        return any(at <= opening or abs(at - here) <= reach for at in self.told)


def _tells(trigger: Trigger, event_type: EventType, rule: Retelling) -> bool:
    if trigger.frame.type != event_type.name or sort_of(trigger, event_type) in rule.unless_sort:
        return False
    facts = factuality(trigger.head)
    return facts.polarity is Polarity.POSITIVE and facts.modality.told
