"""Retold happenings: blasts and fires that a told attack caused are mentions of the attack."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from eventx.datafiles import toml
from eventx.events.sorts import sort_of
from eventx.events.triggers import Trigger
from eventx.factuality.factuality import factuality
from eventx.types.frames import EventType, Frame


@dataclass(frozen=True, slots=True)
class _Rule:
    """A rule of ``data/retold.toml``; the keys are explained there."""

    frames: frozenset[str]
    told: str
    into: str
    not_sorts: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class _Rules:
    retold: tuple[_Rule, ...]


def retold(triggers: Sequence[Trigger], types: Mapping[str, EventType]) -> list[Trigger]:
    """The triggers, with those that only retell a told event given that event's frame (``retold`` set)."""
    found = list(triggers)
    for rule in _rules():
        frame = _frame(rule.into, types)
        if frame is not None and any(_tells(t, rule) for t in triggers):
            found = [replace(t, frame=frame, retold=True) if t.frame.id in rule.frames else t for t in found]
    return found


def _tells(trigger: Trigger, rule: _Rule) -> bool:
    if trigger.frame.type != rule.told or sort_of(trigger) in rule.not_sorts:
        return False
    facts = factuality(trigger.head)
    return facts.polarity == "positive" and facts.modality in ("asserted", "alleged")


def _frame(frame_id: str, types: Mapping[str, EventType]) -> Frame | None:
    event_type = types.get(frame_id.split(".", 1)[0])
    frames: Iterable[Frame] = event_type.frames if event_type else ()
    return next((f for f in frames if f.id == frame_id), None)


@cache
def _rules() -> tuple[_Rule, ...]:
    return toml("retold.toml", _Rules).retold
