"""``eventx dates`` as it is called."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from eventx.__main__ import main

BODY = "The council met for three hours and put off its decision on the bridge."
FLOOD = "The river burst its banks at Lenza on Wednesday, and the people of the town fled to the hills."


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working directory to write inputs into."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[dict[str, object]]:
    assert main(["dates", *arguments]) == 0
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_a_stated_date_needs_no_pipeline(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "a.txt").write_text(f"Bridge\nPublished March 5, 2014\n{BODY}", encoding="utf-8")
    (folder / "b.txt").write_text(BODY, encoding="utf-8")
    (folder / "b.meta.json").write_text('{"date": "2014-03-06"}', encoding="utf-8")
    monkeypatch.setitem(sys.modules, "eventx.language.pipeline", None)
    first, second = run(capsys, "a.txt", "b.txt")
    assert (first["value"], first["basis"]) == ("2014-03-05", "dateline")
    assert first["evidence"] == [{"text": "March 5, 2014", "start": 17, "end": 30}]
    assert (second["value"], second["basis"], second["evidence"]) == ("2014-03-06", "metadata", [])


@pytest.mark.usefixtures("loaded")
def test_an_undated_text_is_dated_by_a_landmark_of_the_user(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "flood.txt").write_text(FLOOD, encoding="utf-8")
    (folder / "stated.txt").write_text(f"Bridge\nPublished March 5, 2014\n{BODY}", encoding="utf-8")
    (folder / "own.tsv").write_text("2010-05-12\tburst\tlenza\tFlood at Lenza", encoding="utf-8")
    first, second = run(capsys, "stated.txt", "flood.txt", "--landmarks", "own.tsv")
    assert (first["document"], second["document"]) == ("flood.txt", "stated.txt")
    assert (first["value"], first["earliest"], first["latest"]) == (None, "2010-05-12", "2010-05-18")
    (reason,) = first["evidence"]  # type: ignore[misc]
    assert reason["reason"] == "Flood at Lenza"
    assert FLOOD[reason["start"] : reason["end"]] == reason["text"]


@pytest.mark.usefixtures("loaded")
def test_what_tells_nothing_has_no_date(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "a.txt").write_text(BODY, encoding="utf-8")
    (found,) = run(capsys, "a.txt")
    assert (found["value"], found["basis"], found["earliest"], found["latest"]) == (
        None,
        "unknown",
        None,
        None,
    )


@pytest.mark.parametrize(
    ("content", "reason"),
    [("2010-05-12\tburst\n", "own.tsv:1: 2 cells, expected 4 to 5"), (None, "own.tsv: cannot be read")],
)
def test_a_wrong_file_of_landmarks_ends_with_2(
    folder: Path, capsys: pytest.CaptureFixture[str], content: str | None, reason: str
) -> None:
    (folder / "a.txt").write_text(BODY, encoding="utf-8")
    if content is not None:
        (folder / "own.tsv").write_text(content, encoding="utf-8")
    assert main(["dates", "a.txt", "--landmarks", "own.tsv"]) == 2
    assert reason in capsys.readouterr().err


def test_an_unreadable_input_ends_with_2_and_the_rest_is_done(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "a.txt").write_text(f"Bridge\nPublished March 5, 2014\n{BODY}", encoding="utf-8")
    assert main(["dates", "missing.txt", "a.txt"]) == 2
    assert json.loads(capsys.readouterr().out)["value"] == "2014-03-05"
