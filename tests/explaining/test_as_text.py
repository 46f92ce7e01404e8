"""Lines of text: as they are, or wrapped with a hanging indent."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console
from rich.text import Text

from eventx.explaining.as_text import Line

CONSOLE = Console()


def pieces(lead: str, words: str, width: int | None) -> list[str]:
    return [piece.plain for piece in Line(Text(lead), Text(words)).wrapped(CONSOLE, width)]


def test_without_a_width_a_line_stays_whole() -> None:
    assert pieces("  time  ", "word " * 60, None) == ["  time  " + "word " * 60]


def test_a_line_that_fits_stays_whole() -> None:
    assert pieces("  time  ", "2023-05-16", 18) == ["  time  2023-05-16"]


def test_words_go_on_below_one_another() -> None:
    found = pieces("  time  ", "one two three four five six seven", 34)
    assert found == ["  time  one two three four five six", "        seven"] or found == [
        "  time  one two three four five",
        "        six seven",
    ]


def test_a_deep_indent_leaves_room_for_words() -> None:
    assert pieces(" " * 30, "one two three four five six", 32)[0] == " " * 30 + "one two three four five"


@given(st.lists(st.text("abcdefgh", min_size=1, max_size=12), max_size=30), st.integers(40, 90))
def test_no_word_is_lost_and_no_line_is_too_wide(words: list[str], width: int) -> None:
    found = pieces("   lead  ", " ".join(words), width)
    assert " ".join(found).split() == ["lead", *words]
    assert all(len(line) <= width for line in found)
