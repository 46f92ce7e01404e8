"""``eventx times``: records, inputs and exit codes."""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from eventx.__main__ import main
from eventx.cli.times import times

KEYS = [
    "document",
    "text",
    "start",
    "end",
    "type",
    "value",
    "mod",
    "earliest",
    "latest",
    "basis",
    "anchor",
    "rule",
]


@pytest.fixture
def run(loaded: None) -> Any:
    """Run the command with the pipeline that is loaded already."""

    def runner(*arguments: object, stdin: str | None = None) -> tuple[int, list[dict[str, Any]], str]:
        result = CliRunner().invoke(times, [str(a) for a in arguments], input=stdin, standalone_mode=False)
        assert result.exception is None, result.exception
        return result.return_value, [json.loads(line) for line in result.stdout.splitlines()], result.stderr

    return runner


def test_a_record_has_its_keys_in_order_and_the_text_of_its_span(run: Any, tmp_path: Path) -> None:
    text = "The dam broke on Tuesday."
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    code, (record,), _ = run(tmp_path / "a.txt", "--date", "2019-09-19")
    assert code == 0
    assert list(record) == KEYS
    assert text[record["start"] : record["end"]] == record["text"] == "Tuesday"
    assert (record["value"], record["basis"], record["anchor"]) == ("2019-09-17", "document", "2019-09-19")
    assert record["earliest"] == record["latest"] == "2019-09-17"


def test_records_of_json_lines_keep_their_own_dates(run: Any, tmp_path: Path) -> None:
    rows = [
        {"id": "one", "date": "2019-09-19", "text": "The dam broke on Tuesday."},
        {"id": "two", "date": "2011-05-06", "text": "The dam broke on Tuesday."},
        {"id": "three", "text": "The dam broke on Tuesday."},
    ]
    path = tmp_path / "rows.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    _, records, _ = run(path)
    found = [(r["document"], r["value"], r["earliest"]) for r in records]
    assert found == [
        ("one", "2019-09-17", "2019-09-17"), ("two", "2011-05-03", "2011-05-03"), ("three", "XXXX-WXX-2", None),
    ]  # fmt: skip


def test_folders_and_gzip_files_are_read_in_order(run: Any, tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text("It broke in June 2011.", encoding="utf-8")
    (tmp_path / "a.txt.gz").write_bytes(gzip.compress(b"It broke in May 2011."))
    _, records, _ = run(tmp_path)
    assert [record["value"] for record in records] == ["2011-05", "2011-06"]


def test_standard_input_is_read_for_a_dash(run: Any) -> None:
    _, records, _ = run("-", stdin="It broke in May 2011.")
    assert [record["value"] for record in records] == ["2011-05"]


def test_what_cannot_be_read_is_told_and_the_rest_is_done(run: Any, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("It broke in May 2011.", encoding="utf-8")
    code, records, errors = run(tmp_path / "none.txt", tmp_path / "a.txt")
    assert (code, len(records)) == (2, 1)
    assert "none.txt" in errors


def test_a_text_without_times_gives_no_line(run: Any, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The dam broke and the town was flooded.", encoding="utf-8")
    assert run(tmp_path / "a.txt")[:2] == (0, [])


def test_output_goes_to_a_file(run: Any, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("It broke in May 2011.", encoding="utf-8")
    code, records, _ = run(tmp_path / "a.txt", "-o", tmp_path / "out.jsonl")
    assert (code, records) == (0, [])
    assert json.loads((tmp_path / "out.jsonl").read_text(encoding="utf-8"))["value"] == "2011-05"


def test_an_undated_article_is_resolved_against_the_day_that_its_text_tells(run: Any, tmp_path: Path) -> None:
    text = "OSLO, May 17, 2019 (Reuters) - The dam broke on Tuesday, the mayor said."
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    _, records, _ = run(tmp_path / "a.txt")
    assert ("Tuesday", "2019-05-14") in {(record["text"], record["value"]) for record in records}


def test_an_inferred_day_counts_as_one_that_is_stated(run: Any, tmp_path: Path) -> None:
    text = "The river burst its banks at Lenza today, officials said. The bridge had closed on Monday."
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    own = tmp_path / "own.tsv"
    own.write_text("2010-05-12\tburst\tlenza\tFlood at Lenza\n", encoding="utf-8")
    _, unknown, _ = run(tmp_path / "a.txt")
    _, known, _ = run(tmp_path / "a.txt", "--landmarks", own)
    assert [record["value"] for record in unknown] == ["XXXX-XX-XX", "XXXX-WXX-1"]
    assert [record["value"] for record in known] == ["2010-05-12", "2010-05-10"]


def test_a_sentence_of_a_dated_document_of_the_run_dates_its_copy(run: Any, tmp_path: Path) -> None:
    same = "Rebels from the hills took the small port of Lenza today, the army said late at night."
    rows = [{"id": "one", "date": "2019-09-19", "text": same}, {"id": "two", "text": f"{same} It rained on Monday."}]
    path = tmp_path / "rows.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    _, records, _ = run(path)
    assert [r["value"] for r in records if r["text"] == "Monday"] == ["2019-09-16"]


def test_a_model_that_cannot_be_loaded_is_told_as_by_extract(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_text("It broke on Tuesday.", encoding="utf-8")
    told = []
    for command in ("extract", "explain", "times", "dates"):
        assert main([command, str(tmp_path / "a.txt"), "--model", "no_such_model"]) == 2
        told.append(capsys.readouterr().err.splitlines()[-1])
    assert set(told) == {told[0]} and "the model 'no_such_model' cannot be loaded" in told[0]


def test_help_does_not_import_spacy() -> None:
    code = "import sys; from eventx.cli.times import times; sys.exit('spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
