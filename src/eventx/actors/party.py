"""Who a party of an event is."""

from __future__ import annotations

from eventx.values import dataclass


@dataclass(frozen=True, slots=True)
class ActorCode:
    """What an actor is and whose: ``code`` joins country and sector ("IRNGOV", "REB"), as CAMEO writes them.

    ``sector`` is one of CAMEO's codes of agents; ``basis`` tells where the country is from: ``name`` (the actor's own)
    or ``place`` (where it happened).
    """

    code: str
    sector: str
    country: str | None
    basis: str | None


@dataclass(frozen=True, slots=True)
class Party:
    """The ``id`` of a name that is known, the same in all documents; and what the party is, as far as that is told."""

    id: str | None
    actor: ActorCode | None = None


@dataclass(frozen=True, slots=True)
class Speaker:
    """Of what kind the source of an event is, one of ``KINDS`` in ``actors/speakers.py``, and why."""

    kind: str
    why: str
