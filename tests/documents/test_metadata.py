"""Metadata beside a text and at its head."""

from __future__ import annotations

from pathlib import Path

import pytest

from eventx.documents.metadata import (
    MetadataError,
    from_fields,
    front_matter,
    joined,
    of_sidecar,
    sidecar_bytes,
    sidecar_path,
)


@pytest.mark.parametrize(
    ("name", "beside"),
    [
        ("a.txt", "a.meta.json"),
        ("a.b.txt.gz", "a.b.meta.json"),
        ("a.MD", "a.meta.json"),
        ("a", "a.meta.json"),
    ],
)
def test_sidecar_path(name: str, beside: str) -> None:
    assert sidecar_path(Path("x") / name) == Path("x") / beside


def test_no_sidecar(tmp_path: Path) -> None:
    assert sidecar_bytes(tmp_path / "a.txt") is None


@pytest.mark.parametrize("content", ["", "[]", "{", '"x"', "[" * 100_000])
def test_broken_sidecar(tmp_path: Path, content: str) -> None:
    (tmp_path / "a.meta.json").write_text(content)
    data = sidecar_bytes(tmp_path / "a.txt")
    with pytest.raises(MetadataError):
        of_sidecar(data or b"")


def test_yaml_pairs() -> None:
    text = '---\ntitle: "Fog: a report"\ndate: 2014-05-02 \ntags:\n  - sea\n# note\nempty:\n---\nText.'
    found = front_matter(text)
    assert found is not None
    assert (found.metadata.title, found.metadata.date) == ("Fog: a report", "2014-05-02")
    assert text[found.end :] == "Text."


def test_toml() -> None:
    found = front_matter('+++\ntitle = "Fog"\ndate = 2014-05-02\n+++\nText.')
    assert found is not None
    assert (found.metadata.title, found.metadata.date) == ("Fog", "2014-05-02")


@pytest.mark.parametrize(
    "text",
    [
        "Text.\n---\ntitle: x\n---\n",
        "---\nHe said that it was over.\n---\nText.",
        "---\ntitle: never closed\n\nText.",
        "---- \ntitle: x\n---\n",
        "---\n---\nText.",
        "",
    ],
)
def test_no_front_matter(text: str) -> None:
    assert front_matter(text) is None


def test_broken_toml() -> None:
    with pytest.raises(MetadataError):
        front_matter("+++\ntitle = \n+++\nText.")


def test_the_earlier_place_wins() -> None:
    first = front_matter("---\ndate: 2014\n---\n")
    second = front_matter("---\ndate: 2015\ntitle: Fog\n---\n")
    assert first and second
    both = joined(first.metadata, None, second.metadata)
    assert (both.date, both.title) == ("2014", "Fog")


@pytest.mark.parametrize(
    ("value", "date"),
    [
        ({"$date": "2019-06-14T10:00:00Z"}, "2019-06-14T10:00:00Z"),
        ({"$date": 1560470400000}, "1560470400000"),
        ({"$date": {"$numberLong": "1560470400000"}}, "1560470400000"),
        (1560470400, "1560470400"),
        # Of another kind: taken as it prints, so that the reader of dates says that it is none.
        ({"day": "2019-06-14"}, "{'day': '2019-06-14'}"),
        (True, "True"),
    ],
)
def test_dates_as_databases_export_them(value: object, date: str | None) -> None:
    assert from_fields({"date": value}).date == date
