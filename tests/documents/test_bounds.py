"""Bounds of reading: what unpacks to more than it seems, and what goes wrong in a single record."""

from __future__ import annotations

import gzip
import json
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import pytest

from eventx.documents import read as module
from eventx.documents.document import Document
from eventx.documents.notices import Caution, Failure
from eventx.documents.options import ReadOptions
from eventx.documents.raw import Item
from eventx.documents.read import read

TEXT = "Rebels shelled the port of Aden on Monday.\n"
MEGABYTE = 1_000_000


def packed(path: Path, head: bytes, unit: bytes, megabytes: int) -> None:
    """A file of few bytes that unpacks to many."""
    block = unit * (MEGABYTE // len(unit))
    with gzip.open(path, "wb", compresslevel=1) as file:
        file.write(head)
        for _ in range(megabytes):
            file.write(block)


def peak(path: Path, options: ReadOptions) -> tuple[list[Item], float]:
    """What is read of a file, and the megabytes that it took."""
    tracemalloc.start()
    try:
        found = list(read([str(path)], options))
        return found, tracemalloc.get_traced_memory()[1] / MEGABYTE
    finally:
        tracemalloc.stop()


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "head", "unit"),
    [
        ("bomb.txt.gz", b"", b"word "),
        ("bomb.jsonl.gz", b'{"text": "', b"a"),
        ("bomb.csv.gz", b"id,text\n1,", b"a"),
        ("quoted.csv.gz", b'id,text\n1,"', b"a" * 100_000 + b"\n"),
        ("head.csv.gz", b"", b"a"),
        ("wide.jsonl.gz", b"\xff\xfe" + '{"text": "'.encode("utf-16-le"), b"a\0"),
        ("wide.csv.gz", b"\xff\xfe" + "id,text\n1,".encode("utf-16-le"), b"a\0"),
    ],
)
def test_a_file_that_unpacks_without_end_takes_bounded_memory(
    tmp_path: Path, name: str, head: bytes, unit: bytes
) -> None:
    packed(tmp_path / name, head, unit, 200)
    found, megabytes = peak(tmp_path / name, ReadOptions(text_field="text", id_field="id"))
    assert not any(isinstance(item, Document) for item in found)
    assert any(isinstance(item, Failure) for item in found)
    assert megabytes < 150


def test_a_sidecar_that_is_too_long_is_left_out(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "a.meta.json").write_bytes(b'{"title": "' + b"a" * 30 * MEGABYTE)
    found, megabytes = peak(tmp_path / "a.txt", ReadOptions())
    assert [type(item) for item in found] == [Caution, Document]
    assert megabytes < 25


@pytest.mark.parametrize(
    ("front", "reason"),
    [
        ("x = " + "[" * 3000 + "]" * 3000, "deep"),
        ("x = " + "9" * 5000, "cannot be read"),
        (".".join("a" * 3000) + " = 1", "deep"),
        ("x = '" + "a" * 300_000 + "'", "longer than"),
    ],
)
def test_front_matter_beyond_all_measure_is_left_out(tmp_path: Path, front: str, reason: str) -> None:
    (tmp_path / "a.txt").write_text(f"+++\n{front}\n+++\n{TEXT}")
    caution, document = read([str(tmp_path / "a.txt")])
    assert isinstance(caution, Caution) and reason in caution.reason
    assert isinstance(document, Document)


@pytest.fixture
def fails(monkeypatch: pytest.MonkeyPatch) -> Callable[..., object]:
    """Zones cannot be told of a text that says "Aden"."""
    whole = module.zones_of

    def zones_of(text: str, *rest: object) -> object:
        if "Aden" in text:
            raise IndexError("no such paragraph")
        return whole(text, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(module, "zones_of", zones_of)
    return zones_of


def test_what_goes_wrong_in_a_record_costs_no_other(tmp_path: Path, fails: object) -> None:
    texts = ["Rebels fled.", "Rebels left Aden.", "Rebels won."]
    lines = (json.dumps({"text": text}) + "\n" for text in texts)
    (tmp_path / "a.jsonl").write_text("".join(lines))
    first, second, third = read([str(tmp_path / "a.jsonl")])
    assert isinstance(first, Document) and isinstance(third, Document)
    assert isinstance(second, Failure) and second.source == "a.jsonl:2"
    assert "IndexError: no such paragraph" in second.reason and second.remedy


def test_what_goes_wrong_in_a_file_costs_no_other(tmp_path: Path, fails: object) -> None:
    for name, text in (("a.txt", "Rebels fled."), ("b.txt", TEXT), ("c.txt", "Rebels won.")):
        (tmp_path / name).write_text(text)
    first, second, third = read([str(tmp_path)])
    assert isinstance(first, Document) and isinstance(third, Document)
    assert isinstance(second, Failure) and second.source == "b.txt" and "documents/read.py" in second.reason
