"""Signs of agreement in the roles: who and what two reports name, how many, and where."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from eventx.incidents.names import Likeness, Name, likeness
from eventx.incidents.report import Filler, Report
from eventx.incidents.traits import TypeTraits
from eventx.types.frames import PLACE

_SAME_NAME, _SAME_THING, _OTHER_NAME = "same name", "same thing", "other name"


def role_signs(a: Report, b: Report, traits: TypeTraits) -> dict[str, float]:
    """How two reports fill the roles that both of them surely fill; a sign counts once for each role that has it."""
    found: dict[str, float] = {}
    for role in a.fillers:
        mine, theirs = a.surely(role), b.surely(role)
        if not mine or not theirs:
            continue
        for sign, value in _of_role(role, mine, theirs, traits).items():
            found[sign] = found.get(sign, 0) + value
        one, two = _numbers(mine), _numbers(theirs)
        if one and two:
            found["same count" if one & two else "other count"] = 1
    return found


def _of_role(role: str, mine: Sequence[Filler], theirs: Sequence[Filler], traits: TypeTraits) -> dict[str, float]:
    outcome = compared(mine, theirs)
    if role == PLACE:
        return {"other place": 1} if outcome == _OTHER_NAME else {}
    if outcome == _SAME_NAME:
        several = traits.mutual and role == traits.actor
        share = _share(names(mine), names(theirs)) if several else 1.0
        return {_SAME_NAME: share, "partly other": partly_other(names(mine), names(theirs))}
    if outcome == _OTHER_NAME:
        return {_OTHER_NAME: 1, "other actor": role == traits.actor, "other recipient": role == traits.recipient}
    return {outcome: 1} if outcome else {}


def compared(mine: Sequence[Filler], theirs: Sequence[Filler]) -> str | None:
    """How the fillers of a role agree, by the best pair of them; None where that cannot be told.

    "Trump" and "Donald Trump" are the "same name", "two tankers" and "tankers" the "same thing", "Tehran" and "Rouhani"
    of the "same country"; where all are named and none of these holds, each is an "other name".
    """
    named = [likeness(x.name, y.name) for x in mine if x.name for y in theirs if y.name]
    if Likeness.SAME in named:
        return _SAME_NAME
    if any(x.head == y.head or not x.words.isdisjoint(y.words) for x in mine for y in theirs):
        return _SAME_THING
    if Likeness.COUNTRY in named:
        return "same country"
    return _OTHER_NAME if len(named) == len(mine) * len(theirs) else None


def names(fillers: Iterable[Filler]) -> list[Name]:
    """The names of fillers, of those that have one."""
    return [each.name for each in fillers if each.name]


def _share(mine: Sequence[Name], theirs: Sequence[Name]) -> float:
    """Whether two names are shared, half where it is one, of parties that are told together: who met whom."""
    if max(len(mine), len(theirs)) < 2:
        return 1.0
    return min(1.0, sum(not _is_lone(each, theirs) for each in mine) / 2)


def partly_other(mine: Sequence[Name], theirs: Sequence[Name]) -> bool:
    """Whether either side has a name that the other has not."""
    return any(_is_lone(each, theirs) for each in mine) and any(_is_lone(each, mine) for each in theirs)


def _is_lone(name: Name, others: Iterable[Name]) -> bool:
    return all(likeness(name, other) is Likeness.OTHER for other in others)


def _numbers(fillers: Iterable[Filler]) -> frozenset[int]:
    return frozenset().union(*(each.numbers for each in fillers))
