"""Events known again though their id changed, and events that only look alike."""

from __future__ import annotations

from typing import Any

from event_records import argument, record, span
from hypothesis import given
from hypothesis import strategies as st

from eventx.diffing.pairing import WINDOW, Features, pair_events

SENTENCE = "Rebels struck the port of Lenza on Thursday, burning two tankers."
STRUCK = record(SENTENCE, "struck", arguments=[argument("attacker", "Rebels", 0), argument("target", "tankers", 57)])


def pairs(old: list[dict[str, Any]], new: list[dict[str, Any]]) -> list[tuple[int, int]]:
    return sorted(pair_events(list(map(Features.of, old)), list(map(Features.of, new))))


def test_the_same_sentence_and_trigger_is_the_same_event() -> None:
    assert pairs([STRUCK], [STRUCK | {"id": "b", "arguments": []}]) == [(0, 0)]


def test_a_changed_type_is_known_by_trigger_and_sentence() -> None:
    assert pairs([STRUCK], [STRUCK | {"type": "disaster"}]) == [(0, 0)]


def test_another_type_at_another_trigger_is_another_event() -> None:
    assert pairs([STRUCK], [record(SENTENCE, "burning", type="disaster")]) == []


def test_a_trigger_that_moved_within_the_sentence_is_known_by_an_argument() -> None:
    assert pairs([STRUCK], [record(SENTENCE, "burning", arguments=[argument("target", "tankers", 57)])]) == [(0, 0)]


def test_two_events_of_a_type_in_one_sentence_that_share_nothing_stay_apart() -> None:
    assert pairs([STRUCK], [record(SENTENCE, "burning", arguments=[argument("target", "Quist", 0)])]) == []


def test_an_edited_sentence_is_known_by_most_of_its_words() -> None:
    edited = SENTENCE.replace("Thursday", "Friday")
    assert pairs([STRUCK], [record(edited, "struck")]) == [(0, 0)]


def test_a_rewritten_sentence_is_another() -> None:
    assert pairs([STRUCK], [record("Ships near Cape Oda were struck by a storm of shells.", "struck")]) == []


def test_a_trigger_that_moved_to_another_mention_is_known_by_the_arguments() -> None:
    raid = record("The raid cost the rebels dear.", "raid", at=300, arguments=STRUCK["arguments"])
    raid["mentions"] = [span("struck", 7), span("raid", 304)]
    assert pairs([STRUCK], [raid]) == [(0, 0)]
    assert pairs([STRUCK], [raid | {"arguments": [argument("attacker", "Quist", 0)]}]) == []


def test_the_best_of_several_is_taken() -> None:
    other = record(SENTENCE.replace("Thursday", "Friday"), "struck", arguments=[argument("target", "Quist", 0)])
    better = record(SENTENCE.replace("Thursday", "Friday"), "struck", arguments=STRUCK["arguments"])
    assert pairs([STRUCK], [other, better]) == [(0, 1)]


def test_an_event_far_from_its_old_place_is_not_looked_for() -> None:
    """A known limit, which keeps the time linear: only neighbours by order are compared."""
    crowd = [record(f"Guns hit {n} {n}a {n}b {n}c.", "hit", at=100 * n) for n in range(1, 10 * WINDOW)]
    edited = record(SENTENCE.replace("Thursday", "Friday"), "struck", at=100 * len(crowd) + 500)
    others = [record(f"Shells fell {n} {n}a {n}b {n}c.", "fell", at=100 * n) for n in range(1, 10 * WINDOW)]
    assert pairs([STRUCK, *crowd], [*others, edited]) == []


@given(st.integers(0, 30), st.integers(0, 30))
def test_each_record_is_used_once(old: int, new: int) -> None:
    found = pairs([STRUCK] * old, [STRUCK | {"type": "disaster"}] * new)
    assert len(found) == min(old, new)
    assert len({i for i, _ in found}) == len({j for _, j in found}) == len(found)
