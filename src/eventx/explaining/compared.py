"""Why a mention joined an event, or did not: its signs of agreement with the mentions before it."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files

from eventx.events.mentions import EventMention
from eventx.events.merging import Event, agreement, signs
from eventx.explaining.explanation import Merging, Sign
from eventx.explaining.wanted import LineNumbers
from eventx.language.parsed import Parsed
from eventx.records.build import text_span


def compared(
    mention: EventMention, events: Sequence[Event], parsed: Parsed, lines: LineNumbers
) -> Merging | None:
    """The comparison that decided; None for the first mention of its type: it is compared with nothing."""
    own = (event for event in events if any(each is mention for each in event.mentions))
    joined = [other for event in own for other in _before(mention, event)]
    groups = [joined] if joined else [_before(mention, event) for event in events]
    scored = {_link(mention, group, parsed): group for group in groups if group}
    if not scored:
        return None
    link = max(scored)
    nearest = max(scored[link], key=lambda other: agreement(mention, other, parsed))
    trigger = nearest.trigger
    span = text_span(trigger.head.doc[trigger.start : trigger.end], parsed.offset)
    total = agreement(mention, nearest, parsed)
    told = _signs(mention, nearest, parsed)
    threshold = weights()["threshold"]
    return Merging(bool(joined), span, lines.at(span.start), round(total, 3), round(link, 3), threshold, told)


def _before(mention: EventMention, event: Event) -> list[EventMention]:
    """The mentions of an event that stand before a mention and are of its type."""
    return [
        other
        for other in event.mentions
        if other.trigger.start < mention.trigger.start and other.type.name == mention.type.name
    ]


def _link(mention: EventMention, group: Sequence[EventMention], parsed: Parsed) -> float:
    """As merging sees it: halfway between the best and the mean agreement with the mentions of an event."""
    agreements = [agreement(mention, other, parsed) for other in group]
    return (max(agreements) + sum(agreements) / len(agreements)) / 2


def _signs(later: EventMention, earlier: EventMention, parsed: Parsed) -> tuple[Sign, ...]:
    """The signs that count, the weightiest first."""
    weighed = [
        Sign(name, strength, weights()[name], round(strength * weights()[name], 3))
        for name, strength in signs(later, earlier, parsed).items()
    ]
    return tuple(sorted((sign for sign in weighed if sign.points), key=lambda s: (-abs(s.points), s.sign)))


@cache
def weights() -> Mapping[str, float]:
    """The weights of the signs, and the threshold from which mentions are one event."""
    text = (files("eventx") / "data" / "merging.toml").read_text(encoding="utf-8")
    table: Mapping[str, float] = tomllib.loads(text)["weights"]
    return table
