"""The files of the package: all are read, and by this loader alone."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import eventx
from eventx.datafiles import DataError, names, read_rows, rows, text, toml

PACKAGE = Path(eventx.__file__).parent
#: The reading of TOML itself, the head of an article, the head of a type file.
OTHERS = {"page/html.py", "strict_toml.py", "documents/metadata.py", "authoring/listing.py"}


def test_files_are_found_by_name() -> None:
    assert names("cues/attribution") == ["cues/attribution/prepositions.toml", "cues/attribution/reports.toml"]
    assert names("cues/attribution", ".tsv") == []
    assert text("merging.toml").startswith("# Weights")


def test_a_shipped_file_is_named_in_the_error() -> None:
    with pytest.raises(DataError, match=r"^plover\.toml:\d+: quad"):
        toml("plover.toml", dict[str, int])
    with pytest.raises(DataError, match=r"^actors/terms\.tsv:\d+: unknown column 'name'"):
        next(rows("actors/terms.tsv", ("names", "kind")))


def test_nothing_else_reads_data_files() -> None:
    reading = re.compile(r"\btomllib\b|importlib\.resources import files\b|splitlines\(\).*\bsplit\(")
    found = {
        path.relative_to(PACKAGE).as_posix()
        for path in PACKAGE.rglob("*.py")
        if reading.search(path.read_text("utf-8"))
    }
    assert found == OTHERS | {"datafiles/load.py"}


def test_text_that_is_not_utf8_is_refused_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "latin.tsv"
    path.write_bytes("name\tkind\nCafé\tORG\n".encode("latin-1"))
    with pytest.raises(DataError, match=r"latin\.tsv:2: not UTF-8 text"):
        next(read_rows(path, ("name", "kind")))


def test_a_table_of_a_user_is_named_without_its_folder(tmp_path: Path) -> None:
    path = tmp_path / "own.tsv"
    path.write_text("name\nAcme\tORG\n", encoding="utf-8")
    with pytest.raises(DataError, match=r"^own\.tsv:2: 2 cells, expected 1"):
        list(read_rows(path, ("name",)))
