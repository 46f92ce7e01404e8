"""Reports gathered into happenings: those that agree best first, as long as the whole groups agree."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from math import fsum

Pair = tuple[int, int]
#: The best link, the sum of all links and their number.
_Links = tuple[float, float, int]


def components(pairs: Iterable[Pair]) -> list[list[int]]:
    """The numbers that pairs connect, directly or through others: each group in order, by its lowest number."""
    parent: dict[int, int] = {}

    def root(i: int) -> int:
        parent.setdefault(i, i)
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    for i, j in pairs:
        a, b = root(i), root(j)
        parent[max(a, b)] = min(a, b)
    groups: dict[int, list[int]] = {}
    for i in sorted(parent):
        groups.setdefault(root(i), []).append(i)
    return list(groups.values())


def clusters(members: Sequence[int], points: Callable[[int, int], float]) -> list[list[int]]:
    """Members divided into groups; the agreement of two groups is halfway between their best and their mean link.

    ``points`` of two members is their link: from 0 on they agree, minus infinity keeps their groups apart. The two
    groups that agree best are joined first, among equals those of the lowest numbers, until none agree. Cubic in the
    number of members, which is why it is given components only.
    """
    groups = {i: [i] for i in members}
    links: dict[Pair, _Links] = {}
    for at, j in enumerate(members):
        for i in members[:at]:
            found = points(i, j)
            links[i, j] = (found, found, 1)
    while links:
        best = max(links, key=lambda pair: (_agreement(links[pair]), -pair[0], -pair[1]))
        if _agreement(links[best]) < 0:
            break
        _join(groups, links, *best)
    return sorted(groups.values())


def gathered(
    members: Sequence[int],
    near: Mapping[int, Sequence[int]],
    points: Callable[[int, int], float],
    first: int,
    latest: int,
) -> list[list[int]]:
    """The same for very many members: each in turn joins the group that it agrees with best, or begins one.

    It is compared with the ``first`` and ``latest`` members of those groups alone that hold one of the earlier members
    ``near`` it. Linear in the number of members.
    """
    groups: list[list[int]] = []
    home: dict[int, int] = {}
    for member in members:
        found = []
        for at in sorted({home[other] for other in near.get(member, ()) if other in home}):
            group = groups[at]
            links = [points(other, member) for other in (*group[:first], *group[first:][-latest:])]
            found.append((_agreement((max(links), fsum(links), len(links))), -at))
        best, at = max(found, default=(-1.0, 0))
        home[member] = -at if best >= 0 else len(groups)
        if best < 0:
            groups.append([])
        groups[home[member]].append(member)
    return groups


def _agreement(links: _Links) -> float:
    best, total, count = links
    return (best + total / count) / 2


def _join(groups: dict[int, list[int]], links: dict[Pair, _Links], kept: int, gone: int) -> None:
    groups[kept] = sorted(groups[kept] + groups.pop(gone))
    del links[kept, gone]
    for other in groups:
        if other != kept:
            lost = links.pop((min(other, gone), max(other, gone)))
            at = min(other, kept), max(other, kept)
            mine = links[at]
            links[at] = max(mine[0], lost[0]), mine[1] + lost[1], mine[2] + lost[2]
