"""The file that an own event type begins with."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from eventx.authoring.check import check_file
from eventx.authoring.skeleton import skeleton, write_skeleton
from eventx.errors import EventxError


def test_every_key_that_is_commented_out_may_stand_there(tmp_path: Path) -> None:
    """With the blanks filled in and the comments taken off its keys, the file is sound."""
    text = re.sub(r"^# (?=\w+ = |\[\[)", "", skeleton("flood"), flags=re.MULTILINE)
    text = re.sub(r"^  # ", "  ", text, flags=re.MULTILINE)
    text = text.replace('summary = ""', 'summary = "x"').replace("verbs = []", 'verbs = ["brinkle"]')
    path = tmp_path / "flood.toml"
    path.write_text(text, encoding="utf-8")
    assert "priority" not in text and "unless = " in text and "phrases = []" in text
    assert check_file(path) == []


def test_the_name_stands_in_the_file(tmp_path: Path) -> None:
    path = write_skeleton("flood", tmp_path)
    assert path == tmp_path / "flood.toml"
    assert 'id = "flood"' in path.read_text("utf-8")
    assert "NAME" not in path.read_text("utf-8")


def test_a_folder_that_is_not_there_is_an_error_of_the_system(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No such file"):
        write_skeleton("flood", tmp_path / "none")


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    write_skeleton("flood", tmp_path)
    with pytest.raises(EventxError, match="stands there already"):
        write_skeleton("flood", tmp_path)
