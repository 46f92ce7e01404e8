"""The sentence around a trigger, cut by punctuation."""

from __future__ import annotations

import pytest

from eventx.scoring.sentences import sentence_at

TEXT = 'Lenza burns\n\nFog lay thick. "Drones struck the port," Quist said.\nMr. Oda fled! 7 men stayed'


@pytest.mark.parametrize(
    "word, sentence",
    [
        ("burns", "Lenza burns"),
        ("Fog", "Fog lay thick."),
        ("struck", '"Drones struck the port," Quist said.'),
        ("stayed", "7 men stayed"),
    ],
)
def test_the_sentence_ends_at_its_punctuation_or_line(word: str, sentence: str) -> None:
    start = TEXT.index(word)
    assert sentence_at(TEXT, start, start + len(word)) == sentence


def test_a_title_before_a_name_is_taken_for_a_sentence_end() -> None:
    """A known limit: no list of abbreviations is kept for what only a reader of error lists sees."""
    start = TEXT.index("fled")
    assert sentence_at(TEXT, start, start + 4) == "Oda fled!"


def test_a_text_without_an_end_is_cut_at_a_distance() -> None:
    assert len(sentence_at("word " * 10_000, 20_000, 20_004)) < 1300


def test_no_text_gives_no_sentence() -> None:
    assert sentence_at("", 5, 9) == ""
