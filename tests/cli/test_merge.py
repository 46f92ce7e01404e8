"""``eventx merge`` as it is called: pipes, files, formats, bad input."""

from __future__ import annotations

import gzip
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest
from event_records import write_records
from told_records import depot, ferry, ferry_too

from eventx.__main__ import main


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working directory with the records of two papers that tell of one attack, and of a third."""
    monkeypatch.chdir(tmp_path)
    write_records(Path("one.jsonl"), [ferry()])
    write_records(Path("two.jsonl"), [ferry_too(), depot()])
    return tmp_path


def merge(*options: str) -> list[dict[str, object]]:
    """The incidents that a command writes into a file."""
    assert main(["merge", *options, "-o", "incidents.jsonl"]) == 0
    return [json.loads(line) for line in Path("incidents.jsonl").read_text("utf-8").splitlines()]


def test_records_of_several_files_are_merged() -> None:
    assert [each["documents"] for each in merge("one.jsonl", "two.jsonl")] == [1, 2]


def test_the_order_of_files_does_not_matter() -> None:
    assert merge("one.jsonl", "two.jsonl") == merge("two.jsonl", "one.jsonl")


def test_incidents_of_few_documents_may_be_left_out() -> None:
    assert [each["documents"] for each in merge("one.jsonl", "two.jsonl", "--documents", "2")] == [2]


def test_records_that_are_not_sure_enough_are_left_out() -> None:
    sure, unsure = ferry() | {"confidence": 0.7}, depot() | {"confidence": 0.4}
    write_records(Path("both.jsonl"), [sure, unsure])
    assert len(merge("both.jsonl")) == 2
    assert [each["type"] for each in merge("both.jsonl", "--min-confidence", "0.5")] == [sure["type"]]
    write_records(Path("both.jsonl"), [ferry(), unsure])
    assert len(merge("both.jsonl", "--min-confidence", "0.5")) == 1


def test_standard_input_is_read_and_packed_files_too(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("two.jsonl.gz").write_bytes(gzip.compress(Path("two.jsonl").read_bytes()))
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(Path("one.jsonl").read_bytes())))
    assert [each["documents"] for each in merge("-", "two.jsonl.gz")] == [1, 2]


def test_no_records_no_output(capsys: pytest.CaptureFixture[str]) -> None:
    Path("empty.jsonl").touch()
    assert main(["merge", "empty.jsonl"]) == 0
    assert capsys.readouterr().out == ""
    assert main(["merge", "empty.jsonl", "--format", "json"]) == 0
    assert capsys.readouterr().out == "[]\n"


def test_a_list_of_json_and_a_text_to_read(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["merge", "one.jsonl", "two.jsonl", "--format", "json"]) == 0
    assert len(json.loads(capsys.readouterr().out)) == 2
    assert main(["merge", "one.jsonl", "two.jsonl", "--format", "text"]) == 0
    out = capsys.readouterr().out
    assert "attack  2031-05-18  Port Ellery  (2 documents)" in out
    assert "same day +1.2" in out


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["missing.jsonl"], "cannot be read"),
        (["-", "-"], "can be read once only"),
        (["bad.jsonl"], "not an event record"),
        (["one.jsonl", "other.jsonl"], "another record has the id"),
        (["one.jsonl", "-o", "one.jsonl"], "is read in this run"),
        ([], "Missing argument"),
    ],
)
def test_what_cannot_be_merged_is_told(arguments: list[str], words: str, capsys: pytest.CaptureFixture[str]) -> None:
    Path("bad.jsonl").write_text('{"id": "x"}\n', encoding="utf-8")
    write_records(Path("other.jsonl"), [ferry() | {"polarity": "negative"}])
    assert main(["merge", *arguments]) == 2
    assert words in capsys.readouterr().err


def test_no_model_is_loaded() -> None:
    code = (
        "import sys; from eventx.__main__ import main; main(['merge', 'one.jsonl']); sys.exit('spacy' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], stdout=subprocess.DEVNULL).returncode == 0


def test_a_closed_pipe_ends_quietly() -> None:
    command = f"'{sys.executable}' -m eventx merge one.jsonl two.jsonl | head -c 10"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True)
    assert (len(done.stdout), done.stderr) == (10, "")


def test_extract_merges_what_it_finds() -> None:
    sentence = "Rebels shelled the port of Hodeida on Monday."
    for name in ("a.txt", "b.txt"):
        Path(name).write_text(f"{sentence}\n", encoding="utf-8")
    command = [sys.executable, "-m", "eventx", "extract", "a.txt", "b.txt", "--date", "2018-06-13", "-q"]
    merged = subprocess.run([*command, "--merge"], capture_output=True, check=True).stdout
    records = subprocess.run(command, capture_output=True, check=True).stdout
    piped = subprocess.run(
        [sys.executable, "-m", "eventx", "merge", "-"], input=records, capture_output=True, check=True
    )
    assert merged == piped.stdout
    assert [(each["documents"], each["reports"]) for each in map(json.loads, merged.splitlines())] == [(2, 1)]


def test_extract_merges_into_json_lines_only(capsys: pytest.CaptureFixture[str]) -> None:
    Path("a.txt").write_text("Rebels shelled the port.\n", encoding="utf-8")
    assert main(["extract", "a.txt", "--merge", "--format", "csv"]) == 2
    assert "--merge writes jsonl or json, not csv" in capsys.readouterr().err


def test_the_schema_of_incidents_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", "--incidents"]) == 0
    assert json.loads(capsys.readouterr().out)["title"] == "eventx incident"


def test_incidents_are_compared(capsys: pytest.CaptureFixture[str]) -> None:
    merge("one.jsonl", "two.jsonl")
    Path("incidents.jsonl").rename("new.jsonl")
    merge("one.jsonl")
    assert main(["diff", "incidents.jsonl", "incidents.jsonl"]) == 0
    capsys.readouterr()
    assert main(["diff", "incidents.jsonl", "new.jsonl"]) == 1
    out = capsys.readouterr().out
    assert "documents: 1 → 2" in out
    assert "1 added, 0 removed, 1 changed, 0 unchanged" in out


def test_an_incident_is_known_again_by_its_events(capsys: pytest.CaptureFixture[str]) -> None:
    write_records(Path("early.jsonl"), [ferry_too("dawn.txt", published="2031-05-19")])
    merge("one.jsonl", "early.jsonl")
    Path("incidents.jsonl").rename("new.jsonl")
    merge("one.jsonl")
    assert main(["diff", "incidents.jsonl", "new.jsonl"]) == 1
    assert "0 added, 0 removed, 1 changed, 0 unchanged" in capsys.readouterr().out


def test_incidents_are_scored_against_labels(capsys: pytest.CaptureFixture[str]) -> None:
    merge("one.jsonl", "two.jsonl")
    rows = ["incident\tdocument\tstart\ttype\ttrigger"]
    for name, record in (("ferry", ferry()), ("ferry", ferry_too()), ("depot", depot())):
        start, text = record["trigger"]["start"], record["trigger"]["text"]
        rows.append(f"{name}\t{record['document'][:-4]}\t{start}\tattack\t{text}")
    rows.append("lost\tgazette\t0\tattack\tGun")
    Path("labels.tsv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    assert main(["score", "--incidents", "labels.tsv", "incidents.jsonl", "--json"]) == 0
    figures = json.loads(capsys.readouterr().out)
    assert figures == {"p": 1.0, "r": 1.0, "f1": 1.0, "all_f1": 1.0, "covered": 3, "labels": 4}
    assert main(["score", "--incidents", "labels.tsv", "one.jsonl"]) == 2
    assert "not an incident" in capsys.readouterr().err
