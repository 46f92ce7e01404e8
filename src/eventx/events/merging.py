"""Merging: which mentions of a document tell of the same happening.

Each mention in text order joins the earlier event that it agrees with best, if it agrees enough; the weight of
each sign of agreement stands in ``data/merging.toml``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from eventx.events.event import Event, Joining
from eventx.events.mentions import EventMention
from eventx.events.merging_rules import merging_rules
from eventx.events.signs import signs
from eventx.events.vetoes import veto
from eventx.language.parsed import Parsed
from eventx.limits import limits

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class WeighedSign:
    """A sign that holds between two mentions, with its strength and the weight of such signs."""

    name: str
    strength: float
    weight: float

    @property
    def points(self) -> float:
        """What the sign adds to the agreement."""
        return self.weight * self.strength


@dataclass(slots=True)
class _Group:
    """An event while its mentions are still being gathered."""

    mentions: list[EventMention]
    joinings: list[Joining | None]

    def add(self, mention: EventMention, joining: Joining | None) -> None:
        self.mentions.append(mention)
        self.joinings.append(joining)


def merge(mentions: Sequence[EventMention], parsed: Parsed) -> list[Event]:
    """Group mentions into events, by type and agreement; events in order of their first mention."""
    groups: list[_Group] = []
    by_type: dict[str, list[_Group]] = {}
    for mention in sorted(mentions, key=lambda m: m.trigger.start):
        rivals = by_type.setdefault(mention.type.name, [])
        candidates = _near(rivals)
        compared = [(_compared(mention, each.mentions, parsed), each) for each in candidates]
        joining, group = max(compared, key=lambda pair: _rank(pair[0]), default=(None, None))
        if joining is not None and group is not None and joining.merged:
            group.add(mention, joining)
        else:
            nearest = max((each for each, _ in compared), key=lambda each: each.link, default=None)
            rivals.append(_Group([mention], [nearest]))
            groups.append(rivals[-1])
    return [Event(tuple(group.mentions), tuple(group.joinings)) for group in groups]


def _rank(joining: Joining) -> tuple[bool, float]:
    """How much speaks for joining an event: what a veto forbids comes last."""
    return joining.veto is None, joining.link


def _compared(mention: EventMention, others: Sequence[EventMention], parsed: Parsed) -> Joining:
    """How well a mention agrees with the mentions of an event: halfway between the best and the mean agreement."""
    told = _near(others)
    agreements = [agreement(mention, other, parsed) for other in told]
    best = max(agreements)
    link = (best + sum(agreements) / len(agreements)) / 2
    forbidden, at = _vetoed(mention, told)
    nearest = agreements.index(best) if forbidden is None else at
    merged = mention.trigger.retold or (forbidden is None and link >= weights()["threshold"])
    return Joining(merged, told[nearest], agreements[nearest], link, forbidden)


def _vetoed(mention: EventMention, others: Sequence[EventMention]) -> tuple[str | None, int]:
    """What forbids a mention to join others, and the index of the first that does."""
    found = ((reason, i) for i, other in enumerate(others) if (reason := veto(mention, other)) is not None)
    return next(found, (None, 0))


def _near(told: Sequence[_T]) -> list[_T]:
    """The first and the latest: enough for any article, and linear in a text of any length."""
    first, latest = limits().merging.first, limits().merging.latest
    return [*told[:first], *told[first:][-latest:]]


def agreement(later: EventMention, earlier: EventMention, parsed: Parsed) -> float:
    """How well two mentions of one type agree: the sum of the weights of their signs."""
    table = weights()
    found = signs(later, earlier, parsed)
    return sum(table[sign] * value for sign, value in found.items() if value and sign in table)


def weighed(later: EventMention, earlier: EventMention, parsed: Parsed) -> Iterator[WeighedSign]:
    """The signs for and against two mentions being one event, each with its weight."""
    table = weights()
    for sign, value in signs(later, earlier, parsed).items():
        if value and sign in table:
            yield WeighedSign(sign, value, table[sign])


def weights() -> Mapping[str, float]:
    """The weights of the signs, and under "threshold" the agreement from which mentions are one event."""
    return merging_rules().weights
