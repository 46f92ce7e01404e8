"""Arguments: which phrase fills which role of a trigger."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from eventx.events.frames import EventType, Query, Role
from eventx.events.sense import Surroundings
from eventx.events.triggers import Trigger
from eventx.language.phrases import is_nominal

_MAX_ARCS = 4
_TIMES = frozenset({"DATE", "TIME"})
_EMPTY_WORDS = frozenset({"it", "there", "this", "that", "which", "what", "one", "all", "both", "some"})


@dataclass(frozen=True, slots=True)
class Bound:
    """A phrase bound to a role: its head, and the slot ("on", "agent via support", "reach 3") that gave it."""

    role: str
    head: Token
    how: str
    clause: bool = False


def bind(trigger: Trigger, event_type: EventType, around: Surroundings) -> list[Bound]:
    """The arguments of a trigger, slot by slot in the order its frame and type give, then by reach."""
    bound: list[Bound] = []
    used = set(range(trigger.start, trigger.end))
    for role in event_type.roles.values():
        for found in _from_slots(trigger, role, around, used):
            bound.append(found)
            used.add(found.head.i)
    filled = {b.role for b in bound}
    for role in event_type.roles.values():
        if role.reach and role.name not in filled and trigger.frame.roles.get(role.name) != ():
            reached = _by_reach(trigger, role, around, used)
            if reached:
                bound.append(reached)
                used.add(reached.head.i)
    return bound


def _queries(trigger: Trigger, role: Role) -> tuple[Query, ...]:
    own = trigger.frame.roles.get(role.name)
    if own is not None:
        return own
    pos = trigger.head.pos_
    if pos in ("VERB", "AUX"):
        return role.verb
    return role.adjective if pos in ("ADJ", "ADV") else role.noun


def _from_slots(trigger: Trigger, role: Role, around: Surroundings, used: set[int]) -> list[Bound]:
    for query in _queries(trigger, role):
        found = [
            Bound(role.name, head, str(query), head.pos_ in ("VERB", "AUX"))
            for head in _matching(trigger, role, query, around)
            if head.i not in used
        ]
        if found:
            return found
    return []


def _matching(trigger: Trigger, role: Role, query: Query, around: Surroundings) -> Iterator[Token]:
    for head in around.fillers(trigger.head, query.relation):
        if head.ent_type_ in _TIMES or head.i in range(trigger.start, trigger.end):
            continue
        if head.pos_ in ("VERB", "AUX") and head.dep_ not in ("nsubj", "dobj", "pobj"):
            if role.clause:
                yield head
        elif fits(head, query.fits or role.fits, around):
            yield head


def fits(head: Token, wanted: frozenset[str], around: Surroundings) -> bool:
    """Whether a phrase may fill a role: no class is asked for, one agrees, or it is a name of an unknown kind."""
    classes = around.classes(head)
    return not wanted or bool(classes & wanted) or (not classes and head.pos_ == "PROPN")


def _by_reach(trigger: Trigger, role: Role, around: Surroundings, used: set[int]) -> Bound | None:
    """The nearest phrase of the sentence, within four arcs, whose class is known to fit."""
    for arcs, head in _within(trigger.head):
        if head.i in used or head.ent_type_ in _TIMES or head.lower_ in _EMPTY_WORDS or not is_nominal(head):
            continue
        if around.classes(head) & role.fits:
            return Bound(role.name, head, f"reach {arcs}")
    return None


def _within(start: Token) -> Iterator[tuple[int, Token]]:
    """Tokens around a token by number of arcs, nearer ones first, then by distance in the text."""
    seen = {start.i}
    level = deque([start])
    for arcs in range(1, _MAX_ARCS + 1):
        following = []
        for token in level:
            for near in (token.head, *token.children):
                if near.i not in seen:
                    seen.add(near.i)
                    following.append(near)
        following.sort(key=lambda t: (abs(t.i - start.i), t.i))
        yield from ((arcs, t) for t in following)
        level = deque(following)
