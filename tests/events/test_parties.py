"""The tables of parties and constructions: who did what to whom, and who did not, through the whole pipeline."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

import eventx

TABLES = [Path(__file__).with_name(name) for name in ("parties.toml", "constructions.toml")]
ROWS = [row for table in TABLES for row in tomllib.loads(table.read_text(encoding="utf-8"))["case"]]


@pytest.fixture(scope="module")
def told() -> dict[str, frozenset[str]]:
    """What is told of each sentence of the table: "type.role=words", and the name where that differs."""
    found: dict[str, set[str]] = {row["text"]: set() for row in ROWS}
    for record in eventx.extract([row["text"] for row in ROWS]):
        [text] = [text for text in found if record.sentence.text in text]
        for argument in record.arguments:
            names = {argument.text, argument.entity.name if argument.entity else argument.text}
            found[text] |= {f"{record.type}.{argument.role}={name}" for name in names}
    return {text: frozenset(parties) for text, parties in found.items()}


@pytest.mark.parametrize("row", ROWS, ids=[row["text"] for row in ROWS])
def test_parties(row: dict[str, object], told: dict[str, frozenset[str]]) -> None:
    found = told[str(row["text"])]
    wanted = set(row.get("parties", ()))  # type: ignore[call-overload]
    assert wanted <= found, sorted(found)
    for never in row.get("never", ()):  # type: ignore[attr-defined]
        assert not any(party.startswith(never) for party in found), sorted(found)
