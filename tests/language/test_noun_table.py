"""The tables of common nouns."""

from __future__ import annotations

import pytest

from eventx.datafiles import DataError, Row
from eventx.language.nouns.noun_table import classes_of, noun_table


def test_the_tables_are_compact() -> None:
    assert 10_000 < len(noun_table()) <= 20_000


def test_an_unlisted_class_is_refused_with_the_name_of_the_file() -> None:
    with pytest.raises(DataError, match=r"overrides\.tsv:3: classes: unknown noun class 'gizmo'"):
        classes_of(Row("overrides.tsv", 3, {"noun": "widget", "classes": "person gizmo"}))
