"""Whether one of two mentions befalls one person, the other many: "*the governor* was killed", "*ten people* died"."""

from __future__ import annotations

from eventx.events.mentions import EventMention, MentionArgument
from eventx.merging.rules import merging_rules
from eventx.timex.numbers import figure


def one_and_many(later: EventMention, earlier: EventMention) -> bool:
    """Whether one of two mentions befalls one person and the other several; False where either is not told.

    Asked for the types whose events befall persons: ``counted`` in ``data/merging.toml``.
    """
    role = later.type.recipient
    if role is None or later.type.name not in merging_rules().vetoes.counted:
        return False
    mine, theirs = _several(later, role), _several(earlier, role)
    return mine is not None and theirs is not None and mine != theirs


def _several(mention: EventMention, role: str) -> bool | None:
    """Whether several fill a role; None where nobody is told to."""
    told = [a for a in mention.fillers(role) if not a.by_reach and a.head.pos_ in ("NOUN", "PROPN", "NUM")]
    return len(told) > 1 or _is_several(told[0]) if told else None


def _is_several(argument: MentionArgument) -> bool:
    head = argument.head
    if head.tag_ in ("NNS", "NNPS") or any(t.dep_ == "conj" for t in head.children):
        return True
    numbers = [t for t in (head, *head.children) if t is head or t.dep_ == "nummod"]
    return any((figure(t.lower_) or 1) > 1 for t in numbers)
