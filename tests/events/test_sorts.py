"""Sorts of happening within a type."""

from __future__ import annotations

import pytest
from event_support import TYPES, triggers_in
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
    first = triggers_in(parsed_of(sentence))[0]
    assert sort_of(first, TYPES[first.frame.type]) == sort
