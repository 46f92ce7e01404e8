"""Tables of tab-separated text: what is read, and what is refused with file, line and reason."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventx.datafiles import DataError, Row
from eventx.datafiles.tables import read_table

COLUMNS = ("name", "kind")
CELLS = st.text(st.characters(whitelist_categories=("Lu", "Ll", "Nd")), min_size=1, max_size=8)


def read(text: str) -> list[Row]:
    return list(read_table(text, "own.tsv", COLUMNS))


def test_comments_and_empty_lines_are_skipped() -> None:
    rows = read("# who\n\nname\tkind\nAcme\tORG\n")
    assert [(row["name"], row["kind"], row.line) for row in rows] == [("Acme", "ORG", 4)]


def test_a_dash_is_an_empty_cell() -> None:
    (row,) = read("name\tkind\nAcme\t - \n")
    assert row["kind"] == "" and row.several("kind") == ()


def test_alternatives_are_divided_by_bars() -> None:
    (row,) = read("name\tkind\nAcme | Acme Ltd\tORG\n")
    assert row.several("name") == ("Acme", "Acme Ltd")


@pytest.mark.parametrize("head", ["", "name\tkind\n"])
def test_a_table_may_do_without_a_head_and_without_the_last_column(head: str) -> None:
    rows = read_table(f"{head}Acme\tORG\nBolt\n", "own.tsv", COLUMNS, headed=False, optional=1)
    assert [row.cells for row in rows] == [{"name": "Acme", "kind": "ORG"}, {"name": "Bolt"}]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("name\tkind\nAcme\n", "own.tsv:2: 1 cells, expected 2, parted by tabs: name, kind"),
        ("name\tkind\nAcme\tORG\tx\n", "own.tsv:2: 3 cells, expected 2, parted by tabs: name, kind"),
        ("name\nAcme\n", "own.tsv:1: the column 'kind' is missing"),
        ("name\tkinds\nAcme\tORG\n", "own.tsv:1: unknown column 'kinds'; did you mean 'kind'? (and 1 more)"),
        ("kind\tname\nORG\tAcme\n", "own.tsv:1: columns kind, name; expected name, kind"),
        ("# nothing\n", "own.tsv:1: no header line; expected the columns name, kind"),
    ],
)
def test_what_is_wrong_is_told(text: str, message: str) -> None:
    with pytest.raises(DataError) as caught:
        read(text)
    assert str(caught.value) == message


def test_a_cell_is_asked_for_by_kind() -> None:
    first, second = read("name\tkind\n2020-02-29\tORG\n2020-02-30\t-\n")
    assert first.day("name") == date(2020, 2, 29)
    assert (first.among("kind", {"ORG"}), second.among("kind", {"ORG"})) == ("ORG", None)
    with pytest.raises(DataError, match=r"^own\.tsv:3: name: '2020-02-30' is no day"):
        second.day("name")
    assert first.one_of("kind", {"ORG"}) == "ORG"
    with pytest.raises(DataError, match=r"^own\.tsv:3: kind: is missing"):
        second.one_of("kind", {"ORG"})
    with pytest.raises(DataError, match=r"^own\.tsv:2: kind: unknown value 'ORG'; did you mean 'ORGS'\?"):
        first.among("kind", {"ORGS"})


@given(st.lists(st.tuples(CELLS, CELLS), max_size=6))
def test_what_is_written_is_read(cells: list[tuple[str, str]]) -> None:
    lines = ["name\tkind", *("\t".join(pair) for pair in cells)]
    assert [(row["name"], row["kind"]) for row in read("\n".join(lines) + "\n")] == cells
