"""Runs on a Ray cluster of two nodes: nothing is lost and nothing doubled when a worker is killed."""

from __future__ import annotations

import json
import os
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from eventx.cli import eventx
from eventx.documents.options import ReadOptions
from eventx.extractor import Extractor
from eventx.records.selection import Selection

pytest.importorskip("pyarrow")
ray = pytest.importorskip("ray")
pytestmark = pytest.mark.slow

TEXT = "Police arrested {} men in Lima on Monday. Rebels shelled the port of Hodeida, the navy said."


@pytest.fixture
def cluster() -> Iterator[Any]:
    from ray.cluster_utils import Cluster

    made = Cluster(initialize_head=True, head_node_args={"num_cpus": 1, "include_dashboard": False})
    made.add_node(num_cpus=1)
    ray.init(address=made.address, log_to_driver=False)
    yield made
    ray.shutdown()
    made.shutdown()


@pytest.fixture
def news(tmp_path: Path) -> Path:
    path = tmp_path / "news.jsonl"
    path.write_text(
        "".join(json.dumps({"id": f"n{number}", "text": TEXT.format(number)}) + "\n" for number in range(120))
    )
    return path


def workers() -> list[int]:
    """The workers among the processes that this one started."""
    parents = {int(path.name): path for path in Path("/proc").iterdir() if path.name.isdigit()}
    found = []
    for pid, path in parents.items():
        try:
            title, above = (path / "cmdline").read_bytes(), pid
            while above not in (0, 1, os.getpid()):
                above = int((Path("/proc") / str(above) / "stat").read_text().rsplit(")", 1)[1].split()[1])
        except OSError:
            continue
        if b"ray::_Worker" in title and above == os.getpid():
            found.append(pid)
    return found


def records(folder: Path) -> list[str]:
    return [line for path in sorted(folder.glob("part-*.jsonl")) for line in path.read_text().splitlines()]


def test_a_killed_worker_costs_nothing(
    cluster: Any, news: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from eventx.cluster.inputs import files
    from eventx.cluster.run import results
    from eventx.cluster.shards import Folder, shards
    from eventx.cluster.worker import Work

    monkeypatch.setattr("eventx.cluster.shards.SHARD", 10)
    folder = Folder(str(tmp_path / "out"), "jsonl")
    folder.begin("key")
    work = Work(Extractor(), ReadOptions(), Selection(), folder)
    found = []
    for done in results(work, shards(files([str(news)])), set()):
        if not found:
            os.kill(workers()[0], signal.SIGKILL)
        found.append(done)
    assert sorted(done.shard for done in found) == [f"part-{number:07}" for number in range(12)]
    assert not any(done.failures for done in found)
    local = CliRunner().invoke(eventx, ["extract", str(news), "-q", "--jobs", "1"])
    assert records(tmp_path / "out") == local.stdout.splitlines()


def test_a_run_that_was_broken_off_goes_on(cluster: Any, news: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    command = ["extract", str(news), "--engine", "ray", "-o", str(out)]
    first = CliRunner().invoke(eventx, command, standalone_mode=False)
    assert (first.return_value, first.stderr) == (0, "120 documents, 240 events\n")
    whole = records(out)
    (out / "part-0000001.done").unlink()
    (out / "part-0000001.jsonl").unlink()
    kept = (out / "part-0000000.jsonl").stat().st_mtime_ns
    again = CliRunner().invoke(eventx, command, standalone_mode=False)
    assert (again.return_value, again.stderr) == (0, first.stderr)
    assert records(out) == whole
    assert (out / "part-0000000.jsonl").stat().st_mtime_ns == kept
