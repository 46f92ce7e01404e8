"""``eventx types coverage`` as it is called."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from eventx.__main__ import main

TEXT = "Rebels struck the port. They began to caterwaul the lamps, a witness said. The caterwauling lasted an hour.\n"
CATERWAUL = 'summary = "things caterwaul"\nroles.caterwauler = { verb = ["agent"] }\n\n[[frames]]\nid = "caterwaul"\nverbs = ["caterwaul"]\n'


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, loaded: None) -> None:
    monkeypatch.chdir(tmp_path)
    Path("news.txt").write_text(TEXT, encoding="utf-8")
    Path("news.jsonl").write_text(json.dumps({"id": "a", "text": TEXT}) + "\n", encoding="utf-8")
    Path("caterwauling.toml").write_text(CATERWAUL, encoding="utf-8")


def printed(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(["types", "coverage", *arguments]) == 0
    return capsys.readouterr().out


def test_the_share_alone_and_the_list_on_demand(capsys: pytest.CaptureFixture[str]) -> None:
    plain = printed(capsys, "news.txt")
    assert plain.splitlines()[0].endswith("% decided") and "caterwaul" not in plain
    assert "1 caterwaul (verb): They began to caterwaul the lamps, a witness" in printed(capsys, "news.txt", "--list")


def test_other_formats_are_read_and_values_printed(capsys: pytest.CaptureFixture[str]) -> None:
    found = json.loads(printed(capsys, "news.jsonl", "--json", "--list"))
    assert found == json.loads(printed(capsys, "news.txt", "--json", "--list"))
    assert found["words"] == found["frames"] + found["none"] + found["undecided"]
    assert found["share"] == 1 - found["undecided"] / found["words"]
    assert "caterwaul" in [each["word"] for each in found["undecided_words"]]


def test_own_types_decide_their_words(capsys: pytest.CaptureFixture[str]) -> None:
    assert "caterwaul (verb)" not in printed(capsys, "news.txt", "--list", "--types", "caterwauling.toml")


def test_a_file_that_is_not_there_exits_2(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["types", "coverage", "absent.txt"]) == 2
    assert "absent.txt" in capsys.readouterr().err


def test_a_text_without_words_has_no_share(capsys: pytest.CaptureFixture[str]) -> None:
    Path("bare.txt").write_text("1, 2, 3.\n", encoding="utf-8")
    assert printed(capsys, "bare.txt") == "no predicate words\n"
