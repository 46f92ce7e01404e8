"""The time of an event: which time expression of the text belongs to a trigger."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from eventx.timex.expression import Timex

_MAX_ARCS = 4


@dataclass(frozen=True, slots=True)
class EventTime:
    """A time expression taken as an event's time; ``basis`` is expression, context or document."""

    timex: Timex
    basis: str = "expression"


@dataclass(frozen=True, slots=True)
class TimedDoc:
    """The time expressions of a Doc, by the token that heads each."""

    heads: dict[int, Timex]

    @classmethod
    def of(cls, doc: Doc, found: Sequence[Timex]) -> TimedDoc:
        """Index expressions by the head of their tokens; sets and durations give no day and are left out."""
        heads = {}
        for timex in found:
            span = doc.char_span(timex.start, timex.end, alignment_mode="expand")
            if span is not None and timex.type in ("DATE", "TIME"):
                heads[span.root.i] = timex
        return cls(heads)


def time_of(trigger: Token, others: frozenset[int], timed: TimedDoc) -> EventTime | None:
    """The time attached to a trigger: below it, or below the verb that carries it and is no event itself.

    ``others`` are the positions of the other triggers: what hangs on one of them is that event's time.
    """
    best: tuple[int, int, Timex] | None = None
    for position, timex in timed.heads.items():
        token = trigger.doc[position]
        if token.sent.start != trigger.sent.start:
            continue
        distance = _attached(token, trigger, others)
        if distance is not None:
            key = (distance, abs(position - trigger.i), timex)
            if best is None or key[:2] < best[:2]:
                best = key
    return EventTime(best[2]) if best else None


def _attached(token: Token, trigger: Token, others: frozenset[int]) -> int | None:
    """How many arcs lie between an expression and a trigger, None when it belongs elsewhere."""
    steps = 0
    site = token
    while site.i != trigger.i and site.dep_ in ("pobj", "prep", "npadvmod", "compound", "nmod", "conj", "pcomp") and steps < 3:
        site = site.head
        steps += 1
        if site.pos_ in ("VERB", "AUX", "NOUN") and site.ent_type_ not in ("DATE", "TIME"):
            break
    if site.i == trigger.i:
        return steps
    if site.i in others:
        return None
    carrier, up = trigger, 0
    while carrier.i != site.i and up < _MAX_ARCS:
        if carrier.head is carrier or (carrier is not trigger and carrier.i in others):
            return None
        if carrier.dep_ in ("ccomp", "relcl", "acl", "advcl") and up:
            return None
        carrier, up = carrier.head, up + 1
    return steps + up if carrier.i == site.i else None
