"""Reading inputs: what becomes a document, what a failure, and under which id."""

from __future__ import annotations

import gzip
import io
import json
import os
from datetime import date
from pathlib import Path

import pytest

from eventx.documents.document import Document
from eventx.documents.notices import Caution, Failure
from eventx.documents.options import ReadOptions
from eventx.documents.raw import Item
from eventx.documents.read import read

TEXT = "The ferry left the harbour on Monday with 40 people, and it did not arrive at the island in the evening."


@pytest.fixture(autouse=True)
def in_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(name: str, content: str | bytes = TEXT) -> Path:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def documents(*paths: str, options: ReadOptions | None = None) -> list[Document]:
    """The documents, where nothing else must come."""
    items = list(read(paths, options))
    assert all(isinstance(item, Document) for item in items), items
    return [item for item in items if isinstance(item, Document)]


def one(*paths: str, options: ReadOptions | None = None) -> Item:
    items = list(read(paths, options))
    assert len(items) == 1, items
    return items[0]


def failure(*paths: str, options: ReadOptions | None = None) -> Failure:
    item = one(*paths, options=options)
    assert isinstance(item, Failure), item
    return item


def as_lines(*records: object) -> str:
    return "".join(json.dumps(record) + "\n" for record in records)


class TestIds:
    def test_below_the_working_directory(self, in_folder: Path) -> None:
        write("news/deep er/ä.txt")
        for argument in ("news", "./news/", str(in_folder / "news"), "news/deep er/ä.txt", "news/../news"):
            assert [document.id for document in documents(argument)] == ["news/deep er/ä.txt"]

    def test_elsewhere_relative_to_the_argument(self, monkeypatch: pytest.MonkeyPatch) -> None:
        write("news/sub/a.txt")
        write("here/x")
        monkeypatch.chdir("here")
        assert [document.id for document in documents("../news")] == ["sub/a.txt"]
        assert [document.id for document in documents("../news/sub/a.txt")] == ["a.txt"]

    def test_sorted_whatever_the_order_of_arguments(self) -> None:
        for name in ("b/2.txt", "a/1.txt", "c.txt"):
            write(name)
        assert documents("b", "c.txt", "a") == documents("a", "b", "c.txt")
        assert [document.id for document in documents("c.txt", "a", "b")] == ["a/1.txt", "b/2.txt", "c.txt"]

    def test_a_file_given_twice_is_read_once(self) -> None:
        write("news/a.txt")
        assert [document.id for document in documents("news", "news/a.txt")] == ["news/a.txt"]


class TestFolders:
    def test_known_suffixes_only_and_nothing_hidden(self) -> None:
        for name in ("a.txt", "b.md", "c.TXT", ".hidden.txt", ".git/d.txt", "e.pdf", "a.meta.json", "f.csv"):
            write(f"news/{name}", "{}" if name.endswith("json") else TEXT)
        found = [item.id for item in read(["news"]) if isinstance(item, Document)]
        assert found == ["news/a.txt", "news/b.md", "news/c.TXT"]

    def test_empty_folder(self) -> None:
        Path("news").mkdir()
        assert "no file" in failure("news").reason

    def test_missing_path(self) -> None:
        missing = failure("nowhere")
        assert str(missing) == "nowhere: no such file or folder; check the path"

    def test_link_to_a_parent(self) -> None:
        write("news/a.txt")
        Path("news/again").symlink_to("../news", target_is_directory=True)
        looped, document = sorted(read(["news"]), key=lambda item: isinstance(item, Document))
        assert isinstance(looped, Failure) and "symlink loop" in looped.reason
        assert isinstance(document, Document)

    def test_link_to_itself(self) -> None:
        Path("x.txt").symlink_to("x.txt")
        assert "symlink loop" in failure("x.txt").reason

    def test_linked_folder_is_walked(self) -> None:
        write("store/a.txt")
        Path("news").mkdir()
        Path("news/linked").symlink_to("../store", target_is_directory=True)
        assert [document.id for document in documents("news")] == ["news/linked/a.txt"]

    @pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
    def test_forbidden_file(self) -> None:
        write("a.txt").chmod(0)
        assert failure("a.txt").reason == "permission denied"


class TestText:
    def test_offsets_keep_line_ends(self) -> None:
        write("a.txt", b"One two.\r\nThree four.\r\n")
        assert documents("a.txt")[0].text == "One two.\r\nThree four.\r\n"

    def test_gzip(self) -> None:
        write("a.txt.gz", gzip.compress(TEXT.encode()))
        assert documents("a.txt.gz")[0].text == TEXT

    def test_damaged_gzip(self) -> None:
        write("a.txt.gz", gzip.compress(TEXT.encode() * 50)[:-20])
        assert "damaged" in failure("a.txt.gz").reason

    def test_binary(self) -> None:
        write("a.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR")
        assert failure("a.txt").reason == "a binary file, no text"

    def test_windows_1252_is_read_with_a_warning(self) -> None:
        write("a.txt", "He said “no” to the café owner, and that was the end of it for them.".encode("cp1252"))
        caution, document = read(["a.txt"])
        assert isinstance(caution, Caution) and "Windows-1252" in caution.reason
        assert isinstance(document, Document) and "“no” to the café" in document.text

    def test_too_long(self) -> None:
        write("a.txt", b"word " * 10_000_000)
        assert "longer than" in failure("a.txt").reason

    @pytest.mark.parametrize(
        ("content", "reason"),
        [
            ("", "empty"),
            (" \n ", "empty"),
            ("12 34 --", "no words"),
            ("Премьер отверг переговоры.", "English"),
        ],
    )
    def test_nothing_to_read_is_a_warning_and_silent(self, content: str, reason: str) -> None:
        write("a.txt", content)
        caution, document = read(["a.txt"])
        assert isinstance(caution, Caution) and reason in caution.reason
        assert isinstance(document, Document) and document.text == content
        assert {zone.kind.value for zone in document.zones} <= {"metadata"}

    def test_sidecar(self) -> None:
        write("a.txt")
        write("a.meta.json", '{"date": "2019-09-17", "title": "A ferry", "url": "u", "outlet": "Courier"}')
        document = documents("a.txt")[0]
        assert (document.title, document.url, document.fields["outlet"]) == ("A ferry", "u", "Courier")
        assert (document.date.value, document.date.basis) == (date(2019, 9, 17), "metadata")

    def test_broken_sidecar_is_a_warning(self) -> None:
        write("a.txt")
        write("a.meta.json", "{")
        caution, document = read(["a.txt"])
        assert isinstance(caution, Caution) and "metadata" in caution.reason
        assert isinstance(document, Document)

    def test_front_matter_below_the_sidecar(self) -> None:
        write("a.md", f"---\ntitle: 'Lost ferry'\ndate: 2014-03-02\n---\n\n{TEXT}")
        write("a.meta.json", '{"date": "2014-03-03"}')
        document = documents("a.md")[0]
        assert document.title == "Lost ferry"
        assert document.date.value == date(2014, 3, 3)
        assert document.text == TEXT

    def test_date_option_stands_above_all(self) -> None:
        write("2011-01-01.txt")
        write("2011-01-01.meta.json", '{"date": "2012-01-01"}')
        assert documents("2011-01-01.txt")[0].date.value == date(2012, 1, 1)
        from eventx.documents.dates import parse_date

        options = ReadOptions(parse_date("2013-01-01", "option"))
        assert documents("2011-01-01.txt", options=options)[0].date.basis == "option"

    def test_date_that_is_none_falls_back(self) -> None:
        write("2011-01-01.txt")
        write("2011-01-01.meta.json", '{"date": "soon"}')
        caution, document = read(["2011-01-01.txt"])
        assert isinstance(caution, Caution) and "'soon'" in caution.reason
        assert isinstance(document, Document) and document.date.basis == "filename"


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


class TestStandardInput:
    def test_text(self) -> None:
        items = list(read(["-"], stdin=io.BytesIO(TEXT.encode())))
        assert [item.id for item in items if isinstance(item, Document)] == ["-"]

    def test_records_plain_and_compressed(self) -> None:
        data = as_lines({"id": "a", "text": TEXT}).encode()
        for content in (data, gzip.compress(data)):
            items = list(read(["-"], stdin=io.BytesIO(content)))
            assert [item.id for item in items if isinstance(item, Document)] == ["a"]

    @pytest.mark.parametrize("shape", ['[{"text": %s}]', '[\n {"text": %s}\n]', '{\n "text": %s\n}'])
    def test_json_that_is_no_json_lines(self, shape: str) -> None:
        (item,) = read(["-"], stdin=io.BytesIO((shape % json.dumps(TEXT)).encode()))
        assert isinstance(item, Document) and (item.id, item.text) == ("-:1", TEXT)

    def test_prose_may_begin_with_a_bracket(self) -> None:
        (item,) = read(["-"], stdin=io.BytesIO(b"[The harbour] was closed and all of the ferries stayed there."))
        assert isinstance(item, Document)


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


class TestMarkup:
    @pytest.mark.parametrize("name", ["page.html", "a.txt", "b.md", "-"])
    @pytest.mark.parametrize("head", ["<!DOCTYPE html><html>", "\ufeff \n<html lang='en'>"])
    def test_a_page_is_read_without_its_tags(self, name: str, head: str) -> None:
        content = f"{head}<body><p>{TEXT}</p>".encode()
        if name != "-":
            write(name, content)
        (item,) = read([name], stdin=io.BytesIO(content))
        assert isinstance(item, Document) and item.text == TEXT

    @pytest.mark.parametrize("name", ["a.xml", "a.txt", "-"])
    @pytest.mark.parametrize("head", ["<?xml version='1.0'?>", "<!DOCTYPE other SYSTEM>"])
    def test_other_xml_is_no_prose(self, name: str, head: str) -> None:
        content = f"{head}<note><p>{TEXT}</p></note>".encode()
        if name != "-":
            write(name, content)
        (item,) = read([name], stdin=io.BytesIO(content))
        assert isinstance(item, Failure) and "XML" in item.reason and item.remedy

    @pytest.mark.parametrize("head", ["<p align='center'>", "<!-- a note -->", "< and >"])
    def test_markdown_may_begin_with_a_tag(self, head: str) -> None:
        write("a.md", f"{head}\n\n{TEXT}")
        assert documents("a.md")
