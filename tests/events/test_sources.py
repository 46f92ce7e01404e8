"""The table of sources: who answers for an event and for which the writer does, through the whole pipeline."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

import eventx

TABLE = Path(__file__).with_name("sources.toml")
ROWS = tomllib.loads(TABLE.read_text(encoding="utf-8"))["case"]


@pytest.fixture(scope="module")
def told() -> dict[str, frozenset[str]]:
    """The sources of the events of each sentence of the table: "type=name", "type=" for the writer."""
    found: dict[str, set[str]] = {row["text"]: set() for row in ROWS}
    for record in eventx.extract([row["text"] for row in ROWS]):
        [text] = [text for text in found if record.sentence.text in text]
        found[text].add(f"{record.type}={record.attribution.name if record.attribution else ''}")
    return {text: frozenset(sources) for text, sources in found.items()}


@pytest.mark.parametrize("row", ROWS, ids=[row["text"] for row in ROWS])
def test_sources(row: dict[str, object], told: dict[str, frozenset[str]]) -> None:
    wanted = set(row["sources"])  # type: ignore[call-overload]
    assert wanted <= told[str(row["text"])], sorted(told[str(row["text"])])
