"""Sorts of happening within a type."""

from __future__ import annotations

import tomllib
from importlib.resources import files

import pytest
from event_support import triggers_in
from treebank import parsed_of

from eventx.events.sorts import GENERIC, sort_of


@pytest.mark.parametrize(
    ("sentence", "sort"),
    [
        ("The attack on the port killed six.", GENERIC),
        ("The army shelled the town and killed six.", "air"),
        ("The rebels shot down the drone.", "down"),
        # The words of the trigger before its lemma: "shot" is another sort.
        ("Gunmen shot six people in Porto.", "gun"),
        # A type or a word that is not listed has no sort.
        ("Kenya was behind the raid.", None),
        ("Kenya held talks with Chad in Porto.", None),
    ],
)
def test_sort(sentence: str, sort: str | None) -> None:
    assert sort_of(triggers_in(parsed_of(sentence))[0]) == sort


def test_no_word_has_two_sorts_in_a_type() -> None:
    tables = tomllib.loads((files("eventx") / "data" / "merging_kin.toml").read_text(encoding="utf-8"))
    for name, sorts in tables.items():
        words = [word for listed in sorts.values() for word in listed]
        assert len(words) == len(set(words)), name
