"""Checks of type files that go beyond loading them."""

from __future__ import annotations

from pathlib import Path

import pytest

from eventx.authoring.check import check_builtin, check_file
from eventx.authoring.slots import is_slot, named_slots
from eventx.types.files import TypeFileError

# The triggers are no words, so that no built-in type claims them.
SOUND = """summary = "a flood"
[[frames]]
id = "a"
verbs = ["brinkle"]
"""


def check(text: str, folder: Path) -> list[str]:
    path = folder / "flood.toml"
    path.write_text(text, encoding="utf-8")
    return [str(problem).removeprefix(f"{path}:") for problem in check_file(path)]


def test_a_sound_file_has_no_problem(tmp_path: Path) -> None:
    assert check(SOUND, tmp_path) == []


def test_a_summary_is_asked_for(tmp_path: Path) -> None:
    assert check(SOUND.replace("a flood", ""), tmp_path) == ["1: summary: say in a line what happens"]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ('when = { agnt = ["state"] }', "5: frames.a.when.agnt: unknown slot 'agnt'; did you mean 'agent'?"),
        ('unless = { "patient.ownr" = ["*"] }', "5: frames.a.unless.patient.ownr: unknown slot 'ownr'; did you mean 'owner'?"),
        ('roles = { place = ["inn"] }', "5: frames.a.roles.place: unknown slot 'inn'; did you mean 'in'?"),
        ('nouns = ["brinkling", "brinkling"]', "5: frames.a.nouns: 'brinkling' stands here 2 times"),
    ],
)  # fmt: skip
def test_slots_and_triggers_are_checked(line: str, told: str, tmp_path: Path) -> None:
    assert check(f"{SOUND}{line}\n", tmp_path) == [told]


def test_words_that_the_language_does_not_know_are_told(tmp_path: Path) -> None:
    line = 'unless = { patient = ["=memmory", "=memory"] }'
    assert check(f"{SOUND}{line}\n", tmp_path) == [
        "5: frames.a.unless.patient: the language does not know '=memmory'; did you mean '=memory'?"
    ]


def test_a_built_in_frame_that_takes_a_trigger_away_is_told(tmp_path: Path) -> None:
    hack = SOUND.replace("brinkle", "hack into")
    assert check(hack, tmp_path) == [
        "4: frames.a.verbs: restriction.cyber takes 'hack into' first where its conditions hold; "
        "a priority of 2 takes it back"
    ]
    assert check(f"{hack}priority = 2\n", tmp_path) == []


def test_refusing_frames_are_checked(tmp_path: Path) -> None:
    refuse = '[[refuse]]\nid = "b"\nverbs = ["brinkle"]\nwhen = { agnt = ["=memmory"] }\n'
    assert check(SOUND + refuse, tmp_path) == [
        "8: refuse.b.when.agnt: the language does not know '=memmory'; did you mean '=memory'?",
        "8: refuse.b.when.agnt: unknown slot 'agnt'; did you mean 'agent'?",
    ]


def test_problems_of_loading_and_of_checking_are_told_together(tmp_path: Path) -> None:
    text = SOUND.replace("a flood", "") + "colour = 1\n"
    assert [problem.split(":")[0] for problem in check(text, tmp_path)] == ["1", "5"]


def test_a_frame_that_another_always_forestalls_is_told(tmp_path: Path) -> None:
    second = '[[frames]]\nid = "b"\nverbs = ["brinkle"]\nwhen = { patient = ["place"] }\npriority = -1\n'
    assert check(SOUND + second, tmp_path) == [
        "5: frames.b: this frame can never fire: flood.a takes every trigger of it first"
    ]


def test_a_trigger_that_another_frame_always_forestalls_is_told(tmp_path: Path) -> None:
    second = '[[frames]]\nid = "b"\nverbs = [\n  "brankle",\n  "brinkle",\n]\npriority = -1\n'
    assert check(SOUND + second, tmp_path) == [
        "9: frames.b.verbs: 'brinkle' can never fire here: flood.a takes it first"
    ]


def test_text_that_is_no_toml_is_a_problem_and_a_missing_file_an_error(tmp_path: Path) -> None:
    assert check("a = ", tmp_path)[0].startswith("1: TOML: ")
    with pytest.raises(TypeFileError):
        check_file(tmp_path / "none.toml")


def test_the_built_in_types_have_no_problem() -> None:
    assert [str(problem) for problem in check_builtin()] == []


@pytest.mark.parametrize(
    "slot", ["agent", "on", "out of", "patient.owner", "on.owner", "participle agent", "clause.agent"]
)
def test_slots(slot: str) -> None:
    assert is_slot(slot)


@pytest.mark.parametrize("word", ["", "agents", "agent owner", "patient.", ".on", "hand of"])
def test_no_slots(word: str) -> None:
    assert not is_slot(word)


def test_every_named_slot_says_what_it_is() -> None:
    assert all(meaning for meaning in named_slots().values())
