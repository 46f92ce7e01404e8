"""What stands between blanks is read by itself where it can be: the tokens are those of the text as a whole."""

from __future__ import annotations

import random

import pytest

from eventx.timex.lexer import Word, _scanned, words

_PIECES = [
    "rebels", "said,", "U.S.", "Jan.", "’s", "é,", "ß)", "$", "5", "€ 3", "10 a.m.", "0930 a.m", "10.30 am", "1 1/2", "½",
    "1½", "2010-01-02 10:00", "\n\n  x", "\n \n", "\t", "9/11", "F-16", "2: 00pm", "mid-2018", "'90s", "Q1", "12 hrs", "", ",",
]  # fmt: skip


def _as_a_whole(text: str) -> list[Word]:
    found: list[Word] = []
    _scanned(text, 0, len(text), found)
    return found


@pytest.mark.parametrize(
    "text", ["", " ", "$ 5 million", "at 10 a.m. sharp", "1 1/2 years", "left.\n \n  Then", "he’s"]
)
def test_shapes_with_a_blank_in_them_stay_whole(text: str) -> None:
    assert words(text) == _as_a_whole(text)


@pytest.mark.parametrize("joint", [" ", ""])
def test_tokens_are_those_of_the_whole_text(joint: str) -> None:
    chosen = random.Random(1)
    for _ in range(500):
        text = joint.join(chosen.choices(_PIECES, k=20))
        assert words(text) == _as_a_whole(text)
