"""How many documents a run will come to."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from eventx.documents.counting import number_of_documents
from eventx.documents.options import ReadOptions


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text("Rebels fled.")
    (tmp_path / "b.md").write_text("Rebels fled.")
    (tmp_path / "c.jsonl").write_text('{"text": "x"}\n{"text": "y"}')
    (tmp_path / "d.html").write_text("<p>Rebels fled.</p>")
    return tmp_path


def test_files_and_lines_are_counted(folder: Path) -> None:
    assert number_of_documents([str(folder)], ReadOptions()) == 5


def test_a_packed_file_is_not_opened(folder: Path) -> None:
    (folder / "e.jsonl.gz").write_bytes(gzip.compress(b'{"text": "x"}\n'))
    assert number_of_documents([str(folder)], ReadOptions()) is None


def test_standard_input_has_no_known_end(folder: Path) -> None:
    assert number_of_documents([str(folder), "-"], ReadOptions()) is None


def test_what_is_not_there_counts_nothing(folder: Path) -> None:
    assert number_of_documents([str(folder / "gone.txt")], ReadOptions()) == 0
