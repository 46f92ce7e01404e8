"""Clusters: best links first, means of whole groups, forbidden pairs, order."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from eventx.incidents.clustering import clusters, components, gathered


def of(links: dict[tuple[int, int], float], default: float = -5.0, size: int = 5) -> list[list[int]]:
    return clusters(range(size), lambda i, j: links.get((i, j), links.get((j, i), default)))


def test_nothing_agrees() -> None:
    assert of({}) == [[0], [1], [2], [3], [4]]


def test_a_chain_breaks_where_the_whole_groups_disagree() -> None:
    assert of({(0, 1): 3, (2, 3): 3, (1, 2): 1}, size=4) == [[0, 1], [2, 3]]


def test_a_strong_link_carries_a_weak_one() -> None:
    assert of({(0, 1): 3, (1, 2): 2, (0, 2): -1}, size=3) == [[0, 1, 2]]


def test_what_is_forbidden_keeps_groups_apart() -> None:
    assert of({(0, 1): 3, (1, 2): 3, (0, 2): float("-inf")}, size=3) == [[0, 1], [2]]


def test_among_equals_the_lowest_numbers_are_joined_first() -> None:
    assert of({(0, 1): 2, (1, 2): 2, (0, 2): float("-inf")}, size=3) == [[0, 1], [2]]


def test_components_are_what_pairs_connect() -> None:
    assert components([(4, 2), (2, 9), (1, 3)]) == [[1, 3], [2, 4, 9]]
    assert components([]) == []


@given(st.lists(st.tuples(st.integers(0, 8), st.integers(0, 8)).filter(lambda p: p[0] != p[1])), st.randoms())
def test_components_do_not_depend_on_the_order_of_pairs(pairs: list[tuple[int, int]], random: object) -> None:
    shuffled = [(b, a) for a, b in pairs][::-1]
    assert components(pairs) == components(shuffled)


def test_very_many_members_join_in_turn() -> None:
    def points(i: int, j: int) -> float:
        return 1.0 if i % 3 == j % 3 else float("-inf")

    near = {j: [j - 3] for j in range(3, 300)}
    assert gathered(range(300), near, points, 6, 12) == [list(range(start, 300, 3)) for start in range(3)]


def test_a_member_that_disagrees_begins_a_group() -> None:
    assert gathered([1, 2, 3], {2: [1], 3: [1, 2]}, lambda i, j: -1.0 if j == 3 else 1.0, 6, 12) == [[1, 2], [3]]
