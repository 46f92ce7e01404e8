"""The page on fields names every key and every value that the schema has, in the schema's order."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from eventx.records.schema import schema_text

PAGE = (Path(__file__).parents[2] / "docs" / "fields.md").read_text(encoding="utf-8")
SCHEMA: dict[str, Any] = json.loads(schema_text())


def parts(schema: object) -> Iterator[dict[str, Any]]:
    """The schema and all schemas within it."""
    if isinstance(schema, dict):
        yield schema
        for value in schema.values():
            yield from parts(value)
    elif isinstance(schema, list):
        for value in schema:
            yield from parts(value)


def test_the_keys_of_a_record_in_their_order() -> None:
    table = PAGE.split("\n## ")[0]
    assert re.findall(r"^\| `(\w+)` \|", table, re.MULTILINE) == list(SCHEMA["properties"])


@pytest.mark.parametrize("key", sorted({key for part in parts(SCHEMA) for key in part.get("properties", ())}))
def test_every_key_within_is_told(key: str) -> None:
    assert f"`{key}`" in PAGE


@pytest.mark.parametrize(
    "value", sorted({value for part in parts(SCHEMA) for value in part.get("enum", ()) if value is not None})
)
def test_every_value_of_a_closed_list_is_told(value: str) -> None:
    assert f"`{value}`" in PAGE
