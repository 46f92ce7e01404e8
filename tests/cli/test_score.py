"""``eventx score`` as it is called: the report, two runs side by side, the gate."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest
from event_records import argument, record, span, write_records

from eventx.__main__ import main

TEXT = "Rebels struck the port of Lenza. Quist flew to Oda."
STRUCK = record("Rebels struck the port of Lenza.", "struck", arguments=[argument("target", "port of Lenza", 18)])
FLEW = record("Quist flew to Oda.", "flew", at=33, type="visit")
STRAY = record("Rebels struck the port of Lenza.", "port", type="market")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working directory with a gold folder of one document and two runs: one of two events right, and none."""
    monkeypatch.chdir(tmp_path)
    write_gold()
    write_records(Path("half.jsonl"), [STRUCK, STRAY])
    write_records(Path("none.jsonl"), [STRAY])
    return tmp_path


def write_gold(polarity: str = "positive") -> None:
    shared = {"time": {"basis": "unknown"}, "polarity": polarity, "modality": "asserted", "attribution": None}
    target = {"role": "target", **span("port of Lenza", 18), "name": "Lenza", "source": None}
    gold = {
        "doc": "port",
        "date": "2024-03-08",
        "events": [
            {
                "type": "attack",
                "trigger": span("struck", 7),
                "mentions": [span("struck", 7)],
                "arguments": [target],
            }
            | shared,
            {"type": "visit", "trigger": span("flew", 39), "mentions": [span("flew", 39)], "arguments": []} | shared,
        ],
    }
    Path("gold").mkdir(exist_ok=True)
    Path("gold/port.gold.json").write_text(json.dumps(gold), encoding="utf-8")
    Path("gold/port.txt").write_text(TEXT, encoding="utf-8")


def printed(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(["score", *arguments]) == 0
    return capsys.readouterr().out


def test_the_report(capsys: pytest.CaptureFixture[str]) -> None:
    lines = printed(capsys, "gold", "half.jsonl").splitlines()
    assert lines[0] == "1 document, 2 gold events, 2 records; 0 splits, 0 merges"
    assert lines[2] == "events             0.500   0.500   0.500"
    assert "arguments          1.000   1.000   1.000" in lines
    assert "document_date                      1.000" in lines


def test_json_has_every_figure(capsys: pytest.CaptureFixture[str]) -> None:
    found = json.loads(printed(capsys, "gold", "half.jsonl", "--json", "--by-type", "--errors", "9"))
    assert found["events"] == {"p": 0.5, "r": 0.5, "f1": 0.5}
    assert (found["polarity"], found["splits"]) == (1.0, 0)
    assert found["types"]["visit"] == {"gold": 1, "records": 0, "hit": 0, "p": 0.0, "r": 0.0, "f1": 0.0, "clean": 0.0}
    assert [each["sentence"] for each in found["missed"]] == ["Quist flew to Oda."]
    assert [each["trigger"] for each in found["spurious"]] == ["port"]
    assert (found["clean"], found["whole"], found["types"]["attack"]["clean"]) == (0.5, 0.5, 1.0)
    assert found["false"] == []


def test_types_and_errors_on_demand(capsys: pytest.CaptureFixture[str]) -> None:
    plain = printed(capsys, "gold", "half.jsonl")
    assert "visit" not in plain
    full = printed(capsys, "gold", "half.jsonl", "--by-type", "--errors", "1")
    assert "attack                 1       1       1    1.00    1.00    1.00    1.00" in full
    assert "missed: 1\n  port:39 visit 'flew'\n      Quist flew to Oda.\n" in full
    assert "spurious: 1\n  port:18 market 'port'\n      Rebels struck the port of Lenza.\n" in full


def test_two_runs_side_by_side(capsys: pytest.CaptureFixture[str]) -> None:
    text = printed(capsys, "gold", "half.jsonl", "--against", "none.jsonl", "--errors", "5")
    assert "events             0.500   0.500   0.500   0.000  +0.500" in text
    assert "events: 1 found now, 0 lost, 0 spurious now, 0 no longer spurious" in text
    assert "found now: 1\n  port:7 attack 'struck'\n" in text
    back = json.loads(printed(capsys, "gold", "none.jsonl", "--against", "half.jsonl", "--json"))
    assert [each["trigger"] for each in back["moved"]["lost"]] == ["struck"]
    assert back["against"]["events"]["f1"] == 0.5


def test_what_nothing_was_asked_for_is_no_row(capsys: pytest.CaptureFixture[str]) -> None:
    lines = printed(capsys, "gold", "half.jsonl").splitlines()
    assert not [line for line in lines if line.startswith(("time_words", "attribution", "entity_country"))]
    assert [line for line in lines if line.startswith("entity_name")]


def test_records_that_say_something_false_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    write_gold(polarity="negative")
    full = printed(capsys, "gold", "half.jsonl", "--errors", "1")
    assert "clean                              0.000" in full
    assert "found, but false in part: 1\n  port:7 attack 'struck' (polarity)\n" in full


def test_gold_may_be_json_lines(capsys: pytest.CaptureFixture[str]) -> None:
    Path("gold.jsonl").write_text(Path("gold/port.gold.json").read_text() + "\n", encoding="utf-8")
    of_lines = json.loads(printed(capsys, "gold.jsonl", "half.jsonl", "--json"))
    assert of_lines == json.loads(printed(capsys, "gold", "half.jsonl", "--json"))
    assert gate("--raise-floors", gold="gold.jsonl") == gate(gold="gold.jsonl") == 0


def test_a_broken_line_of_gold_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    Path("gold.jsonl").write_text('{"doc": "port", "events": []}\n{"doc": "port"}\n', encoding="utf-8")
    assert main(["score", "gold.jsonl", "half.jsonl"]) == 2
    assert "gold.jsonl, line 2: not in the gold format (KeyError: 'events')" in capsys.readouterr().err


def test_intervals_stand_behind_figures_and_changes(capsys: pytest.CaptureFixture[str]) -> None:
    text = printed(capsys, "gold", "half.jsonl", "--interval", "--against", "none.jsonl")
    assert "P       R      F1     low    high against  change     low    high" in text
    assert "events             0.500   0.500   0.500   0.500   0.500   0.000  +0.500  +0.500  +0.500\n" in text
    same = printed(capsys, "gold", "half.jsonl", "--interval", "--against", "half.jsonl")
    assert "0.500       =  +0.000  +0.000   noise\n" in same


def test_intervals_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    found = json.loads(printed(capsys, "gold", "half.jsonl", "--interval", "--against", "none.jsonl", "--json"))
    change = {"value": 0.5, "low": 0.5, "high": 0.5, "noise": False}
    assert found["intervals"]["events"] == {"low": 0.5, "high": 0.5, "change": change}
    assert found["intervals"]["types.attack"]["low"] == 1.0
    assert "intervals" not in json.loads(printed(capsys, "gold", "half.jsonl", "--json"))


def test_records_may_be_gold_and_come_from_standard_input(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(Path("half.jsonl").read_bytes())))
    assert json.loads(printed(capsys, "half.jsonl", "-", "--json"))["events"]["f1"] == 1.0


def test_records_without_gold_are_told(capsys: pytest.CaptureFixture[str]) -> None:
    write_records(Path("more.jsonl"), [STRUCK, FLEW | {"document": "other.txt"}])
    assert main(["score", "gold", "more.jsonl"]) == 0
    assert "more.jsonl: 1 record of 1 document without gold (such as other)" in capsys.readouterr().err


def gate(*options: str, run: str = "half.jsonl", gold: str = "gold") -> int:
    return main(["score", gold, run, "--floor", "floors.toml", *options])


def test_the_gate_passes_at_its_floors_and_fails_below(capsys: pytest.CaptureFixture[str]) -> None:
    assert gate("--raise-floors") == 0
    assert gate() == 0
    capsys.readouterr()
    assert gate(run="none.jsonl") == 1
    assert "eventx: events.f1 is 0.0000, below its floor 0.5000" in capsys.readouterr().err


def test_floors_are_not_lowered_unless_it_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    gate("--raise-floors")
    before = Path("floors.toml").read_bytes()
    assert gate("--raise-floors", run="none.jsonl") == 1
    assert "left as it is: this would lower events.f1" in capsys.readouterr().err
    assert Path("floors.toml").read_bytes() == before
    assert gate("--raise-floors", "--allow-lower", run="none.jsonl") == 0
    assert gate(run="none.jsonl") == 0


def test_a_gold_that_changed_fails_until_it_is_taken_over(capsys: pytest.CaptureFixture[str]) -> None:
    gate("--raise-floors")
    write_gold(polarity="negative")
    assert gate() == 1
    assert "not the gold that floors.toml was written for" in capsys.readouterr().err
    assert gate("--raise-floors", "--allow-lower") == 1
    assert gate("--raise-floors", "--allow-lower", "--new-gold") == 0
    assert gate() == 0


def test_raising_tells_what_moved(capsys: pytest.CaptureFixture[str]) -> None:
    gate("--raise-floors", run="none.jsonl")
    assert "events.f1 new -> 0.0000" in capsys.readouterr().err
    gate("--raise-floors")
    assert "events.f1 0.0000 -> 0.5000" in capsys.readouterr().err
    gate("--raise-floors")
    assert "no floor changed" in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments, reason",
    [
        (["gold", "-", "--against", "-"], "once only"),
        (["gold", "half.jsonl", "--raise-floors"], "needs --floor"),
        (["gold", "half.jsonl", "--floor", "f.toml", "--allow-lower"], "belong to --raise-floors"),
        (["gold", "half.jsonl", "--floor", "f.toml"], "no such floors file"),
        (["gold", "absent.jsonl"], "absent.jsonl: cannot be read"),
        (["absent", "half.jsonl"], "absent: cannot be read"),
        (["gold", "gold/port.gold.json"], "port.gold.json, line 1: not an event record"),
    ],
)
def test_what_cannot_be_done_exits_2(arguments: list[str], reason: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["score", *arguments]) == 2
    assert reason in capsys.readouterr().err
