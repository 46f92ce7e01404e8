"""Where quotation marks open and close."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.lang.en import English

from eventx.language.quoted import quoted, quoted_characters, quoted_flags, stretch_at

NLP = English()


def inside(text: str) -> list[str]:
    doc = NLP(text)
    return [t.text for t, flag in zip(doc, quoted_flags(doc), strict=True) if flag]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('"We left", she said.', ["We", "left"]),
        ("“We left”, she said.", ["We", "left"]),
        ('He said "no" and "yes".', ["no", "yes"]),
        ("Nobody spoke.", []),
        ("“We left.", ["We", "left", "."]),
        ("‘We left,’ she said.", ["We", "left", ","]),
        ("„Wir“ means we.", ["Wir"]),
        ("The workers’ union’s hall burnt.", []),
        ("A 6' wall stood.", []),
        ("«Non», he said.", ["Non"]),
    ],
)
def test_words_inside(text: str, words: list[str]) -> None:
    assert inside(text) == words


def test_a_missing_mark_ends_with_the_paragraph() -> None:
    doc = NLP("“We left\n\nShe stayed.")
    assert [t.text for t, flag in zip(doc, quoted_flags(doc), strict=True) if flag] == ["We", "left"]
    assert [(q.start, q.end, q.unclosed) for q in quoted(doc)] == [(0, 3, True)]


def test_an_apostrophe_behind_a_plural_closes_nothing_before_the_real_mark() -> None:
    assert inside("‘The workers’ leader left,’ she said.") == ["The", "workers", "’", "leader", "left", ","]


def test_a_straight_mark_opens_only_before_a_word() -> None:
    assert inside('It fell 5" and 6 " more.') == []


def test_characters_and_tokens_tell_the_same_stretches() -> None:
    text = "He said “no” twice."
    (found,) = quoted_characters(NLP(text))
    assert text[found.start : found.end] == "“no”"
    assert stretch_at((found,), text.index("no")) == found
    assert stretch_at((found,), text.index("twice")) is None
    assert stretch_at((), 0) is None


@given(st.lists(st.sampled_from(['"', "“", "”", "‘", "’", "word", "words", "\n\n", ",", " "]), max_size=30))
def test_stretches_are_in_order_and_apart(pieces: list[str]) -> None:
    doc = NLP("".join(pieces))
    assert len(quoted_flags(doc)) == len(doc)
    edges = [edge for each in quoted(doc) for edge in (each.start, each.end)]
    assert edges == sorted(edges) and all(edge <= len(doc) for edge in edges)
