"""Values: the dataclass for what the rules make by the thousand."""

from __future__ import annotations

import pytest

from eventx.values import dataclass


@dataclass(frozen=True, slots=True)
class Pair:
    first: int
    second: str


@dataclass(slots=True)
class Gathered:
    found: list[int]


def test_a_frozen_value_is_known_by_what_it_holds() -> None:
    assert Pair(1, "a") == Pair(1, "a") != Pair(2, "a")
    assert len({Pair(1, "a"), Pair(1, "a"), Pair(2, "a")}) == 2


def test_what_may_change_is_no_key() -> None:
    with pytest.raises(TypeError):
        hash(Gathered([1]))
