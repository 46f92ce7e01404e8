"""Runs of the real command, broken: killed, with killed workers, on full disks."""

from __future__ import annotations

import random
import signal
from pathlib import Path

import faults
import pytest

pytestmark = pytest.mark.skipif(not Path("/proc/self/environ").exists(), reason="processes are looked up in /proc")


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> faults.Bench:
    return faults.Bench.made(tmp_path_factory.mktemp("bench"))


@pytest.mark.parametrize("number", faults.SIGNALS)
def test_a_run_that_is_killed_soon(bench: faults.Bench, number: int) -> None:
    assert list(faults.killed(bench, number, 1.2, 2, f"soon-{number}")) == []


def test_a_disk_that_is_full_at_once(bench: faults.Bench) -> None:
    assert list(faults.full(bench, 0, 1, "full-0")) == []


@pytest.mark.slow
@pytest.mark.parametrize("jobs", [1, 4])
@pytest.mark.parametrize("number", faults.SIGNALS)
def test_runs_killed_at_many_moments(bench: faults.Bench, number: int, jobs: int) -> None:
    source = random.Random(f"{number}-{jobs}")
    for each in range(5):
        after = source.uniform(0.2, 4)
        found = list(faults.killed(bench, number, after, jobs, f"{number}-{jobs}-{each}", group=each % 2 == 1))
        assert found == [], f"after {after:.2f} s"


@pytest.mark.slow
@pytest.mark.parametrize("share", [0.01, 0.3, 0.7, 0.99, 1.0])
def test_a_disk_that_is_full_on_the_way(bench: faults.Bench, share: float) -> None:
    assert list(faults.full(bench, int(len(bench.whole) * share), 1, f"full-{share}")) == []


@pytest.mark.slow
@pytest.mark.parametrize("after", [1.5, 2.0, 2.5, 3.0])
def test_a_worker_that_is_killed(bench: faults.Bench, after: float) -> None:
    assert list(faults.workers_killed(bench, after, 2, f"worker-{after}")) == []


@pytest.mark.slow
def test_workers_that_are_all_killed(bench: faults.Bench) -> None:
    assert list(faults.workers_killed(bench, 0.5, 2, "workers", always=True)) == []


@pytest.mark.slow
@pytest.mark.parametrize("apart", [0.0, 0.5, 1.0])
def test_two_runs_to_one_place(bench: faults.Bench, apart: float) -> None:
    assert list(faults.two_at_once(bench, apart, f"two-{apart}")) == []


def test_what_does_not_hold_is_seen(bench: faults.Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    """A trial that could find nothing would say nothing: here the run writes where it stands, and leaves a part."""
    code = "import pathlib, time; pathlib.Path('out.jsonl').write_text('half'); pathlib.Path('.x.part').touch(); time.sleep(9)"
    monkeypatch.setattr(faults.Bench, "command", lambda self, *options: [faults.sys.executable, "-c", code])
    found = list(faults.killed(bench, signal.SIGTERM, 1.0, 1, "seen"))
    assert [what.split(":")[0] for what in found] == [
        "exit code -15, and 4 bytes of output that are neither old nor whole",
        "left behind",
        "not removed by the next run",
    ]
