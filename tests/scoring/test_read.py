"""Gold and records read into the same events."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from event_records import argument, day, record, span, write_records

from eventx.records.read import RecordError
from eventx.scoring.annotation import Mention, Named, Party, Time, TimeState
from eventx.scoring.read import gold_hash, read_gold, read_predictions

TEXT = "Fog lay over Lenza. Drones struck the port, Quist said. Nobody was hurt."
EVENT: dict[str, Any] = {
    "type": "attack",
    "trigger": span("struck", TEXT.index("struck")),
    "mentions": [span("struck", TEXT.index("struck"))],
    "arguments": [
        {"role": "target", **span("port", 38), "name": "port of Lenza", "source": None, "optional": True,
         "also": {**span("the port", 34), "name": "Lenza"}},
    ],
    "time": {"basis": "unknown"},
    "polarity": "positive",
    "modality": ["asserted", "alleged"],
    "attribution": {**span("Quist", 44), "name": "Marta Quist"},
    "attribution_disputed": True,
}  # fmt: skip


def write_gold(folder: Path, *events: dict[str, Any], **more: Any) -> str:
    gold = {"doc": "port", "date": "2024-03-08", "events": list(events)} | more
    (folder / "port.gold.json").write_text(json.dumps(gold), encoding="utf-8")
    (folder / "port.txt").write_text(TEXT, encoding="utf-8")
    return str(folder)


def test_a_gold_file_is_read_whole(tmp_path: Path) -> None:
    (doc,) = read_gold(write_gold(tmp_path, EVENT, date=["2024-03-08", "2024-03-09"]))
    (event,) = doc.events
    assert (doc.name, doc.dates) == ("port", ("2024-03-08", "2024-03-09"))
    assert event.trigger == Mention("struck", 27, 33)
    assert event.modality == ("asserted", "alleged")
    assert event.arguments[0].optional
    assert event.arguments[0].readings == (Party(38, 42, "port of Lenza"), Party(34, 42, "Lenza"))
    assert event.attribution == Party(44, 49, "Marta Quist")
    assert event.attribution_disputed
    assert event.sentence == "Drones struck the port, Quist said."


@pytest.mark.parametrize(
    "time, expected",
    [
        ({"basis": "unknown"}, Time()),
        ({"basis": "disputed"}, Time(TimeState.DISPUTED)),
        ({"basis": "context", "earliest": "2024-03-07", "latest": "2024-03-08"},
         Time(TimeState.KNOWN, "2024-03-07", "2024-03-08")),
    ],
)  # fmt: skip
def test_the_time_of_a_gold_event(tmp_path: Path, time: dict[str, str], expected: Time) -> None:
    (doc,) = read_gold(write_gold(tmp_path, EVENT | {"time": time}))
    assert doc.events[0].time == expected


def test_records_are_grouped_by_document(tmp_path: Path) -> None:
    first = record("Drones struck the port.", "struck", arguments=[argument("target", "port", 18)])
    other = record("Rebels struck.", "struck", document="news/hills.txt", time=day("2024-03-07", "Thursday", 0))
    found = read_predictions(write_records(tmp_path / "events.jsonl", [first, other]))
    assert list(found) == ["port", "hills"]
    assert found["port"].events[0].arguments[0].readings == (Party(18, 22, "port"),)
    words = Mention("Thursday", 0, 8)
    assert found["hills"].events[0].time == Time(TimeState.KNOWN, "2024-03-07", "2024-03-07", words)
    assert found["port"].dates == ("2024-03-08",)


def test_records_may_be_the_gold_and_then_ask_for_no_open_date(tmp_path: Path) -> None:
    undated = record("Drones struck.", "struck", document_date={"value": None, "basis": "unknown"})
    path = write_records(tmp_path / "events.jsonl", [undated])
    assert read_gold(path)[0].dates == ()
    assert read_predictions(path)["port"].dates == (None,)


def test_a_record_with_a_time_that_has_no_days_has_no_time_to_score(tmp_path: Path) -> None:
    unanchored = day("XXXX-WXX-2", "Tuesday", 0) | {"earliest": None, "latest": None}
    path = write_records(tmp_path / "events.jsonl", [record("Drones struck.", "struck", time=unanchored)])
    assert read_predictions(path)["port"].events[0].time.state is TimeState.UNKNOWN


@pytest.mark.parametrize("content, reason", [("{", "as JSON"), ("{}", "KeyError: 'events'"), ("[]", "TypeError")])
def test_a_broken_gold_file_is_named(tmp_path: Path, content: str, reason: str) -> None:
    (tmp_path / "port.gold.json").write_text(content, encoding="utf-8")
    with pytest.raises(RecordError, match=rf"port\.gold\.json.*{reason}"):
        read_gold(str(tmp_path))


def test_a_folder_without_gold_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RecordError, match=r"no file NAME\.gold\.json"):
        read_gold(str(tmp_path))


def test_the_hash_is_that_of_the_content(tmp_path: Path) -> None:
    folder = write_gold(tmp_path, EVENT)
    before = gold_hash(folder)
    gold = json.loads((tmp_path / "port.gold.json").read_text(encoding="utf-8"))
    (tmp_path / "port.gold.json").write_text(json.dumps(gold, indent=1, sort_keys=True), newline="\r\n")
    assert gold_hash(folder) == before
    write_gold(tmp_path, EVENT | {"polarity": "negative"})
    assert gold_hash(folder) != before


@pytest.mark.parametrize(
    "argument, expected",
    [
        ({"name": "Marta Quist"}, Named("Marta Quist")),
        ({"name": "Lenza", "country": "LNZ"}, Named("Lenza", "LNZ")),
        ({"name": "Lenzan sailors", "country": "LNZ"}, Named("Lenzan sailors", "LNZ")),
        ({"name": "Lenzan sailors"}, None),
        ({"name": None}, None),
        ({"name": "the ship", "entity": {"name": "Ostrava", "country": None}}, Named("Ostrava")),
        ({"name": "Ostrava", "entity": None}, None),
    ],
)
def test_who_a_gold_filler_is(tmp_path: Path, argument: dict[str, Any], expected: Named | None) -> None:
    filler = {"role": "target", "text": "it", "start": 34, "end": 36, "source": None} | argument
    (doc,) = read_gold(write_gold(tmp_path, EVENT | {"arguments": [filler]}))
    assert doc.events[0].arguments[0].named == expected


def test_gold_lines_are_read_in_their_order_with_what_a_folder_would_give(tmp_path: Path) -> None:
    (of_folder,) = read_gold(write_gold(tmp_path, EVENT))
    gold = json.loads((tmp_path / "port.gold.json").read_text(encoding="utf-8"))
    lines = tmp_path / "gold.jsonl"
    first = {"doc": "quay", "date": None, "complete": True, "events": []}
    lines.write_text(f"{json.dumps(first)}\n\n{json.dumps(gold)}\n", encoding="utf-8")
    quay, port = read_gold(str(lines))
    assert (quay.name, quay.complete, quay.dates) == ("quay", True, ())
    assert port == replace(of_folder, events=(replace(of_folder.events[0], sentence=""),))
    assert not port.complete


def test_records_taken_as_gold_are_complete(tmp_path: Path) -> None:
    path = write_records(tmp_path / "events.jsonl", [record("Drones struck.", "struck")])
    assert read_gold(path)[0].complete
