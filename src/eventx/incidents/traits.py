"""What a type says that matters across documents: who acts, who undergoes, how readily it recurs, its sorts, blame."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from eventx.incidents.words import stem
from eventx.types.files import load_types
from eventx.types.frames import EventType
from eventx.types.traits import Blaming


@dataclass(frozen=True, slots=True)
class TypeTraits:
    """``sorts``: the stem of a trigger of one word to its sort. ``doer``: the role that may be claimed or blamed.

    ``blames``: the roles by which an event of the type lays a deed at someone's door. ``lasting``: it sets up a state
    that lasts. ``speech_act``: it is done by who says it. ``roles`` stand in their order.
    """

    actor: str | None = None
    recipient: str | None = None
    recurs: float = 0.0
    sorts: Mapping[str, str] = field(default_factory=dict)
    doer: str | None = None
    blames: Blaming | None = None
    lasting: bool = False
    speech_act: bool = False
    roles: tuple[str, ...] = ()

    @property
    def mutual(self) -> bool:
        """Whether all parties of an event fill one role, as those who met do."""
        return self.actor is not None and self.recipient in (None, self.actor)


@cache
def traits_of(name: str) -> TypeTraits:
    """The traits of a type; of one that eventx does not know, none."""
    found = load_types(()).get(name)
    return TypeTraits() if found is None else _traits(found)


def _traits(type: EventType) -> TypeTraits:
    told = type.traits
    sorts = {stem(word): sort for sort, words in told.sorts for word in sorted(words) if " " not in word}
    doer = told.claimed.role if told.claimed else None
    return TypeTraits(
        type.actor,
        type.recipient,
        told.recurs,
        sorts,
        doer,
        told.blames,
        told.timing.lasting,
        told.speech_act,
        tuple(type.roles),
    )
