"""Reading records of JSON Lines and CSV: which fields are read, and what is odd in them."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from read_support import TEXT, as_lines, documents, failure, one, write

from eventx.documents.document import Document
from eventx.documents.notices import Caution, Failure
from eventx.documents.options import ReadOptions
from eventx.documents.read import read


@pytest.fixture(autouse=True)
def in_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


class TestRecords:
    def test_fields(self) -> None:
        write("n.jsonl", as_lines({"id": "x", "text": TEXT, "date": "2019-09-17", "title": "T", "desk": 7}))
        document = documents("n.jsonl")[0]
        assert (document.id, document.title, document.fields["desk"]) == ("x", "T", 7)
        assert document.date.value == date(2019, 9, 17)

    def test_line_number_where_no_id(self) -> None:
        write("n.jsonl", "\n" + as_lines({"text": TEXT}))
        assert documents("n.jsonl")[0].id == "n.jsonl:2"

    def test_one_broken_line_does_not_stop_the_rest(self) -> None:
        lines = [as_lines({"id": 1, "text": TEXT}), "{broken\n", "[1]\n", as_lines({"other": "x"}), "\n",
                 as_lines({"id": 2, "text": TEXT})]  # fmt: skip
        write("n.jsonl", "".join(lines))
        items = list(read(["n.jsonl"]))
        assert [item.id for item in items if isinstance(item, Document)] == ["1", "2"]
        failures = [str(item) for item in items if isinstance(item, Failure)]
        assert [text.split(": ")[0] for text in failures] == ["n.jsonl:2", "n.jsonl:3", "n.jsonl:4"]
        assert "--text-field" in failures[2]

    def test_records_of_events_are_told_from_those_of_documents(self) -> None:
        write(
            "n.jsonl", as_lines({"id": "a", "type": "attack", "trigger": {"text": "attacked"}, "polarity": "positive"})
        )
        assert failure("n.jsonl").remedy == "it holds events that were extracted; give the texts they come from"

    def test_same_id_twice(self) -> None:
        write("n.jsonl", as_lines({"id": "a", "text": TEXT}, {"id": "a", "text": TEXT}))
        _, again = read(["n.jsonl"])
        assert isinstance(again, Failure)
        assert (again.source, again.reason) == ("n.jsonl:2", "the document id 'a' was read before")

    def test_foreign_names(self) -> None:
        write("n.jsonl", as_lines({"nr": 5, "body": TEXT, "published": "2019-09-17T23:00:00Z", "head": "H"}))
        options = ReadOptions(None, "body", "published", "head", "nr")
        document = documents("n.jsonl", options=options)[0]
        assert (document.id, document.title, document.date.value) == ("5", "H", date(2019, 9, 17))

    def test_named_id_field_must_be_there(self) -> None:
        write("n.jsonl", as_lines({"text": TEXT}))
        assert "'nr'" in failure("n.jsonl", options=ReadOptions(id_field="nr")).reason

    def test_line_of_fifty_megabytes(self) -> None:
        line = json.dumps({"id": "long", "text": "word " * 10_000_000})
        write("n.jsonl", line + "\n" + as_lines({"id": "after", "text": TEXT}))
        long, after = read(["n.jsonl"])
        assert isinstance(long, Failure) and "longer than" in long.reason
        assert isinstance(after, Document) and after.id == "after"

    def test_half_surrogates_keep_offsets(self) -> None:
        write("n.jsonl", b'{"id": "a", "text": "He said \\ud83d that he and the others will stay there."}\n')
        assert documents("n.jsonl")[0].text[8] == "\ufffd"

    @pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
    def test_byte_order_mark(self, encoding: str) -> None:
        write("n.jsonl", as_lines({"id": "a", "text": TEXT}, {"id": "b", "text": TEXT}).encode(encoding))
        assert [document.id for document in documents("n.jsonl")] == ["a", "b"]

    def test_csv(self) -> None:
        rows = f'nr;body;when\n1;"{TEXT}\nSecond; line.";2019-09-17\n'
        write("n.csv", rows)
        options = ReadOptions(None, "body", "when", "title", "nr")
        for argument in ("n.csv", "."):
            document = documents(argument, options=options)[0]
            assert (document.id, document.date.value) == ("1", date(2019, 9, 17))
            assert document.text == f"{TEXT}\nSecond; line."


class TestOddRecords:
    def test_a_key_that_stands_twice(self) -> None:
        write("n.jsonl", '{"id": "a", "text": "One.", "text": "Two."}\n')
        assert "the key 'text' stands twice" in failure("n.jsonl").reason

    def test_brackets_without_end(self) -> None:
        deep = '{"text": "One.", "x": ' + "[" * 50_000 + "]" * 50_000 + "}\n"
        write("n.jsonl", deep + '{"text": "One.", "x": ' + "[" * 300 + "]" * 300 + "}\n")
        found = list(read(["n.jsonl"]))
        assert len(found) == 2
        assert all(isinstance(item, Failure) and "deep" in item.reason for item in found)

    @pytest.mark.parametrize("value", [{"$oid": "5c7f"}, ["a"], True, float("nan")])
    def test_an_id_that_is_none(self, value: object) -> None:
        write("n.jsonl", as_lines({"id": value, "text": TEXT}))
        assert "'id'" in failure("n.jsonl").reason

    def test_an_empty_id_is_none(self) -> None:
        write("n.jsonl", as_lines({"id": " ", "text": TEXT}))
        assert documents("n.jsonl")[0].id == "n.jsonl:1"

    def test_a_date_of_a_mongo_export(self) -> None:
        write("n.jsonl", as_lines({"text": TEXT, "date": {"$date": "2019-03-06T08:00:00Z"}}))
        assert documents("n.jsonl")[0].date.value == date(2019, 3, 6)

    @pytest.mark.parametrize("value", [{"year": 2019}, ["2019-03-06"], True, 15518])
    def test_a_date_that_is_no_text_is_told(self, value: object) -> None:
        write("n.jsonl", as_lines({"text": TEXT, "date": value}))
        caution, document = read(["n.jsonl"])
        assert isinstance(caution, Caution) and "is not understood" in caution.reason
        assert isinstance(document, Document) and document.date.value is None

    def test_markup_in_a_text_is_told(self) -> None:
        write("n.jsonl", as_lines({"id": "h", "text": f'<p>{TEXT}</p><p>See <a href="/x">this</a>.</p>'}))
        caution, document = read(["n.jsonl"])
        assert isinstance(caution, Caution) and "HTML" in caution.reason
        assert isinstance(document, Document)

    def test_signs_of_less_and_more_are_no_markup(self) -> None:
        write("n.jsonl", as_lines({"id": "h", "text": f"{TEXT} Prices of <5 and >3, it is <b or a>."}))
        assert documents("n.jsonl")

    def test_an_empty_file_of_records_is_told(self) -> None:
        write("n.jsonl", "\n")
        caution = one("n.jsonl")
        assert isinstance(caution, Caution) and "no records" in caution.reason

    def test_utf_16_lines_without_end(self) -> None:
        write("n.jsonl", ("{" + "a" * 40_000_000 + "\n" + as_lines({"id": "b", "text": TEXT})).encode("utf-16"))
        long, after = read(["n.jsonl"])
        assert isinstance(long, Failure) and "longer than" in long.reason
        assert isinstance(after, Document)
