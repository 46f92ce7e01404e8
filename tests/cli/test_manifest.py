"""The manifest: enough to tell two runs apart, and nothing that changes by itself."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest

from eventx.cli._running.manifest import Manifest
from eventx.diffing.manifests import read_manifest
from eventx.documents.document import Document
from eventx.documents.notices import Caution, Failure, PassedOver
from eventx.documents.options import ReadOptions
from eventx.records.read import SCHEMA_VERSION
from eventx.records.selection import Selection
from eventx.settings import Settings


def written(
    manifest: Manifest, *notices: Failure | Caution | PassedOver, settings: Settings | None = None
) -> list[dict[str, Any]]:
    stream = io.StringIO()
    manifest.write(stream, settings or Settings(), ReadOptions(), Selection(), notices)
    return [json.loads(line) for line in stream.getvalue().splitlines()]


def test_the_head_names_versions_rules_and_options() -> None:
    head = written(Manifest())[0]
    assert head["schema"] == SCHEMA_VERSION
    assert all(head[key] for key in ("eventx", "data", "spacy", "thinc", "dateparser", "model"))
    assert head["options"]["model"] == Settings().model


def test_the_same_run_has_the_same_manifest() -> None:
    assert written(Manifest()) == written(Manifest())


def test_own_files_count_by_their_content(tmp_path: Path) -> None:
    file = tmp_path / "own.tsv"
    heads = []
    for content in ("a", "b", "a"):
        file.write_text(content, encoding="utf-8")
        heads.append(written(Manifest(), settings=Settings(landmarks=(file,), actors=file, types=(file,)))[0])
    assert heads[0] == heads[2] != heads[1]
    assert heads[0]["options"].keys() == heads[1]["options"].keys()
    assert str(tmp_path) not in json.dumps(heads)


def test_a_pipeline_in_a_folder_counts_by_its_content(tmp_path: Path) -> None:
    (tmp_path / "meta.json").write_text("{}", encoding="utf-8")
    before = written(Manifest(), settings=Settings(str(tmp_path)))[0]
    (tmp_path / "meta.json").write_text('{"name": "other"}', encoding="utf-8")
    after = written(Manifest(), settings=Settings(str(tmp_path)))[0]
    assert before["model"] and before["model"] != after["model"]


def test_doubts_stand_with_their_input() -> None:
    manifest = Manifest()
    manifest.add(Document("a.txt", "Text."), 0)
    manifest.add(Document("b.txt", "Other."), 2)
    notices = [Caution("a.txt", "one"), Caution("a.txt", "two"), Failure("c.txt", "gone"), Caution("c.txt", "three")]
    _, first, second, third = written(manifest, *notices)
    assert first == {"document": "a.txt", "characters": 5, "events": 0, "cautions": ["one", "two"]}
    assert "cautions" not in second
    assert third == {"unread": "c.txt", "reason": "gone", "cautions": ["three"]}


@pytest.mark.parametrize("settings", [Settings(), Settings("no_such_model")])
def test_diff_reads_what_is_written(tmp_path: Path, settings: Settings) -> None:
    manifest = Manifest()
    manifest.add(Document("a.txt", "Text."), 3)
    lines = written(manifest, Caution("a.txt", "doubt"), Failure("c.txt", "gone"), settings=settings)
    path = tmp_path / "m.json"
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    found = read_manifest(path)
    assert (found.documents, found.unread) == ({"a.txt": 3}, frozenset({"c.txt"}))
    assert found.settings == lines[0]


def test_files_passed_over_are_counted_and_no_setting(tmp_path: Path) -> None:
    lines = written(Manifest(), PassedOver("news", {".html": 2}))
    assert lines[1:] == [{"folder": "news", "passed_over": {".html": 2}}]
    path = tmp_path / "m.json"
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    assert read_manifest(path).settings == lines[0]


def test_what_no_encoding_can_write_is_escaped() -> None:
    manifest = Manifest()
    manifest.add(Document("a\udcff.txt", "Text."), 0)
    stream = io.StringIO()
    manifest.write(stream, Settings(), ReadOptions(), Selection(keep=("\ud800",)), [Failure("c\udcfe", "gone")])
    assert stream.getvalue().encode() and "\\udcff" in stream.getvalue()
