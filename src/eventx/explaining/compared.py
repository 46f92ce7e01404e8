"""Why a mention joined an event, or did not: its signs of agreement with the mentions before it."""

from __future__ import annotations

from collections.abc import Sequence

from eventx.events.event import Event
from eventx.events.mentions import EventMention
from eventx.events.merging import agreement, link, weights
from eventx.events.signs import signs
from eventx.explaining.explanation import Merging, Sign
from eventx.explaining.wanted import LineNumbers
from eventx.language.parsed import Parsed
from eventx.records.build import text_span


def compared(mention: EventMention, events: Sequence[Event], parsed: Parsed, lines: LineNumbers) -> Merging | None:
    """The comparison that decided; None for the first mention of its type: it is compared with nothing."""
    own = (event for event in events if any(each is mention for each in event.mentions))
    joined = [other for event in own for other in _before(mention, event)]
    groups = [joined] if joined else [_before(mention, event) for event in events]
    scored = {link(mention, group, parsed): group for group in groups if group}
    if not scored:
        return None
    best = max(scored)
    nearest = max(scored[best], key=lambda other: agreement(mention, other, parsed))
    trigger = nearest.trigger
    span = text_span(trigger.head.doc[trigger.start : trigger.end], parsed.offset)
    total = agreement(mention, nearest, parsed)
    told = _signs(mention, nearest, parsed)
    threshold = weights()["threshold"]
    return Merging(bool(joined), span, lines.at(span.start), round(total, 3), round(best, 3), threshold, told)


def _before(mention: EventMention, event: Event) -> list[EventMention]:
    """The mentions of an event that stand before a mention and are of its type."""
    return [
        other
        for other in event.mentions
        if other.trigger.start < mention.trigger.start and other.type.name == mention.type.name
    ]


def _signs(later: EventMention, earlier: EventMention, parsed: Parsed) -> tuple[Sign, ...]:
    """The signs that count, the weightiest first."""
    weighed = [
        Sign(name, strength, weights().get(name, 0.0), round(strength * weights().get(name, 0.0), 3))
        for name, strength in signs(later, earlier, parsed).items()
    ]
    return tuple(sorted((sign for sign in weighed if sign.points), key=lambda s: (-abs(s.points), s.sign)))
