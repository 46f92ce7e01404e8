"""``eventx report`` as it is called: files, pipes, texts, bad input."""

from __future__ import annotations

import gzip
import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest
from event_records import write_records
from page_records import BLAMED, tankers
from told_records import told

from eventx.__main__ import main


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working directory with records."""
    monkeypatch.chdir(tmp_path)
    write_records(Path("events.jsonl"), tankers())
    return tmp_path


def contents(*options: str) -> dict[str, Any]:
    """What a page embeds."""
    assert main(["report", *options, "-o", "report.html"]) == 0
    return embedded(Path("report.html").read_text("utf-8"))


def embedded(page: str) -> dict[str, Any]:
    begin = page.index('type="application/json">') + len('type="application/json">')
    found: dict[str, Any] = json.loads(page[begin : page.index("</script>", begin)])
    return found


def test_events_alone_and_gathered() -> None:
    assert (len(contents("events.jsonl")["events"]), len(contents("events.jsonl")["incidents"])) == (5, 0)
    assert sorted(len(each["events"]) for each in contents("events.jsonl", "--incidents")["incidents"]) == [1, 2, 2]


def test_incidents_alone_tell_their_events() -> None:
    assert main(["merge", "events.jsonl", "-o", "incidents.jsonl"]) == 0
    alone, both = contents("incidents.jsonl"), contents("incidents.jsonl", "events.jsonl")
    assert [each["id"] for each in alone["events"]] == [each["id"] for each in both["events"]]
    assert {each["day"] for each in alone["events"]} == {each["day"] for each in both["events"]}
    assert alone["incidents"][0]["claims"] == both["incidents"][0]["claims"]
    assert both == contents("events.jsonl", "--incidents")


def test_incidents_are_not_gathered_again(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["merge", "events.jsonl", "-o", "incidents.jsonl"]) == 0
    assert main(["report", "incidents.jsonl", "--incidents"]) == 2
    assert "leave out --incidents" in capsys.readouterr().err


def test_claims_stand_side_by_side() -> None:
    incident = next(each for each in contents("events.jsonl", "--incidents")["incidents"] if each["contested"])
    assert [(each["party"], each["stance"], each["source"]) for each in incident["claims"]] == [
        ("Ostmark", "blames", "Minister Ada Thornbury"), ("Ostmark", "denies", "Ostmark"),
    ]  # fmt: skip
    assert "Ostmark" not in incident["line"]


def test_standard_input_and_packed_files(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    data = Path("events.jsonl").read_bytes()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    assert main(["report", "-"]) == 0
    page = capsys.readouterr().out
    Path("events.jsonl.gz").write_bytes(gzip.compress(data))
    assert main(["report", "events.jsonl.gz", "-o", "report.html.gz"]) == 0
    assert gzip.decompress(Path("report.html.gz").read_bytes()).decode() == page


def test_incidents_do_not_tell_how_sure_their_events_are(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["merge", "events.jsonl", "-o", "incidents.jsonl"]) == 0
    assert contents("incidents.jsonl", "--min-confidence", "0.5")["events"] == []
    assert "say nothing of their confidence" in capsys.readouterr().err


def test_no_page_goes_to_a_terminal(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    assert main(["report", "events.jsonl"]) == 2
    told = capsys.readouterr()
    assert told.out == "" and "name a file with -o" in told.err


def test_no_events_make_a_page() -> None:
    Path("empty.jsonl").touch()
    assert contents("empty.jsonl")["events"] == []


def test_texts_are_shown_where_they_are_the_ones_that_were_read(capsys: pytest.CaptureFixture[str]) -> None:
    text = f"PORT ELLERY, June 13\n\n{BLAMED}\n"
    start = text.index(BLAMED)
    write_records(Path("events.jsonl"), [told("a.txt", BLAMED, "attacked", at=start),
                                         told("b.txt", BLAMED, "attacked", at=start + 1)])  # fmt: skip
    for name in ("a.txt", "b.txt", "other.txt"):
        Path(name).write_text(text, encoding="utf-8")
    found = contents("events.jsonl", "--texts", "a.txt", "--texts", "b.txt", "--texts", "other.txt")
    assert [each.get("text") for each in found["documents"]] == [text, None]
    assert "b.txt: is not the text that its records were read from" in capsys.readouterr().err
    contents("events.jsonl", "--texts", "a.txt", "-q")
    assert capsys.readouterr().err == ""
    contents("events.jsonl", "--texts", "other.txt")
    assert "there is no text of 2 articles of this name" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ('{"id": "1"}', "not an event record"),
        ('{"events": 1}', "not an incident"),
        (
            '{"id": "1", "events": [{"id": 2}], "type": "attack", "arguments": [], "claims": [], "counts": []}',
            "not an incident",
        ),
        ("[", "this is a JSON array"),
        ("{", "the line ends in the middle"),
    ],
)
def test_bad_lines_are_named(line: str, reason: str, capsys: pytest.CaptureFixture[str]) -> None:
    Path("bad.jsonl").write_text(line + "\n")
    assert main(["report", "bad.jsonl", "-o", "report.html"]) == 2
    assert f"bad.jsonl, line 1: {reason}" in capsys.readouterr().err
    assert not Path("report.html").exists()


def test_two_records_of_one_id_are_refused(capsys: pytest.CaptureFixture[str]) -> None:
    one = tankers()[0]
    write_records(Path("events.jsonl"), [one, one | {"modality": "planned"}])
    assert main(["report", "events.jsonl"]) == 2
    assert "another record has the id" in capsys.readouterr().err


def test_the_page_is_written_onto_no_input(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["report", "events.jsonl", "-o", "events.jsonl"]) == 2
    assert "is read in this run" in capsys.readouterr().err
    assert main(["report", "-", "--texts", "-"]) == 2


def test_strange_values_of_a_record_do_no_harm() -> None:
    strange = tankers()[0] | {
        "time": {"earliest": 5, "latest": "soon", "value": None, "basis": []}, "place": {"name": 7, "country": {}},
        "attribution": {"name": None}, "plover": {"mode": None, "quad": 3}, "cameo": 19, "confidence": 0.834,
        "fields": {"url": ["x", 1]}, "document_date": None,
    }  # fmt: skip
    write_records(Path("events.jsonl"), [strange])
    event = contents("events.jsonl")["events"][0]
    assert (event["day"], event["source"], event["point"]) == ("", "", None)
    assert ["confidence", "83%"] in event["told"] and ["url", "['x', 1]"] in event["told"]


def test_own_types_are_told_by_their_files() -> None:
    Path("spill.toml").write_text(
        'summary = "x"\nline = "oil spill[ from {source}]"\nroles.source = {}\n[[frames]]\nid = "spill"\nverbs = ["spill"]\n'
    )
    made = told("a.txt", "The Aurelia spilled oil.", "spilled", type="spill", arguments=[("source", "Aurelia")])
    write_records(Path("events.jsonl"), [made])
    assert contents("events.jsonl")["events"][0]["line"] == "spilled: Aurelia"
    assert contents("events.jsonl", "--types", "spill.toml")["events"][0]["line"] == "oil spill from Aurelia"


def test_an_empty_page_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    Path("none.jsonl").write_text("", encoding="utf-8")
    assert contents("none.jsonl")["events"] == []
    assert "none.jsonl: no event to show" in capsys.readouterr().err
    contents("events.jsonl")
    assert "no event to show" not in capsys.readouterr().err
