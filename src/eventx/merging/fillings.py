"""How two mentions of a type fill their roles: alike, by other names, in other words, with other numbers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from eventx.events.mentions import EventMention
from eventx.merging.filler import Filler
from eventx.merging.how_many import may_agree
from eventx.merging.look import Look


class Fillings(NamedTuple):
    """Which of the roles that both mentions fill they fill ``alike``, which by ``others`` names or ``unlike`` words.

    Of those in unlike words, ``akin`` have a word in common ("a probe of the funds", "an inquiry into lost funds").
    ``same_count`` and ``other_count``: both count what fills a role, and the numbers are one, or cannot be
    ("killed one soldier", "killed two policemen"). ``mine`` and ``theirs`` are the roles that each fills.

    >>> # "Rebels attacked the port", "The attack on the port killed six": alike the target, others and unlike none
    """

    alike: frozenset[str]
    others: frozenset[str]
    unlike: frozenset[str]
    akin: frozenset[str]
    same_count: bool
    other_count: bool
    mine: frozenset[str]
    theirs: frozenset[str]

    @property
    def same(self) -> int:
        """How many roles both sides fill alike."""
        return len(self.alike)


def fillings(later: EventMention, earlier: EventMention) -> Fillings:
    """Compare the arguments of two mentions of one type, role by role; what only stands near is left out."""
    return fillings_of(Look.of(later), Look.of(earlier))


def fillings_of(mine: Look, theirs: Look) -> Fillings:
    """Compare two mentions as ``fillings`` does, by their looks."""
    alike, others, unlike, akin = [], [], [], []
    same_count = other_count = False
    for role, fillers in mine.fillers.items():
        against = theirs.fillers.get(role)
        if against is None:
            continue
        if _alike(fillers, against):
            alike.append(role)
        elif all([x.is_named for x in (*fillers, *against)]):
            others.append(role)
        else:
            unlike.append(role)
            akin += [role] if _akin(fillers, against) else []
        if (x := mine.counts[role]) and (y := theirs.counts[role]):
            same_count |= not set(x).isdisjoint(y)
            other_count |= not any([may_agree(m, n) for m in x for n in y])
    sides = frozenset(alike), frozenset(others), frozenset(unlike), frozenset(akin)
    return Fillings(*sides, same_count, other_count, mine.roles, theirs.roles)


def _alike(fillers: Sequence[Filler], others: Sequence[Filler]) -> bool:
    """Whether a role is filled alike: one of its fillers the same on both sides."""
    for x in fillers:
        for y in others:
            if x.is_same(y):
                return True
    return False


def _akin(fillers: Sequence[Filler], others: Sequence[Filler]) -> bool:
    """Whether a phrase on one side has a word of content of one on the other."""
    return any([not x.words.isdisjoint(y.words) for x in fillers for y in others])
