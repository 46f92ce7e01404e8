"""Manifests: read, found beside their files, compared, and believed over a file that lost lines."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from eventx.diffing.manifests import Manifest, check_counts, compare_manifests, manifest_beside, read_manifest
from eventx.records.read import RecordError

HEAD: dict[str, Any] = {"eventx": "1.0", "model": "small", "options": {"jobs": 1, "types": ["a.toml"]}}


def write(path: Path, *lines: dict[str, Any]) -> Path:
    path.write_text("".join(f"{json.dumps(line)}\n" for line in lines), encoding="utf-8")
    return path


def test_settings_documents_and_unread_inputs_are_told_apart(tmp_path: Path) -> None:
    lines = (
        HEAD,
        {"document": "a.txt", "events": 3},
        {"document": "b.txt"},
        {"unread": "c.txt", "reason": "binary"},
    )
    found = read_manifest(write(tmp_path / "m.json", *lines))
    assert found == Manifest(HEAD, {"a.txt": 3, "b.txt": None}, frozenset({"c.txt"}))


@pytest.mark.parametrize("name", ["events.jsonl", "events.jsonl.gz", "events"])
def test_a_manifest_is_found_by_the_name_of_its_file(tmp_path: Path, name: str) -> None:
    manifest = write(tmp_path / "events.manifest.json", HEAD)
    assert manifest_beside(str(tmp_path / name)) == manifest


@pytest.mark.parametrize("name", ["-", "other.jsonl", "events.manifest.json"])
def test_other_files_have_no_manifest(tmp_path: Path, name: str) -> None:
    write(tmp_path / "events.manifest.json", HEAD)
    assert manifest_beside(name if name == "-" else str(tmp_path / name)) is None


def test_what_differs_is_named() -> None:
    old = Manifest(HEAD, {"a.txt": 1, "b.txt": 2}, frozenset({"x.txt"}))
    new = Manifest(HEAD | {"options": {"jobs": 1, "types": []}}, {"b.txt": 5, "c.txt": 2}, frozenset({"y.txt"}))
    found = compare_manifests(old, new)
    assert [(change.name, change.old, change.new) for change in found.settings] == [("options.types", ["a.toml"], [])]
    assert (found.only_old, found.only_new) == (("a.txt",), ("c.txt",))
    assert (found.unread_old, found.unread_new) == (("x.txt",), ("y.txt",))


def test_counts_of_events_alone_are_no_difference() -> None:
    found = compare_manifests(Manifest(HEAD, {"a.txt": 1}), Manifest(dict(HEAD), {"a.txt": 5}))
    assert (found.settings, found.only_old, found.only_new) == ((), (), ())


def test_a_file_with_fewer_events_than_its_manifest_was_cut() -> None:
    manifest = Manifest({}, {"a.txt": 1, "b.txt": 2, "c.txt": None})
    check_counts(manifest, Path("m.json"), "events.jsonl", {"a.txt": 1, "b.txt": 2, "c.txt": 7})
    with pytest.raises(RecordError, match=r"events\.jsonl: it has 0 events of b\.txt, m\.json counts 2; .*cut short"):
        check_counts(manifest, Path("m.json"), "events.jsonl", {"a.txt": 1})


def test_a_file_with_documents_that_its_manifest_does_not_know_is_of_another_run() -> None:
    with pytest.raises(RecordError, match=r"events\.jsonl: it has events of d\.txt, m\.json does not know it"):
        check_counts(Manifest({}, {"a.txt": 1}), Path("m.json"), "events.jsonl", {"a.txt": 1, "d.txt": 2})


@pytest.mark.parametrize(
    "content, reason",
    [('{"schema": 9}', "schema version 9"), ('{"eventx": ', "middle of a record"), ("[]", "JSON array")],
)
def test_a_manifest_that_cannot_be_read_is_named(tmp_path: Path, content: str, reason: str) -> None:
    (tmp_path / "m.json").write_text(content, encoding="utf-8")
    with pytest.raises(RecordError, match=rf"m\.json.*{reason}"):
        read_manifest(tmp_path / "m.json")
