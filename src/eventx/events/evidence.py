"""Evidence: a phrase about to fill a role, and the words by which it is judged."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache

from spacy.tokens import Token

from eventx.datafiles import toml
from eventx.events.sense import Surroundings
from eventx.events.triggers import Trigger
from eventx.types.frames import EventType, Role
from eventx.values import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """The contents of ``data/contrary.toml``."""

    nowhere: frozenset[str]
    anywhere: frozenset[str]
    carrying: frozenset[str]
    decided: frozenset[str]
    deciding: frozenset[str]
    confinement: frozenset[str]
    arranging: frozenset[str]
    unowned: frozenset[str]
    having: frozenset[str]
    ending: frozenset[str]
    arenas: frozenset[str]
    topical: frozenset[str]
    elsewhere: frozenset[str]
    residing: frozenset[str]
    helping: frozenset[str]
    warships: frozenset[str]
    navies: frozenset[str]
    tried: frozenset[str]
    sold: frozenset[str]
    counted: frozenset[str]
    tolls: frozenset[str]
    crashing: frozenset[str]
    deals: frozenset[str]
    attitudes: frozenset[str]
    showing: frozenset[str]
    telling: frozenset[str]
    wounds: frozenset[str]
    things: frozenset[str]
    concrete: frozenset[str]
    praised: frozenset[str]
    hazards: frozenset[str]
    leavings: frozenset[str]
    ordering: frozenset[str]
    judging: frozenset[str]
    ousting: frozenset[str]
    held: frozenset[str]
    types: Mapping[str, frozenset[str]]
    roles: Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Binding:
    """A phrase about to fill a role: its head, the way by which it was found, the trigger."""

    head: Token
    way: str
    role: Role
    trigger: Trigger
    type: EventType
    around: Surroundings

    def of(self, kind: str) -> bool:
        """Whether the type is among those of a kind: "gatherings"."""
        return self.type.name in words().types[kind]

    def into(self, kind: str) -> bool:
        """Whether the role is among those of a kind: "means"."""
        return self.role.name in words().roles[kind]

    @property
    def acts(self) -> bool:
        """Whether the role is that of the actor."""
        return self.role.name == self.type.actor


#: What speaks against a phrase in the slot of a role, and why in words: "a noun that tells no place".
Test = tuple[Callable[[Binding], bool], str]


def does_harm(event_type: EventType) -> bool:
    """Whether people come to harm in events of a type."""
    return event_type.name in words().types["harms"]


def tells_sort(event_type: EventType, role: Role) -> bool:
    """Whether a word of a longer trigger may fill a role: what a threat is of, with what an attack is made."""
    return role.name in words().roles["sorts"] and event_type.name not in words().types["protests"]


@cache
def words() -> Words:
    return toml("contrary.toml", Words)
