"""Slips of the pen in the words that frames ask for."""

from __future__ import annotations

import pytest

from eventx.authoring.known_words import unknown_word


@pytest.mark.parametrize(
    "word", ["memory", "ship", "they", "israeli", "attaché", "re-election", "anti-aircraft", "strike", "covid-19"]
)
def test_known_words(word: str) -> None:
    assert unknown_word(word) is None


@pytest.mark.parametrize(
    ("word", "told"),
    [
        ("memmory", "the language does not know '=memmory'; did you mean '=memory'?"),
        ("brinklezzo", "the language does not know '=brinklezzo'"),
        ("aid worker", "'=aid worker' is more than one word; a slot is compared by its head word alone"),
    ],
)
def test_unknown_words(word: str, told: str) -> None:
    assert unknown_word(word) == told
