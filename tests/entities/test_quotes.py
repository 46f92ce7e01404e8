"""Tokens inside quotation marks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc
from spacy.vocab import Vocab

from eventx.entities.quotes import quoted_tokens


@pytest.mark.parametrize(
    ("words", "inside"),
    [
        ('" We left " , she said', ["We", "left"]),
        ("“ We left ” , she said", ["We", "left"]),
        ('He said " no " and " yes "', ["no", "yes"]),
        ("Nobody spoke", []),
        ("“ We left", ["We", "left"]),
    ],
)
def test_words_inside(words: str, inside: list[str]) -> None:
    doc = Doc(Vocab(), words=words.split())
    assert [t.text for t, flag in zip(doc, quoted_tokens(doc), strict=True) if flag] == inside


def test_a_missing_mark_ends_with_the_paragraph() -> None:
    doc = Doc(Vocab(), words=["“", "We", "left", "\n\n", "She", "stayed"])
    assert quoted_tokens(doc) == [False, True, True, False, False, False]


@given(st.lists(st.sampled_from(['"', "“", "”", "word", "\n\n", ","]), max_size=30))
def test_one_flag_a_token(words: list[str]) -> None:
    doc = Doc(Vocab(), words=words)
    assert len(quoted_tokens(doc)) == len(doc)
