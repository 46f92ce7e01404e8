"""The table of happenings: which mentions are one event, through the whole pipeline."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

import eventx

TABLE = Path(__file__).with_name("happenings.toml")
ROWS: list[dict[str, Any]] = tomllib.loads(TABLE.read_text(encoding="utf-8"))["case"]
KEYS = {"text", "type", "events", "known_failure"}


@pytest.fixture(scope="module")
def told() -> list[list[list[str]]]:
    """Of each row the events of its type, each by the triggers of its mentions."""
    found: list[list[list[str]]] = [[] for _ in ROWS]
    for record in eventx.extract([row["text"] for row in ROWS], date="2024-03-06"):
        number = int(record.document.removeprefix("text-")) - 1
        if record.type == ROWS[number]["type"]:
            found[number].append([mention.text for mention in record.mentions])
    return found


@pytest.mark.parametrize("number", range(len(ROWS)), ids=[row["text"] for row in ROWS])
def test_happenings(number: int, told: list[list[list[str]]]) -> None:
    row = ROWS[number]
    assert row.keys() <= KEYS
    assert (told[number] == row["events"]) is ("known_failure" not in row), told[number]
