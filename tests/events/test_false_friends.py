"""Refusing frames: words that mean something else are taken away from the frames of a type."""

from __future__ import annotations

import pytest
from event_support import ATTACK, MEETING, background_of, trigger_words, types_of
from treebank import parsed_of

from eventx.events.triggers import Refusal, Trigger, TriggerIndex, find_triggers
from eventx.types.files import TypeFileError, read_type

REFUSE = """
[[refuse]]
id = "shot-at-goal"
verbs = ["shoot"]
when = { at = ["=goal"] }
"""
SHOT_AT = '\n[[frames]]\nid = "shoot-at"\nverbs = ["shoot"]\n'


def found(sentence: str, **texts: str) -> tuple[list[Trigger], list[Refusal]]:
    parsed = parsed_of(sentence)
    index = TriggerIndex.of_types(types_of(**texts).values())
    return find_triggers(parsed, index, background_of(parsed).around)


def test_a_refusing_frame_takes_a_word_from_all_frames_of_its_type() -> None:
    assert trigger_words("The striker shot at goal.", types=types_of(attack=ATTACK + SHOT_AT))
    triggers, refusals = found("The striker shot at goal.", attack=ATTACK + SHOT_AT + REFUSE)
    assert triggers == []
    assert [each.reasons for each in refusals] == [(("attack.shot-at-goal", "at is 'goal'"),)]


def test_where_it_does_not_hold_the_frames_have_the_word() -> None:
    types = types_of(attack=ATTACK + SHOT_AT + REFUSE)
    assert trigger_words("Gunmen shot six people in Porto.", types=types) == ["attack.shoot: shot"]


def test_an_exception_gives_the_word_back() -> None:
    spared = REFUSE + 'unless = { agent = ["=striker"] }\n'
    types = types_of(attack=ATTACK + SHOT_AT + spared)
    assert trigger_words("The striker shot at goal.", types=types) == ["attack.shoot-at: shot"]


def test_other_types_keep_the_word_and_the_trigger_tells_who_lost_it() -> None:
    sport = 'summary = "a try"\n' + SHOT_AT
    (trigger,), refusals = found("The striker shot at goal.", attack=ATTACK + REFUSE, sport=sport)
    assert (trigger.frame.id, trigger.taken) == ("sport.shoot-at", (("attack.shot-at-goal", "at is 'goal'"),))
    assert refusals == []


def test_everywhere_takes_it_from_all_types() -> None:
    sport = 'summary = "a try"\n' + SHOT_AT
    triggers, _ = found("The striker shot at goal.", attack=ATTACK + REFUSE + "everywhere = true\n", sport=sport)
    assert triggers == []


def test_words_in_a_row_are_taken_whole() -> None:
    refuse = '\n[[refuse]]\nid = "no-talks"\nphrases = ["held talks"]\n'
    triggers, refusals = found("Kenya held talks with Chad in Porto.", meeting=MEETING + refuse)
    reason = (("meeting.no-talks", "the words mean something else"),)
    assert triggers == []
    assert [(each.head.text, each.reasons) for each in refusals] == [("held", reason), ("talks", reason)]


def test_without_triggers_it_holds_for_all_words_of_its_type() -> None:
    refuse = '\n[[refuse]]\nid = "on-port"\nwhen = { on = ["=port"] }\n'
    types = types_of(attack=ATTACK + refuse)
    assert trigger_words("The attack on the port killed six.", types=types) == []
    assert trigger_words("Rebels attacked the port.", types=types) == ["attack.assault: attacked"]


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ('id = "a"', "f:4: refuse.a: needs triggers: verbs, nouns, adjectives or phrases, or 'when' for all words of the type"),
        ('id = "a"\neverywhere = true\nwhen = { on = ["*"] }', "f:4: refuse.a: needs triggers"),
        ('id = "x"\nverbs = ["y"]', "f:4: refuse.x: another frame has the id 'x' too"),
        ('id = "a"\nverbs = ["y"]\npriority = 1', "f:7: refuse.a.priority: unknown key 'priority'"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_with_line_and_key(lines: str, told: str) -> None:
    with pytest.raises(TypeFileError) as caught:
        read_type("spill", f'[[frames]]\nid = "x"\nverbs = ["y"]\n[[refuse]]\n{lines}\n', "f")
    assert any(str(problem).startswith(told) for problem in caught.value.problems)
