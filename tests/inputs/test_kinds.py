"""Each kind of input is read as what it is: texts, titles and days of publication; what is broken is told."""

from __future__ import annotations

import gzip
import json
import lzma
import sys
from datetime import date
from pathlib import Path

import pytest
from inputs import samples

from eventx.documents.document import Document
from eventx.documents.notices import Caution, Failure, PassedOver
from eventx.documents.options import ReadOptions
from eventx.documents.raw import Item
from eventx.documents.read import read
from eventx.inputs.kinds import inputs

pytest.importorskip("trafilatura")
pytest.importorskip("feedparser")
zstandard = pytest.importorskip("zstandard")
pytest.importorskip("warcio")

FIRST, SECOND = date(2019, 3, 6), date(2017, 6, 12)
WHOLE = f"{samples.TITLE}\n\n{samples.BODY}"


@pytest.fixture(autouse=True)
def in_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def items(name: str, content: str | bytes, options: ReadOptions | None = None) -> list[Item]:
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_bytes(content if isinstance(content, bytes) else content.encode())
    return list(read([name], options))


def documents(name: str, content: str | bytes, options: ReadOptions | None = None) -> list[Document]:
    return [item for item in items(name, content, options) if isinstance(item, Document)]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.html", samples.PAGE), ("a.htm", samples.LINKED_DATA), ("saved", samples.PAGE), ("a.atom", samples.ATOM),
        ("a.md", samples.MARKDOWN), ("a.xml", samples.NITF), ("b.xml", samples.NEWSITEM), ("a.eml", samples.MAIL),
        ("a.txt", samples.NEXIS), ("b.txt", samples.FACTIVA_CODED), ("a.warc", samples.warc(("https://a.example/1", samples.PAGE))),
        ("a.warc.gz", gzip.compress(samples.warc(("https://a.example/1", samples.PAGE)), mtime=0)),
    ],
)  # fmt: skip
def test_one_article_with_its_title(name: str, content: str | bytes) -> None:
    (document,) = documents(name, content)
    assert document.text == WHOLE
    assert document.title in (samples.TITLE, None)
    assert (document.date.value, document.date.basis) == (FIRST, "metadata")


@pytest.mark.parametrize(
    ("name", "content"),
    [("a.rss", samples.RSS), ("a.txt", samples.LEXIS), ("b.txt", samples.FACTIVA), ("a.mbox", samples.MAILBOX)],
)
def test_two_articles_with_days_of_their_own(name: str, content: str) -> None:
    first, second = documents(name, content)
    assert first.text == WHOLE
    assert second.text == "Premier resigns\n\nPremier Hana Voss resigned on Sunday."
    assert (first.date.value, second.date.value) == (FIRST, SECOND)
    assert first.id != second.id


def test_sgml() -> None:
    first, second = documents("a.sgm", samples.SGML)
    assert first.text == f"{samples.TITLE}\n\nTARVO, March 6 - {samples.BODY}\n\nThe <TRV> company said so."
    assert (first.date.value, second.date.value) == (FIRST, SECOND)


@pytest.mark.parametrize("content", [samples.NEWSAPI, samples.GUARDIAN, samples.TIMES, samples.SCHEMA_ORG])
def test_answers_of_interfaces(content: str) -> None:
    document = documents("a.json", content)[0]
    assert document.text == samples.BODY
    assert document.title == samples.TITLE
    assert document.date.value == FIRST


def test_json_of_several_lines_under_another_suffix() -> None:
    lines = "".join(json.dumps({"id": str(i), "body": samples.BODY}) + "\n" for i in range(2))
    assert [document.id for document in documents("a.json", lines)] == ["0", "1"]


def test_a_table_of_somebody_else() -> None:
    (document,) = documents("a.tsv", samples.TABLE)
    assert (document.text, document.title, document.date.value) == (samples.BODY, samples.TITLE, FIRST)


def test_addresses_are_ids_once() -> None:
    Path("news").mkdir()
    for name in ("a.html", "b.html"):
        Path("news", name).write_text(samples.PAGE)
    found = [item for item in read(["news"]) if isinstance(item, Document)]
    assert [document.id for document in found] == ["https://courier.example/port", "news/b.html"]
    assert found[0].url == "https://courier.example/port"
    assert found[0].fields["date_from"] == "article:published_time"
    assert found[0].fields["language"] == "en"


def test_the_day_of_crawling_dates_nothing() -> None:
    page = samples.PAGE.replace("article:published_time", "other").replace("2019-03-06T08:00:00Z", "")
    (document,) = documents("a.warc", samples.warc(("https://a.example/1", page)))
    assert document.date.value is None


def test_packed_files() -> None:
    for suffix, pack in ((".gz", gzip.compress), (".xz", lzma.compress), (".zst", zstandard.ZstdCompressor().compress)):
        (document,) = documents(f"2019-03-06.txt{suffix}", pack(samples.BODY.encode()))
        assert document.text == samples.BODY
        assert document.date.value == FIRST


def test_a_zip_archive_is_a_folder() -> None:
    files = {
        "news/a.txt": samples.BODY, "news/a.meta.json": '{"date": "2019-03-06"}', "b.json": samples.NEWSAPI, "c.pdf": b"%PDF-",
        ".hidden.txt": "x", "deep.zip": samples.zipped({"d.txt": samples.BODY}), "e.txt.gz": gzip.compress(samples.BODY.encode()),
    }  # fmt: skip
    found = items("a.zip", samples.zipped(files))
    assert [item.id for item in found if isinstance(item, Document)] == [
        "a.zip/b.json:1", "a.zip/b.json:2", "a.zip/e.txt.gz", "a.zip/news/a.txt",
    ]  # fmt: skip
    assert found[-2].date.value == FIRST  # type: ignore[union-attr]
    assert isinstance(found[-1], PassedOver) and found[-1].suffixes == {".json": 1, ".pdf": 1, ".zip": 1}


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("a.pdf", b"%PDF-1.4", "pdftotext a.pdf a.txt"),
        ("a.txt", b"%PDF-1.4", "pdftotext"),
        ("a.docx", b"PK\x03\x04", "pandoc --wrap=none -t plain a.docx -o a.txt"),
        ("a.html", "<html><body></body></html>", "no article"),
        ("b.html", b"", "no article"),
        ("a.rss", "", "no XML"),
        ("b.rss", "<rss version='2.0'><channel><item><title>x</titl", "resigned|no feed|broken feed|x"),
        ("a.xml", "<nitf><body>", "not valid XML"),
        ("b.xml", "<gpx></gpx>", "XML of a kind that is not read (gpx)"),
        ("a.eml", "", "without a text"),
        ("a.mbox", "", "no mails"),
        ("a.warc", b"WARC/1.0\r\nbroken", "no pages|WARC"),
        ("b.warc", b"", "no pages|WARC"),
        ("a.json", "", "no records"),
        ("b.json", "{", "not valid JSON"),
        ("c.json", samples.NESTED, "no article"),
        ("d.json", '[{"a": ' * 3000, "not valid JSON"),
        ("a.zip", b"PK\x03\x04broken", "damaged zip"),
        ("b.zip", samples.zipped({"[Content_Types].xml": "x"}), "office"),
        ("a.txt.xz", lzma.compress(b"x" * 9000)[:40], "damaged xz"),
        ("a.txt.zst", b"\x28\xb5\x2f\xfdbroken", "damaged zstd"),
        ("a.txt.gz", gzip.compress(b"x" * 9000, mtime=0)[:20], "damaged gzip"),
    ],
)
def test_what_is_broken_or_empty_is_told(name: str, content: str | bytes, told: str) -> None:
    found = items(name, content)
    assert not any(isinstance(item, Document) and item.zones for item in found)
    notices = " ".join(str(item) for item in found if isinstance(item, Failure | Caution))
    assert any(word in notices for word in told.split("|"))


@pytest.mark.parametrize("name", ["a.html", "a.xml", "a.eml", "a.rss", "a.sgm", "a.md"])
def test_nesting_without_end_is_borne(name: str) -> None:
    deep = {
        "a.html": "<html><body>" + "<div>" * 20_000 + samples.BODY,
        "a.xml": "<nitf>" + "<block>" * 20_000 + "</block>" * 20_000 + "</nitf>",
        "a.eml": "Subject: x\nContent-Type: multipart/mixed; boundary=b\n\n" + "--b\nContent-Type: message/rfc822\n\n" * 3000,
        "a.rss": "<rss><channel><item><description>" + "&lt;div&gt;" * 20_000 + samples.BODY + "</description></item></channel></rss>",
        "a.sgm": "<REUTERS>" * 3000,
        "a.md": "> " * 5000 + samples.BODY,
    }[name]  # fmt: skip
    assert items(name, deep)


def test_what_unpacks_without_end_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("eventx.documents.room.MOST_CHARACTERS", 100_000)
    from eventx.documents.room import most_characters

    most_characters.cache_clear()
    try:
        big = b"word " * 200_000
        page = b"<html><body><p>" + big
        for name, content in (
            ("a.txt.xz", lzma.compress(big)), ("a.txt.zst", zstandard.ZstdCompressor().compress(big)),
            ("a.zip", samples.zipped({"a.txt": big})), ("a.json", b'[{"text": "' + big), ("a.eml", b"Subject: x\n\n" + big),
        ):  # fmt: skip
            (item,) = items(name, content)
            assert isinstance(item, Failure) and "longer than" in item.reason
        assert all(not isinstance(item, Document) for item in items("a.html", page))
    finally:
        most_characters.cache_clear()


def test_a_mailbox_loses_only_what_is_broken() -> None:
    broken = "From x@y.example Wed Mar  6 08:00:00 2019\nSubject: x\n\n\n"
    found = items("a.mbox", broken + samples.MAILBOX)
    assert [type(item) for item in found] == [Failure, Document, Document]
    assert found[0].source == "a.mbox:1"  # type: ignore[union-attr]


def test_without_the_extra_a_page_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("trafilatura", "feedparser", "warcio.archiveiterator"):
        monkeypatch.setitem(sys.modules, name, None)
    for name, content in (
        ("a.html", samples.PAGE),
        ("a.rss", samples.RSS),
        ("a.warc", samples.warc(("u", samples.PAGE))),
    ):
        (item,) = items(name, content)
        assert isinstance(item, Failure) and "[web]" in item.remedy and "not installed" in item.reason


def test_a_folder_with_every_suffix_that_is_read() -> None:
    """Each is read as what its suffix says, and dated by what it says itself."""
    files: dict[str, str | bytes] = {
        **{f"page{suffix}": samples.PAGE.replace("/port", f"/{suffix}") for suffix in (".html", ".htm", ".xhtml")},
        **{f"front{suffix}": samples.MARKDOWN for suffix in (".md", ".markdown")},
        **{f"item{suffix}": samples.ATOM.replace("/port", f"/{suffix}") for suffix in (".atom", ".rss", ".rdf", ".xml")},
        **{f"wire{suffix}": samples.SGML for suffix in (".sgm", ".sgml")}, "n.nitf": samples.NITF,
        **{f"2019-03-06{suffix}": samples.BODY for suffix in (".txt", ".text")},
        **{f"record{suffix}": json.dumps({"id": suffix, "date": "2019-03-06", "text": samples.BODY}) for suffix in (".jsonl", ".ndjson", ".json")},
        "table.csv": samples.TABLE.replace("\t", ";"), "table.tsv": samples.TABLE, "m.eml": samples.MAIL, "m.mbox": samples.MAILBOX,
        "w.warc": samples.warc(("https://a.example/1", samples.PAGE)), "z.zip": samples.zipped({"2019-03-06.txt": samples.BODY}),
        "2019-03-06.txt.gz": gzip.compress(samples.BODY.encode()), "2019-03-06.txt.xz": lzma.compress(samples.BODY.encode()),
        "2019-03-06.txt.zst": zstandard.ZstdCompressor().compress(samples.BODY.encode()),
    }  # fmt: skip
    suffixes = {suffix for known in inputs().suffixes.values() for suffix in known} | set(inputs().packed.values())
    assert {suffix for suffix in suffixes if not any(name.endswith(suffix) for name in files)} == set()
    for name, content in files.items():
        Path("news").mkdir(exist_ok=True)
        Path("news", name).write_bytes(content if isinstance(content, bytes) else content.encode())
    found = list(read(["news"]))
    assert [item for item in found if not isinstance(item, Document)] == []
    documents = [item for item in found if isinstance(item, Document)]
    seconds = 3  # in each SGML file and in the mailbox is a second article
    days = [document.date.value for document in documents]
    assert (len(days), days.count(FIRST), days.count(SECOND)) == (len(files) + seconds, len(files), seconds)
    assert all("<" not in document.text.replace("<TRV>", "") for document in documents)
    assert all(
        samples.BODY.split(".")[0].split()[-1] in document.text
        for document in documents
        if document.date.value == FIRST
    )


def test_a_folder_with_one_of_each() -> None:
    files: dict[str, str | bytes] = {
        "a.txt": samples.BODY, "b.html": samples.PAGE, "c.rss": samples.RSS, "d.md": samples.MARKDOWN, "e.json": samples.GUARDIAN,
        "f.tsv": samples.TABLE, "g.eml": samples.MAIL, "h.mbox": samples.MAILBOX, "i.sgm": samples.SGML, "j.xml": samples.NITF,
        "k.warc": samples.warc(("https://a.example/1", samples.PAGE)), "l.txt": samples.LEXIS, "m.zip": samples.zipped({"n.txt": samples.BODY}),
        "o.pdf": b"%PDF-", "p.docx": b"PK", "q.csv": "nr,when\n1,2\n", "package.json": '{"version": "1"}', "a.gold.json": '{"text": "x"}',
    }  # fmt: skip
    for name, content in files.items():
        Path("news").mkdir(exist_ok=True)
        Path("news", name).write_bytes(content if isinstance(content, bytes) else content.encode())
    found = list(read(["news"]))
    assert [item for item in found if isinstance(item, Failure | Caution)] == []
    days = [item.date.value for item in found if isinstance(item, Document)]
    assert (len(days), days.count(FIRST), days.count(SECOND)) == (17, 11, 4)
    (rest,) = [item for item in found if isinstance(item, PassedOver)]
    assert rest.suffixes == {".csv": 1, ".docx": 1, ".json": 2, ".pdf": 1}
