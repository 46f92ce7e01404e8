"""Merging: which mentions of a document tell of the same happening.

Each mention in text order joins the earlier event that it agrees with best, if it agrees enough; the weight of
each sign of agreement stands in ``data/merging.toml``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from math import fsum
from typing import TypeVar

from eventx.documents.document import ZoneKind
from eventx.events.event import Event, Joining
from eventx.events.mentions import EventMention
from eventx.language.parsed import Parsed, zone_at
from eventx.limits import limits
from eventx.merging.fillings import Fillings, fillings_of
from eventx.merging.look import Look
from eventx.merging.rules import merging_rules
from eventx.merging.signs import signs, signs_of
from eventx.merging.vetoes import veto
from eventx.weighed_sign import WeighedSign

_T = TypeVar("_T")


@dataclass(slots=True)
class _Group:
    """An event while its mentions are still being gathered, each with its place among those of its type."""

    placed: list[tuple[int, EventMention]]
    joinings: list[Joining | None]

    def add(self, ordinal: int, mention: EventMention, joining: Joining | None) -> None:
        self.placed.append((ordinal, mention))
        self.joinings.append(joining)

    @property
    def mentions(self) -> tuple[EventMention, ...]:
        return tuple(mention for _, mention in self.placed)


def merge(mentions: Sequence[EventMention], parsed: Parsed) -> list[Event]:
    """Group mentions into events, by type and agreement; events in order of their first mention."""
    parsed = _with_lead(mentions, parsed)
    groups: list[_Group] = []
    by_type: dict[str, list[_Group]] = {}
    told: Counter[str] = Counter()
    for mention in sorted(mentions, key=lambda m: m.trigger.start):
        name = mention.type.name
        rivals, ordinal = by_type.setdefault(name, []), told[name]
        told[name] += 1
        compared = [(_compared(mention, ordinal, each.placed, parsed), each) for each in _near(rivals)]
        joining, group = max(compared, key=lambda pair: _rank(pair[0]), default=(None, None))
        if joining is not None and group is not None and joining.merged:
            group.add(ordinal, mention, joining)
        else:
            nearest = max((each for each, _ in compared), key=lambda each: each.link, default=None)
            rivals.append(_Group([(ordinal, mention)], [nearest]))
            groups.append(rivals[-1])
    return [Event(group.mentions, tuple(group.joinings)) for group in groups]


def _with_lead(mentions: Sequence[EventMention], parsed: Parsed) -> Parsed:
    """The text with the first paragraph that tells of any event as its lead: one that tells of none moves nothing."""
    zones = parsed.document.zones
    told = (zone_at(zones, m.head.idx + parsed.offset) for m in sorted(mentions, key=lambda m: m.trigger.start))
    lead = next((zone for zone in told if zone is not None and zone.kind in (ZoneKind.LEAD, ZoneKind.BODY)), None)
    if lead is None or not any(zone.kind is ZoneKind.LEAD for zone in zones) or lead.kind is ZoneKind.LEAD:
        return parsed
    renamed = tuple(replace(zone, kind=ZoneKind.LEAD) if zone is lead else zone for zone in zones)
    return replace(parsed, document=replace(parsed.document, zones=renamed))


def _rank(joining: Joining) -> tuple[bool, float]:
    """How much speaks for joining an event: what a veto forbids comes last."""
    return joining.veto is None, joining.link


def _compared(
    mention: EventMention, ordinal: int, others: Sequence[tuple[int, EventMention]], parsed: Parsed
) -> Joining:
    """How well a mention agrees with the mentions of an event: halfway between the best and the mean agreement."""
    near = _near(others)
    told = [other for _, other in near]
    looks = [Look.of(other) for other in told]
    seen = mention, Look.of(mention)
    filled = [fillings_of(seen[1], look) for look in looks]
    found = [
        signs_of(seen, (other, look), how, ordinal - at - 1, parsed)
        for (at, other), look, how in zip(near, looks, filled, strict=True)
    ]
    table = weights()
    # Not sum, which adds otherwise from Python 3.12 on: a last digit may decide.
    agreements = [fsum([value * table[sign] for sign, value in each.items()]) for each in found]
    best = max(agreements)
    link = (best + fsum(agreements) / len(agreements)) / 2
    forbidden, at = _vetoed(mention, told, filled)
    nearest = agreements.index(best) if forbidden is None else at
    merged = forbidden is None and link >= needed(mention)
    return Joining(merged, told[nearest], agreements[nearest], link, _weighed(found[nearest]), forbidden)


def _vetoed(
    mention: EventMention, others: Sequence[EventMention], filled: Sequence[Fillings]
) -> tuple[str | None, int]:
    """What forbids a mention to join others, and the index of the first that does."""
    reasons = (veto(mention, other, how) for other, how in zip(others, filled, strict=True))
    found = ((reason, i) for i, reason in enumerate(reasons) if reason is not None)
    return next(found, (None, 0))


def _near(told: Sequence[_T]) -> list[_T]:
    """The first and the latest: enough for any article, and linear in a text of any length."""
    first, latest = limits().merging.first, limits().merging.latest
    return [*told[:first], *told[first:][-latest:]]


def weighed(
    later: EventMention, earlier: EventMention, filled: Fillings, between: int, parsed: Parsed
) -> tuple[WeighedSign, ...]:
    """The signs for and against two mentions being one event, each with its weight; the sum is their agreement.

    ``filled`` tells how the two fill their roles, ``between`` is the number of mentions of the type that stand
    between them.
    """
    return _weighed(signs(later, earlier, filled, between, parsed))


def _weighed(found: Mapping[str, float]) -> tuple[WeighedSign, ...]:
    table = weights()
    return tuple([WeighedSign(sign, value, table[sign]) for sign, value in found.items()])


def needed(mention: EventMention) -> float:
    """The agreement from which a mention joins an event; a word for the effect of a told event needs less."""
    return weights()["threshold of what is retold" if mention.trigger.retold else "threshold"]


def weights() -> Mapping[str, float]:
    """The weights of the signs, and under "threshold" the agreement from which mentions are one event."""
    return merging_rules().weights
