"""Tokens of texts with runs of signs: exact offsets, in time that grows with the length."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.lang.en import English

from eventx.language.tokens import RUN, STRETCH, tokenised

BLANK = English()
PIECES = ["=", "-_", "a", " ", "  ", "\n", "😀", "'s", ".", "Rebels ", "=" * RUN, "b" * STRETCH, "x" * 50, "(" * 60]


def words(text: str) -> list[str]:
    return [token.text for token in tokenised(text, BLANK)]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Rebels didn't shell the port… “We saw it,” she said.",
        "See https://news.example/2019/09/17/" + "a-long-address/" * 20 + " for more.",
        "A line " + "=" * (RUN - 1) + " too short.",
    ],
)
def test_a_text_without_long_runs_is_left_to_the_tokeniser(text: str) -> None:
    assert words(text) == [token.text for token in BLANK.make_doc(text)]


def test_a_run_of_signs_is_one_token() -> None:
    assert words("Rebels fled.\n" + "=-" * RUN + " They won.") == [
        "Rebels", "fled", ".", "\n", "=-" * RUN, "They", "won", ".",
    ]  # fmt: skip


def test_the_words_beside_a_run_are_tokens_of_their_own() -> None:
    assert words("a" + "*" * RUN + "don't") == ["a", "*" * RUN, "do", "n't"]


@given(st.lists(st.sampled_from(PIECES), max_size=30))
def test_offsets_are_those_of_the_text(pieces: list[str]) -> None:
    text = "".join(pieces)
    doc = tokenised(text, BLANK)
    assert doc.text == text
    assert all(text[token.idx : token.idx + len(token)] == token.text for token in doc)


@pytest.mark.parametrize("sign", ["=", "“", "'s", "1:", "😀", "x:y", "http://a.example/"])
def test_a_long_run_takes_no_time(sign: str) -> None:
    start = time.process_time()
    tokenised(sign * (40_000 // len(sign)), BLANK)
    assert time.process_time() - start < 5
