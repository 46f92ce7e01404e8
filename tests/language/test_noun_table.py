"""The tables of common nouns."""

from __future__ import annotations

import pytest

from eventx.language.noun_table import known_classes, noun_table


def test_the_tables_are_compact() -> None:
    assert 10_000 < len(noun_table()) <= 20_000


def test_an_unlisted_class_is_refused_with_the_name_of_the_file() -> None:
    with pytest.raises(ValueError, match=r"overrides\.tsv: unknown classes gizmo"):
        known_classes(["person", "gizmo"], "overrides.tsv")
