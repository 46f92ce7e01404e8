"""Tables of tab-separated text: what is read, and what is refused with file, line and reason."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventx.entities.tables import ActorFileError, read_table

COLUMNS = ("name", "kind")
CELLS = st.text(st.characters(whitelist_categories=("Lu", "Ll", "Nd")), min_size=1, max_size=8)


def table(folder: Path, text: str) -> Path:
    path = folder / "own.tsv"
    path.write_text(text, encoding="utf-8")
    return path


def test_comments_and_empty_lines_are_skipped(tmp_path: Path) -> None:
    rows = list(read_table(table(tmp_path, "# who\n\nname\tkind\nAcme\tORG\n"), COLUMNS))
    assert [(row["name"], row["kind"], row.line) for row in rows] == [("Acme", "ORG", 4)]


def test_a_dash_is_an_empty_cell(tmp_path: Path) -> None:
    (row,) = read_table(table(tmp_path, "name\tkind\nAcme\t-\n"), COLUMNS)
    assert row["kind"] == "" and row.several("kind") == ()


def test_alternatives_are_divided_by_bars(tmp_path: Path) -> None:
    (row,) = read_table(table(tmp_path, "name\tkind\nAcme | Acme Ltd\tORG\n"), COLUMNS)
    assert row.several("name") == ("Acme", "Acme Ltd")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("name\tkind\nAcme\n", "own.tsv:2: 1 cells, expected 2 (tabs)"),
        ("name\nAcme\n", "own.tsv:1: columns name; expected name, kind"),
        ("# nothing\n", "own.tsv:1: no header line; expected the columns name, kind"),
    ],
)
def test_what_is_wrong_is_told(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(ActorFileError) as caught:
        list(read_table(table(tmp_path, text), COLUMNS))
    assert str(caught.value) == message


def test_text_that_is_not_utf8_is_refused_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "latin.tsv"
    path.write_bytes("name\tkind\nCafé\tORG\n".encode("latin-1"))
    with pytest.raises(ActorFileError, match=r"latin\.tsv:2: not UTF-8 text"):
        list(read_table(path, COLUMNS))


@given(st.lists(st.tuples(CELLS, CELLS), max_size=6))
def test_what_is_written_is_read(tmp_path_factory: pytest.TempPathFactory, cells: list[tuple[str, str]]) -> None:
    lines = ["name\tkind", *("\t".join(pair) for pair in cells)]
    path = table(tmp_path_factory.mktemp("tables"), "\n".join(lines) + "\n")
    assert [(row["name"], row["kind"]) for row in read_table(path, COLUMNS)] == cells
