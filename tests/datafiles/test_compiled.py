"""Values kept in files: made once for a state of eventx, again where the file is of no use."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from eventx.datafiles import compiled
from eventx.datafiles.compiled import compiled_table, keep, kept


class Maker:
    """Makes one number after another, and so tells how often it was asked."""

    def __init__(self) -> None:
        self.made = 0

    def __call__(self) -> int:
        self.made += 1
        return self.made


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(compiled, "_FOLDER", tmp_path / "kept")
    return tmp_path / "kept"


def test_a_value_is_made_once(folder: Path) -> None:
    make = Maker()
    assert (kept("a", make), keep(), kept("a", make), kept("b", make), keep()) == (1, None, 1, 2, None)
    assert sorted(os.listdir(folder)) == ["a.pickle", "b.pickle"]  # noqa: PTH208


def test_another_state_of_eventx_makes_it_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make = Maker()
    kept("a", make)
    keep()
    monkeypatch.setattr(compiled, "_state", lambda: b"another")
    assert (kept("a", make), keep(), kept("a", make)) == (2, None, 2)


def test_a_value_is_kept_as_it_was_made(folder: Path) -> None:
    kept("a", lambda: [1]).append(2)
    keep()
    assert kept("a", lambda: [3]) == [1]


def test_what_was_made_while_files_were_edited_is_not_kept(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compiled, "is_unchanged", lambda: False)
    assert (kept("a", Maker()), keep(), folder.exists()) == (1, None, False)


@pytest.mark.parametrize("damage", [b"", b"nonsense", None])
def test_a_damaged_file_is_made_again(folder: Path, damage: bytes | None) -> None:
    make = Maker()
    kept("a", make)
    keep()
    path = folder / "a.pickle"
    path.write_bytes(path.read_bytes()[:-3] if damage is None else damage)
    assert (kept("a", make), keep(), kept("a", make)) == (2, None, 2)


def test_where_nothing_can_be_written_values_are_made_in_memory(folder: Path) -> None:
    folder.write_text("a file where the folder should be")
    make = Maker()
    assert (kept("a", make), keep(), kept("a", make), keep()) == (1, None, 2, None)


def test_a_value_that_cannot_be_kept_is_made_each_time(folder: Path) -> None:
    assert kept("a", lambda: lambda: 1)() == 1
    keep()
    assert not folder.exists()


def test_eventx_in_an_archive_keeps_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compiled, "_state", lambda: None)
    assert (kept("a", Maker()), keep(), folder.exists()) == (1, None, False)


def test_a_function_is_called_once_in_a_process(folder: Path) -> None:
    make = Maker()
    make.__qualname__ = "make"  # type: ignore[attr-defined]
    table = compiled_table(make)
    assert table() is table()
    keep()
    assert (folder / f"{__name__}.make.pickle").exists()
