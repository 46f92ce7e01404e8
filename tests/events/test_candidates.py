"""Candidates: triggers looked up by a word and the one beside it."""

from __future__ import annotations

from eventx.events.candidates import Entries, TriggerIndex
from eventx.types.frames import EventType, Frame


def index(*verbs: str) -> TriggerIndex:
    frames = tuple(Frame(f"strike.{i}", "strike", verbs=(verb,)) for i, verb in enumerate(verbs))
    return TriggerIndex.of_types([EventType("strike", "", {}, frames)])


def words(entries: Entries, *beside: str) -> list[str]:
    return [entry.words for entry in entries.beside(beside)]


def test_triggers_come_in_the_order_of_the_files() -> None:
    take = index("take off", "take", "take on", "take off from").verbs["take"]
    assert [entry.words for entry in take] == ["take off", "take", "take on", "take off from"]
    assert words(take, "off") == ["take off", "take", "take off from"]


def test_a_trigger_whose_next_word_is_missing_is_not_looked_at() -> None:
    take = index("take off", "take").verbs["take"]
    assert words(take, "over") == words(take) == ["take"]


def test_two_words_beside_are_asked_for_once_each() -> None:
    assert words(index("take on", "take off").verbs["take"], "off", "on", "off") == ["take on", "take off"]
