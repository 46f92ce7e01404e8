"""Merging: which mentions of a document tell of the same happening.

Each mention in text order joins the earlier event that it agrees with best, if it agrees enough; the weight of
each sign of agreement stands in ``data/merging.toml``.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files

from eventx.events.event import Event
from eventx.events.mentions import EventMention
from eventx.events.signs import signs
from eventx.language.parsed import Parsed

#: A mention is compared with the first and the latest events of its type, and with their first and latest mentions:
#: enough for any article, and linear in a text of any length.
_FIRST, _LATEST = 6, 24


def merge(mentions: Sequence[EventMention], parsed: Parsed) -> list[Event]:
    """Group mentions into events, by type and agreement; events in order of their first mention."""
    events: list[Event] = []
    by_type: dict[str, list[Event]] = {}
    for mention in sorted(mentions, key=lambda m: m.trigger.start):
        rivals = by_type.setdefault(mention.type.name, [])
        candidates = [*rivals[:_FIRST], *rivals[_FIRST:][-_LATEST:]]
        scored = [(link(mention, event.mentions, parsed), -i) for i, event in enumerate(candidates)]
        best = max(scored, default=None)
        if best and (best[0] >= weights()["threshold"] or mention.trigger.retold):
            candidates[-best[1]].mentions.append(mention)
        else:
            rivals.append(Event([mention]))
            events.append(rivals[-1])
    return events


def link(mention: EventMention, others: Sequence[EventMention], parsed: Parsed) -> float:
    """How well a mention agrees with the mentions of an event: halfway between the best and the mean agreement."""
    told = [*others[:_FIRST], *others[_FIRST:][-_LATEST:]]
    agreements = [agreement(mention, other, parsed) for other in told]
    return (max(agreements) + sum(agreements) / len(agreements)) / 2


def agreement(later: EventMention, earlier: EventMention, parsed: Parsed) -> float:
    """How well two mentions of one type agree: the sum of the weights of their signs."""
    table = weights()
    found = signs(later, earlier, parsed)
    return sum(table[sign] * value for sign, value in found.items() if value and sign in table)


@cache
def weights() -> Mapping[str, float]:
    """The weights of the signs, and under "threshold" the agreement from which mentions are one event."""
    text = (files("eventx") / "data" / "merging.toml").read_text(encoding="utf-8")
    table: Mapping[str, float] = tomllib.loads(text)["weights"]
    return table
