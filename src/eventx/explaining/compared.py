"""Why a mention joined an event, or did not: its signs of agreement with the mention before it that agrees best."""

from __future__ import annotations

from eventx.events.event import Joining
from eventx.events.mentions import EventMention
from eventx.explaining.explanation import Merging, Sign
from eventx.explaining.places import Places
from eventx.merging.merge import needed
from eventx.records.build import trigger_span


def compared(mention: EventMention, joining: Joining | None, places: Places) -> Merging | None:
    """The comparison that decided; None for the first mention of its type: it is compared with nothing."""
    if joining is None:
        return None
    threshold = needed(mention)
    span = trigger_span(joining.nearest, places.parsed.offset)
    return Merging(
        joining.merged, span, places.lines.at(span.start), _told(joining.agreement, threshold),
        _told(joining.link, threshold), threshold, _signs(joining), joining.veto,
    )  # fmt: skip


def _told(agreement: float, threshold: float) -> float:
    """An agreement in thousandths; one that falls just short of the threshold is not rounded up to it."""
    told = round(agreement, 3)
    return told if (told < threshold) is (agreement < threshold) else round(told - 0.001, 3)


def _signs(joining: Joining) -> tuple[Sign, ...]:
    """The signs that count, the weightiest first."""
    signs = (
        Sign(sign.name, sign.strength, sign.weight, round(sign.points, 3)) for sign in joining.signs if sign.points
    )
    return tuple(sorted(signs, key=lambda s: (-abs(s.points), s.sign)))
