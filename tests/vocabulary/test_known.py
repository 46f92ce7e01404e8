"""How words stand, by frames and by tables."""

from __future__ import annotations

import pytest

from eventx.types.frames import EventType, Frame
from eventx.vocabulary.decisions import PartOfSpeech
from eventx.vocabulary.known import Standing, Vocabulary

FRAME = Frame(
    "spill.spill",
    "spill",
    verbs=("spill", "let out"),
    nouns=("oil spill",),
    adjectives=("awash with",),
    phrases=("give way",),
)
KNOWN = Vocabulary.of_types([EventType("spill", "oil escapes", {}, (FRAME,))])
VERB, NOUN, ADJECTIVE = PartOfSpeech


@pytest.mark.parametrize(
    "pos, word", [(VERB, "spill"), (VERB, "let"), (NOUN, "spill"), (ADJECTIVE, "awash"), (VERB, "give"), (NOUN, "give")]
)
def test_the_words_of_a_frame_are_known(pos: PartOfSpeech, word: str) -> None:
    assert KNOWN.standing(pos, word) is Standing.FRAMES


@pytest.mark.parametrize("pos, word", [(NOUN, "oil"), (VERB, "out"), (VERB, "zing"), (ADJECTIVE, "spill")])
def test_other_words_are_not(pos: PartOfSpeech, word: str) -> None:
    assert KNOWN.standing(pos, word) is Standing.UNDECIDED


def test_a_frame_stands_above_a_decision() -> None:
    assert Vocabulary.of_types(()).standing(VERB, "begin") is Standing.NONE
    frame = Frame("feast.feast", "feast", verbs=("begin",))
    assert Vocabulary.of_types([EventType("feast", "", {}, (frame,))]).standing(VERB, "begin") is Standing.FRAMES
