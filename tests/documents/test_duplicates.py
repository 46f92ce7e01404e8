"""Near copies of one text."""

from __future__ import annotations

from eventx.documents.duplicates import CopyFinder

WORDS = [f"word{i}" for i in range(200)]
TEXT = " ".join(WORDS)


def test_a_copy_names_its_original() -> None:
    finder = CopyFinder()
    assert finder.copy_of("a", TEXT) is None
    assert finder.copy_of("b", "HEADLINE\n\n" + TEXT.upper() + "\n(Agencies)") == "a"
    assert finder.copy_of("c", TEXT.replace("word40 ", "another ")) == "a"


def test_a_common_paragraph_makes_no_copy() -> None:
    finder = CopyFinder()
    finder.copy_of("a", TEXT)
    assert finder.copy_of("b", " ".join(WORDS[:80] + [f"other{i}" for i in range(120)])) is None


def test_short_and_empty_texts() -> None:
    finder = CopyFinder()
    assert finder.copy_of("a", "") is None
    assert finder.copy_of("b", "One two") is None
    assert finder.copy_of("c", "One, two!") == "b"
