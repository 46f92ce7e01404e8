"""Stems, telling words, names in a sentence, numbers."""

from __future__ import annotations

import pytest

from eventx.incidents.joined.numerals import numbers
from eventx.incidents.words import proper, stem, telling


@pytest.mark.parametrize(
    ("one", "other"),
    [("attacked", "attacks"), ("shot", "shooting"), ("explosion", "exploded"), ("seizure", "seized"), ("death", "died"),
     ("withdrew", "withdrawal"), ("U.S.", "US"), ("Houthi", "Houthis"), ("Vorn’s", "Vorn")],
)  # fmt: skip
def test_forms_of_a_word_have_one_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@pytest.mark.parametrize(("one", "other"), [("attack", "arrest"), ("ship", "shop"), ("May", "mayor"), ("sue", "suit")])
def test_other_words_have_other_stems(one: str, other: str) -> None:
    assert stem(one) != stem(other)


def test_telling_words_are_names_and_rarer_words() -> None:
    assert telling("The police said on Monday that the ferry Aurelia was attacked.") == {stem("ferry"), stem("Aurelia")}


def test_names_have_a_capital_within_the_sentence() -> None:
    assert proper("Gunmen stormed the ferry Aurelia on Sunday.") == {stem("Aurelia")}


def test_a_title_in_title_case_tells_no_names() -> None:
    assert proper("Gunmen Storm Ferry Off Port Ellery") == frozenset()


@pytest.mark.parametrize(
    ("phrase", "found"),
    [("two tankers", {2}), ("some 1,200 people", {1200}), ("a dozen of 30 shots", {12, 30}), ("no casualties", {0}),
     ("4.2 percent", set()), ("the A320 jet", set()), ("15% of it", set()), ("", set())],
)  # fmt: skip
def test_numbers_of_a_phrase(phrase: str, found: set[int]) -> None:
    assert numbers(phrase) == found
