"""The Python interface."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import eventx

TEXT = "Rebels shelled the port of Hodeida on Monday, killing two dockers, the navy said."


@pytest.mark.parametrize("day", ["2018-06-13", date(2018, 6, 13)])
def test_a_text(day: str | date) -> None:
    events = list(eventx.extract(TEXT, date=day))
    assert {event.type for event in events} >= {"attack"}
    for event in events:
        assert event.document == "text-1"
        assert event.document_date.value == date(2018, 6, 13)
        assert TEXT[event.trigger.start : event.trigger.end] == event.trigger.text


def test_many_sources_keep_their_order(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT)
    document = eventx.Document("own", TEXT)
    found = [event.document for event in eventx.extract([TEXT, path, document])]
    assert list(dict.fromkeys(found)) == ["text-1", "a.txt", "own"]


def test_a_path_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(eventx.EventxError, match="no such file"):
        list(eventx.extract(tmp_path / "missing.txt"))


def test_doubt_is_a_warning(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Die Rebellen haben den Hafen und die Stadt mit der Artillerie angegriffen.")
    with pytest.warns(UserWarning, match="English"):
        assert list(eventx.extract(path)) == []


def test_an_unknown_model() -> None:
    with pytest.raises(eventx.EventxError, match="no_such_model"):
        list(eventx.extract(TEXT, model="no_such_model"))


def test_own_names_and_landmarks(tmp_path: Path) -> None:
    actors, landmarks = tmp_path / "actors.tsv", tmp_path / "landmarks.tsv"
    actors.write_text("name\tkind\tcountry\talso\nAcme Shipping\tORG\tNOR\tAcme\n", encoding="utf-8")
    landmarks.write_text("2031-05-06\tstorm;hit\tElba\tthe storm of Elba\n", encoding="utf-8")
    text = "Acme attacked the port. On Tuesday a storm hit Elba."
    event = next(eventx.extract(text, actors=actors, landmarks=[landmarks]))
    assert event.arguments[0].entity and event.arguments[0].entity.country == "NOR"
    assert event.document_date.earliest == date(2031, 5, 6)


@pytest.mark.parametrize(("option", "one"), [("actors", True), ("landmarks", False)])
def test_a_wrong_table_is_named(tmp_path: Path, option: str, one: bool) -> None:
    table = tmp_path / "own.tsv"
    table.write_text("nonsense\n", encoding="utf-8")
    files: Any = table if one else [table]
    with pytest.raises(eventx.EventxError, match=r"own\.tsv:1: "):
        list(eventx.extract(TEXT, **{option: files}))


def test_records_carry_no_input_fields() -> None:
    document = eventx.Document("own", TEXT, fields={"outlet": "Courier"})
    assert all("fields" not in event.as_json() for event in eventx.extract(document))


def test_all_public_names_are_there() -> None:
    assert all(hasattr(eventx, name) for name in eventx.__all__)
    with pytest.raises(AttributeError, match="no attribute 'extrct'"):
        eventx.extrct  # noqa: B018 - the access is the test


def test_importing_loads_no_pipeline() -> None:
    code = "import sys, eventx, eventx.cli; sys.exit('spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code]).returncode == 0
