"""Keys of the cache: whatever may change a result changes the key."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from eventx.cache import keys
from eventx.cache.keys import document_key, run_key
from eventx.documents.document import DocumentDate
from eventx.documents.options import ReadOptions
from eventx.records.selection import Selection
from eventx.settings import Settings

PLAIN = (Settings(), ReadOptions(), Selection())


def test_equal_runs_have_one_key() -> None:
    assert run_key(*PLAIN) == run_key(Settings(), ReadOptions(), Selection()) is not None


@pytest.mark.parametrize(
    "other",
    [
        (Settings(), ReadOptions(DocumentDate.of_day(date(2024, 3, 6), "option")), Selection()),
        (Settings(), ReadOptions(title_field="head"), Selection()),
        (Settings(), ReadOptions(), Selection(types=frozenset({"attack"}))),
        (Settings(), ReadOptions(), Selection(since=date(2024, 3, 6))),
        (Settings(), ReadOptions(), Selection(until=date(2024, 3, 6))),
        (Settings(), ReadOptions(), Selection(keep=("desk",))),
    ],
)
def test_every_option_counts(other: tuple[Settings, ReadOptions, Selection]) -> None:
    assert run_key(*other) not in (run_key(*PLAIN), None)


def test_own_files_count_by_their_content_and_place(tmp_path: Path) -> None:
    path = tmp_path / "own.tsv"
    path.write_text("a\n")
    found = {run_key(Settings(landmarks=(path,)), *PLAIN[1:]), run_key(Settings(actors=path), *PLAIN[1:])}
    path.write_text("b\n")
    found |= {run_key(Settings(landmarks=(path,)), *PLAIN[1:]), run_key(Settings(types=(path,)), *PLAIN[1:])}
    assert len(found) == 4 and None not in found


def test_a_model_in_a_folder_counts_by_its_content(tmp_path: Path) -> None:
    (tmp_path / "config.cfg").write_text("a")
    before = run_key(Settings(str(tmp_path)), *PLAIN[1:])
    (tmp_path / "config.cfg").write_text("b")
    assert before is not None and run_key(Settings(str(tmp_path)), *PLAIN[1:]) not in (before, None)


@pytest.mark.parametrize("name", ["no_such_model", "no/such/model"])
def test_of_a_model_that_there_is_not_nothing_is_kept(name: str) -> None:
    assert run_key(Settings(name), *PLAIN[1:]) is None


def test_nor_with_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    assert run_key(Settings(types=(tmp_path / "no.toml",)), *PLAIN[1:]) is None


@pytest.mark.parametrize("name", ["own_digest", "_model_digest", "_version", "most_characters"])
def test_another_eventx_model_package_or_machine_knows_nothing(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    before = run_key(*PLAIN)
    monkeypatch.setattr(keys, name, lambda *_: "another")
    assert run_key(*PLAIN) != before


def test_parts_of_a_document_do_not_run_together() -> None:
    found = {document_key(b"r", parts) for parts in ([b"ab", b"c"], [b"a", b"bc"], [b"abc"], [b"abc", b""])}
    assert len(found | {document_key(b"s", [b"abc"])}) == 5
