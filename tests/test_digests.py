"""Digests of folders: names and contents count, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from eventx.digests import folder_digest, own_digest


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "below").mkdir()
    (tmp_path / "a.toml").write_text("a = 1\n")
    (tmp_path / "below" / "b.tsv").write_text("b\n")
    return tmp_path


@pytest.mark.parametrize(
    ("name", "content"), [("a.toml", "a = 2\n"), ("c.toml", ""), ("below/b.tsv", "b\n\n"), ("below/c", "")]
)
def test_every_change_shows(folder: Path, name: str, content: str) -> None:
    before = folder_digest(folder)
    (folder / name).write_text(content)
    assert folder_digest(folder) != before


@pytest.mark.parametrize("name", ["a.pyc", "__pycache__/a.cpython-313.pyc", "below/__compiled__/types.pickle"])
def test_what_is_made_of_the_files_does_not_count(folder: Path, name: str) -> None:
    before = folder_digest(folder)
    (folder / name).parent.mkdir(exist_ok=True)
    (folder / name).write_text("made")
    assert folder_digest(folder) == before


def test_a_file_that_moves_shows(folder: Path) -> None:
    before = folder_digest(folder)
    (folder / "a.toml").rename(folder / "below" / "a.toml")
    assert folder_digest(folder) != before


def test_a_time_does_not_count(folder: Path) -> None:
    before = folder_digest(folder)
    (folder / "a.toml").write_text("a = 1\n")
    assert folder_digest(folder) == before


def test_eventx_has_one_digest() -> None:
    assert len(own_digest()) == 16 and own_digest() == own_digest()
