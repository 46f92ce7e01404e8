"""Paragraphs of raw text: lines, or blocks that were wrapped by hand."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventx.zones.paragraphs import Paragraph, paragraphs

WRAPPED = (
    "The harbour authority said on Friday that two\n"
    "ferries had collided in thick fog off the pier,\n"
    "and that nobody was missing."
)


def texts(text: str) -> list[str]:
    return [paragraph.text for paragraph in paragraphs(text)]


def test_blank_lines_part_paragraphs() -> None:
    assert texts("One.\n\nTwo.\r\n \r\nThree.") == ["One.", "Two.", "Three."]
    assert [paragraph.apart for paragraph in paragraphs("One.\nTwo.\n\nThree.")] == [False, False, True]


def test_wrapped_lines_are_one_paragraph() -> None:
    assert texts(f"{WRAPPED}\n\nNext.") == [WRAPPED, "Next."]
    assert texts(WRAPPED.replace("\n", "\r\n")) == [WRAPPED.replace("\n", "\r\n")]


def test_lines_that_had_room_are_paragraphs_of_their_own() -> None:
    assert len(texts("Ferries collide\nTwo ferries collided on Friday in fog.\nNobody was hurt.")) == 3


def test_long_lines_are_never_wrapped() -> None:
    line = "word " * 60
    assert len(texts(f"{line}\n{line}\n{line}")) == 3


@pytest.mark.parametrize(
    ("raw", "content"),
    [
        ("# Ferries", "Ferries"),
        ("> Said he", "Said he"),
        ("* one", "one"),
        ("• two", "two"),
        ("==Notes==", "Notes=="),
    ],
)
def test_marks_are_left_out(raw: str, content: str) -> None:
    assert texts(raw) == [content]


@pytest.mark.parametrize("text", ["-5 degrees", "#1 hit", "*", "--", "\ufeff"])
def test_what_looks_like_a_mark_stays(text: str) -> None:
    assert texts(text) == [text]


@pytest.mark.parametrize("text", ["It ended.", "Did it?", "“It ended.”", "It ended. (Reuters)."])
def test_stops(text: str) -> None:
    assert Paragraph(text, 0, False).stops


@pytest.mark.parametrize("text", ["Talks with the U.S.", "It ended", "Norrland buys Tarvas Inc.", "said:", ""])
def test_does_not_stop(text: str) -> None:
    assert not Paragraph(text, 0, False).stops


@given(st.text(st.sampled_from("ab \n\r\t#>-*=."), max_size=60))
def test_spans_are_those_of_the_text(text: str) -> None:
    found = paragraphs(text)
    assert all(text[each.start : each.end] == each.text for each in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
