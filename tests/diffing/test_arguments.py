"""Arguments of two records, matched whatever their order."""

from __future__ import annotations

from typing import Any

from event_records import argument
from hypothesis import given
from hypothesis import strategies as st

from eventx.diffing.arguments import align_arguments, filler

LENZA, ODA = argument("target", "Lenza", 0), argument("target", "Oda", 10)


def aligned(old: list[Any], new: list[Any]) -> list[tuple[str | None, str | None]]:
    return [(pair.old and pair.old["text"], pair.new and pair.new["text"]) for pair in align_arguments(old, new)]


def test_a_clause_is_known_by_its_words_and_an_entity_by_its_name() -> None:
    assert filler(argument("topic", "a truce", 0, entity=None)) == "a truce"
    assert filler(LENZA | {"text": "the port"}) == "Lenza"


def test_the_same_filler_is_matched_first() -> None:
    assert aligned([LENZA, ODA], [ODA, LENZA]) == [("Oda", "Oda"), ("Lenza", "Lenza")]


def test_another_mention_of_the_same_entity_is_matched() -> None:
    port = LENZA | {"text": "the port"}
    assert aligned([LENZA, ODA], [ODA, port]) == [("Oda", "Oda"), ("Lenza", "the port")]


def test_what_is_left_in_a_role_is_matched_in_its_order() -> None:
    assert aligned([LENZA], [ODA]) == [("Lenza", "Oda")]
    assert aligned([LENZA], [argument("place", "Oda", 0)]) == [("Lenza", None), (None, "Oda")]


ARGUMENTS = st.lists(st.builds(argument, st.sampled_from(["target", "place"]), st.sampled_from("abc"), st.just(0)))


@given(ARGUMENTS, ARGUMENTS)
def test_every_argument_stands_in_one_pair_of_its_role(old: list[Any], new: list[Any]) -> None:
    pairs = list(align_arguments(old, new))
    assert sorted(str(pair.old) for pair in pairs if pair.old) == sorted(map(str, old))
    assert sorted(str(pair.new) for pair in pairs if pair.new) == sorted(map(str, new))
    assert all(side["role"] == pair.role for pair in pairs for side in (pair.old, pair.new) if side)
