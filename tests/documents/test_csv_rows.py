"""The rows of a CSV file: nothing is swallowed, and every row that cannot be taken is named with its line."""

from __future__ import annotations

import gzip
import io

import pytest

from eventx.documents.csv_rows import csv_rows
from eventx.documents.notices import Caution, Failure
from eventx.documents.options import ReadOptions
from eventx.documents.rows import MAX_LINE, Row

Item = Row | Failure | Caution
OWN = ReadOptions()


def items(content: str | bytes, options: ReadOptions = OWN) -> list[Item]:
    data = content.encode() if isinstance(content, str) else content
    return list(csv_rows("n.csv", io.BufferedReader(io.BytesIO(data)), options))


def texts(found: list[Item]) -> list[object]:
    """The texts of the rows, as far as they are rows."""
    return [item[1].get("text") for item in found if isinstance(item, tuple)]


def notices(found: list[Item]) -> list[str]:
    return [str(item) for item in found if not isinstance(item, tuple)]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_rows_with_the_line_on_which_each_ends(separator: str) -> None:
    content = 'id,text\n1,"One, two\nthree"\n\n2,Four\n'.replace(",", separator)
    cell = f"One{separator} two\nthree"
    assert items(content) == [(3, {"id": "1", "text": cell}), (5, {"id": "2", "text": "Four"})]


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_line_ends_and_encodings(end: str, encoding: str) -> None:
    content = f'id,text{end}1,"Zoë{end}said"{end}2,No'.encode(encoding)
    assert texts(items(content)) == [f"Zoë{end}said", "No"]


class TestQuotes:
    def test_an_open_quote_swallows_no_row(self) -> None:
        found = items('id,text\n1,"Rebels fled.\n2,Police came.\n3,"The mayor left."\n')
        assert texts(found) == ["Police came.", "The mayor left."]
        assert len(notices(found)) == 1 and notices(found)[0].startswith("n.csv:2: ")
        assert "a quote is opened and not closed before line 4" in notices(found)[0]

    def test_an_open_quote_up_to_the_end(self) -> None:
        found = items('id,text\n1,Rebels fled.\n2,"Police came.\n3,The mayor left.\n')
        assert texts(found) == ["Rebels fled.", "The mayor left."]
        assert notices(found)[0].startswith("n.csv:3: a quote is opened and not closed")

    def test_a_quote_inside_a_quoted_cell_is_not_lost(self) -> None:
        found = items('id,text\n1,"He said "no" to us"\n2,Yes\n')
        assert texts(found) == ["Yes"] and "n.csv:2" in notices(found)[0]

    def test_many_open_quotes_take_no_square_of_time(self) -> None:
        rows = 'x,"a\n' + '","\n' * 100_000
        assert sum(isinstance(item, Failure) for item in items("id,text\n" + rows)) <= 2

    def test_in_tab_files_quotes_may_be_plain_characters(self) -> None:
        found = items('id\ttext\n1\t"We won," she said.\n2\t"No\n3\tYes\n')
        assert texts(found) == ['"We won," she said.', '"No', "Yes"] and not notices(found)


class TestCells:
    def test_surplus_cells_are_refused_with_their_row(self) -> None:
        found = items("id,text\n1,Rebels fled, killing two.\n2,Police came.\n")
        assert texts(found) == ["Police came."]
        assert notices(found) == [
            "n.csv:2: 3 cells under 2 columns; put cells that hold the separator in double quotes"
        ]

    def test_empty_surplus_cells_hold_nothing(self) -> None:
        found = items("id,text\n1,Rebels fled.,,\n")
        assert texts(found) == ["Rebels fled."] and not notices(found)

    def test_missing_cells_are_told(self) -> None:
        found = items("id,text,date\n1,Rebels fled.\n")
        assert texts(found) == ["Rebels fled."]
        assert notices(found) == ["n.csv:2: 2 cells under 3 columns; the last columns are taken as empty"]

    def test_a_row_without_its_text_is_told_once(self) -> None:
        found = items("id,text\n(3 rows)\n")
        assert texts(found) == [None] and not notices(found)

    @pytest.mark.parametrize(
        ("where", "content"), [("n.csv:2", "id,text\n1,a\0b\n2,Yes\n"), ("n.csv:1", "i\0d,text\n")]
    )
    def test_a_nul_is_refused(self, where: str, content: str) -> None:
        found = items(content)
        assert texts(found) == (["Yes"] if where == "n.csv:2" else [])
        assert notices(found)[0].startswith(f"{where}: ") and "NUL" in notices(found)[0]

    def test_a_row_that_is_no_utf_8_costs_itself_alone(self) -> None:
        found = items(b"id,text\n1,caf\xe9\n2,Yes\n")
        assert texts(found) == ["Yes"] and notices(found)[0].startswith("n.csv:2: not UTF-8")


class TestHeader:
    @pytest.mark.parametrize("rows", ["", "831\t20190305\tREBELS\tLUGO\n"])
    def test_a_file_without_a_header(self, rows: str) -> None:
        found = items("830\t20190304\tREBELS\tTARVO\n" + rows)
        assert len(found) == 1 and isinstance(found[0], Failure)
        assert str(found[0]).startswith("n.csv: no column 'text' among '830', '20190304', 'REBELS', 'TARVO'; ")
        assert "--text-field" in found[0].remedy

    def test_an_id_that_was_named_must_be_there(self) -> None:
        found = items("id,text\n1,Yes\n", ReadOptions(id_field="nr"))
        assert len(found) == 1 and "no column 'nr'" in notices(found)[0] and "--id-field" in notices(found)[0]

    def test_a_field_that_was_named_and_is_not_there_is_told(self) -> None:
        found = items("id,text,when\n1,Yes,2019-09-17\n", ReadOptions(date_field="whne"))
        assert texts(found) == ["Yes"] and "no column 'whne'" in notices(found)[0]

    @pytest.mark.parametrize("content", ["id,text\n", "id,text", "", "\n\n", "\ufeff"])
    def test_no_rows(self, content: str) -> None:
        found = items(content)
        assert len(found) == 1 and isinstance(found[0], Caution) and "no rows" in found[0].reason

    def test_two_columns_of_one_name_that_is_read(self) -> None:
        found = items("id,text,text\n1,One,Two\n")
        assert len(found) == 1 and isinstance(found[0], Failure)
        assert "two columns are named 'text'" in found[0].reason

    def test_two_columns_of_another_name_give_the_first(self) -> None:
        found = items("id,text,tag,tag\n1,Yes,a,b\n")
        assert found[1] == (2, {"id": "1", "text": "Yes", "tag": "a"})
        assert "two columns are named 'tag'" in notices(found)[0]

    def test_columns_without_a_name_are_left_out(self) -> None:
        assert items(",id,text\n0,1,Yes\n") == [(2, {"id": "1", "text": "Yes"})]

    def test_a_broken_header(self) -> None:
        found = items('id,"text\n1,Yes\n')
        assert len(found) == 1 and isinstance(found[0], Failure) and found[0].source == "n.csv:1"

    def test_blank_lines_above_the_header(self) -> None:
        assert texts(items("\n\nid,text\n1,Yes\n")) == ["Yes"]


def test_lines_without_end_are_passed_over_in_bounded_memory() -> None:
    data = b"id,text\n" + b"a" * (3 * MAX_LINE) + b"\n2,Yes\n"
    packed = gzip.GzipFile(fileobj=io.BytesIO(gzip.compress(data, 1)))
    found = list(csv_rows("n.csv", io.BufferedReader(packed), ReadOptions()))
    assert texts(found) == ["Yes"] and "longer than" in notices(found)[0]
