"""Confident events: of each the chance that its record says nothing false, with the signs that led to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from math import fsum, log

from eventx.chronology.settled import SettledEvent
from eventx.confidence.confidence import Confidence
from eventx.confidence.of_arguments import argument_signs
from eventx.confidence.of_events import Telling, event_signs
from eventx.confidence.of_times import time_signs
from eventx.confidence.weights import Sign, weights
from eventx.events.mentions import Background, MentionArgument, Position
from eventx.language.phrases import first_conjunct
from eventx.limits import limits

#: The sign of how likely it is that an argument is wrong.
DOUBT = "doubt of its arguments"


def confident_events(events: Sequence[SettledEvent], background: Background) -> list[SettledEvent]:
    """The events of a document with how sure each is."""
    telling = Telling(events, background)
    return [_confident(event, telling) for event in events]


def signs_of(event: SettledEvent, telling: Telling) -> tuple[list[Sign], dict[Position, list[Sign]]]:
    """The signs of an event as far as it is told, and of each of its arguments, by role and first token."""
    return event_signs(event, telling), _signs_of_arguments(event, telling)


def _signs_of_arguments(event: SettledEvent, telling: Telling) -> dict[Position, list[Sign]]:
    return {a.position: argument_signs(a, event, telling.background) for a in event.event.arguments}


def doubt(chances: Sequence[float]) -> float:
    """How much speaks against all of some arguments being right: the logarithms of their chances, summed."""
    return -fsum(map(log, chances))


def _confident(event: SettledEvent, telling: Telling) -> SettledEvent:
    """The event with how sure it is, and without the time and the arguments that are sooner wrong than right."""
    table = weights()
    timed = None if event.time is None else time_signs(event.time, event, telling.background)
    sure_of_time = None if timed is None else _told(table.time.chance(timed))
    event = _without_doubtful_time(event, sure_of_time)
    least = limits().arguments.least_percent / 100
    found = _signs_of_arguments(event, telling)
    chances = {key: _told(table.argument.chance(each)) for key, each in found.items()}
    sure_of = {_joined(a) for a in event.event.arguments if a.source or chances[a.position] >= least}
    doubted = frozenset(a.position for a in event.event.arguments if _joined(a) not in sure_of)
    if doubted != event.doubted:
        event = replace(event, doubted=doubted)
    signs = event_signs(event, telling)
    signs.append((DOUBT, doubt([chance for key, chance in chances.items() if key not in doubted])))
    weighed = tuple(table.record.weighed(signs))
    sure = Confidence(
        _told(table.record.chance_of(weighed)), weighed, _told(table.event.chance(signs)), sure_of_time, chances
    )
    return replace(event, confidence=sure)


def _without_doubtful_time(event: SettledEvent, sure: float | None) -> SettledEvent:
    """The event without a time that less speaks for than must."""
    if sure is None or sure >= limits().times.least_percent / 100:
        return event
    return replace(event, timing=replace(event.timing, time=None, doubted=event.time))


def _joined(argument: MentionArgument) -> tuple[str, int]:
    """What stands and falls together: arguments of a role that "and" joins, as in "demand *pay* and *a pension*"."""
    return argument.role, first_conjunct(argument.head).i


def _told(chance: float) -> float:
    """A chance in hundredths; nothing is certain."""
    return min(max(round(chance, 2), 0.01), 0.99)
