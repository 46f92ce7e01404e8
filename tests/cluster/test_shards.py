"""Inputs of a cluster, cut into shards, and the folder of what was found."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from eventx.documents.options import ReadOptions
from eventx.errors import EventxError
from eventx.extractor import Extractor
from eventx.records.selection import Selection

pa = pytest.importorskip("pyarrow")

SENTENCES = [f"Police arrested {number} men in Lima on Monday." for number in range(2, 12)]


@pytest.fixture
def news(tmp_path: Path) -> Path:
    import pyarrow.parquet as pq

    folder = tmp_path / "news"
    (folder / "more").mkdir(parents=True)
    (folder / "a.jsonl").write_text(
        "".join(json.dumps({"id": f"a{n}", "text": t}) + "\n" for n, t in enumerate(SENTENCES))
    )
    (folder / "b.jsonl.gz").write_bytes(gzip.compress(b'{"text": "Rebels shelled the port."}\n{}\n'))
    (folder / "c.txt").write_text("Police raided a house in Quito.")
    (folder / "more" / "d.md").write_text("Gunmen killed two guards.")
    (folder / "notes.html").write_text("not read")
    pq.write_table(pa.Table.from_pylist([{"id": "p1", "text": "Ministers met in Oslo."}]), folder / "e.parquet")
    return folder


def names(folder: Path, **values: int) -> list[list[str]]:
    from eventx.cluster.inputs import files
    from eventx.cluster.shards import shards

    return [[f"{each.source}:{each.number}" for each in shard.records] for shard in shards(files([str(folder)]))]


def test_files_are_cut_into_shards_in_order(news: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("eventx.cluster.shards.SHARD", 6)
    found = names(news)
    assert [len(each) for each in found] == [6, 6, 3]
    assert found[1][4:] == ["b.jsonl.gz:1", "b.jsonl.gz:2"]
    assert found[2] == ["c.txt:None", "e.parquet:1", "more/d.md:None"]
    assert names(news) == found


def test_the_same_inputs_lie_behind_a_uri(news: Path) -> None:
    from eventx.cluster.inputs import files

    assert [file.name for file in files([news.as_uri()])] == [file.name for file in files([str(news)])]


@pytest.mark.parametrize("uri", ["nowhere", "nosuch://bucket/news"])
def test_what_is_not_there_is_an_error(uri: str) -> None:
    from eventx.cluster.inputs import files

    with pytest.raises(EventxError, match=uri):
        files([uri])


@pytest.mark.parametrize("form", ["jsonl", "parquet"])
def test_a_shard_is_read_like_by_one_process(news: Path, tmp_path: Path, form: str) -> None:
    from eventx.cluster.inputs import files
    from eventx.cluster.shards import Folder, shards
    from eventx.cluster.worker import Done, Work

    folder = Folder(str(tmp_path / "out"), form)
    folder.begin("key")
    work = Work(Extractor(), ReadOptions(), Selection(), folder)
    [done] = [work.read(shard) for shard in shards(files([str(news)]))]
    texts = [*SENTENCES, "Rebels shelled the port.", "Police raided a house in Quito.", "Ministers met in Oslo."]
    expected = [event.type for event in Extractor().extract([*texts, "Gunmen killed two guards."])]
    assert (done.documents, done.events) == (14, len(expected))
    assert done.failures == ("b.jsonl.gz:2: no text in a field 'text'; name the field with --text-field",)
    assert types(tmp_path / "out" / f"part-0000000.{form}") == expected
    assert folder.done() == {"part-0000000"}
    assert Done.noted("part-0000000", folder) == done


def types(path: Path) -> list[str]:
    import pyarrow.parquet as pq

    if path.suffix == ".parquet":
        return pq.read_table(path).column("type").to_pylist()
    return [json.loads(line)["type"] for line in path.read_text().splitlines()]


def test_a_folder_of_another_run_is_not_gone_on_with(tmp_path: Path) -> None:
    from eventx.cluster.shards import Folder

    folder = Folder(str(tmp_path / "out"), "jsonl")
    folder.begin("one")
    folder.begin("one")
    with pytest.raises(EventxError, match="results of other inputs or options are there"):
        folder.begin("two")
