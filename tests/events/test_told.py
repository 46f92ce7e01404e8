"""What the text tells nearby decides what a bare word means."""

from __future__ import annotations

import pytest
from event_support import ATTACK, DEATH, trigger_words, types_of

from eventx.limits import limits

STRIKE = """
[[frames]]
id = "strike-told"
nouns = ["strike"]
when = { told = ["=attack"] }
"""
WORKERS = 'summary = "s"\n[[frames]]\nid = "strike"\nnouns = ["strike"]\npriority = -1\n'
UNSHOT = '[[refuse]]\nid = "unshot"\nverbs = ["shoot"]\nwhen = { told = ["=death"] }\n'

ATTACKED, STRUCK, NOTHING = "Rebels attacked the port.", "The strike ended.", "Kenya's invasion of Somalia ended."


@pytest.mark.parametrize(
    ("sentences", "wanted"),
    [
        ([ATTACKED, STRUCK], ["attack.assault: attacked", "attack.strike-told: strike"]),
        # What is told behind the word counts as well, the word itself does not.
        ([STRUCK, ATTACKED], ["attack.strike-told: strike", "attack.assault: attacked"]),
        ([STRUCK, STRUCK], []),
        ([NOTHING, STRUCK], []),
    ],
)
def test_a_bare_word_is_what_the_text_tells(sentences: list[str], wanted: list[str]) -> None:
    assert trigger_words(*sentences, types=types_of(attack=ATTACK + STRIKE, death=DEATH)) == wanted


def test_another_type_has_the_word_where_nothing_is_told() -> None:
    types = types_of(attack=ATTACK + STRIKE, protest=WORKERS)
    assert trigger_words(STRUCK, types=types) == ["protest.strike: strike"]
    assert trigger_words(ATTACKED, STRUCK, types=types)[1] == "attack.strike-told: strike"


def test_what_is_far_off_does_not_count() -> None:
    types = types_of(attack=ATTACK + STRIKE)
    near = [NOTHING] * (limits().triggers.told_sentences - 1)
    assert len(trigger_words(ATTACKED, *near, STRUCK, types=types)) == 2
    assert len(trigger_words(ATTACKED, *near, NOTHING, STRUCK, types=types)) == 1


def test_a_refusing_frame_may_ask_too() -> None:
    types = types_of(attack=ATTACK + UNSHOT, death=DEATH)
    shot, dead = "Gunmen shot six people in Porto.", "Twelve people are dead."
    assert trigger_words(shot, types=types) == ["attack.shoot: shot"]
    assert trigger_words(shot, dead, types=types) == ["death.dead: dead"]
