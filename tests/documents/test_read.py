"""Reading inputs: what becomes a document, what a failure, and under which id."""

from __future__ import annotations

import gzip
import io
import json
import os
from datetime import date
from pathlib import Path

import pytest
from read_support import TEXT, as_lines, documents, failure, write

from eventx.documents.document import Document
from eventx.documents.notices import Caution, Failure
from eventx.documents.options import ReadOptions
from eventx.documents.read import read


@pytest.fixture(autouse=True)
def in_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


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
