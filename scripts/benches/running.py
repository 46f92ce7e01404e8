"""Whole runs of the command: a second run from the cache, and two workers beside a control of pure Python."""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor

from benches.machine import run

_EVENTX = (sys.executable, "-m", "eventx", "extract", "-q", "-o")
_STEPS = 6_000_000


def cached(paths: tuple[str, ...], runs: int) -> Iterator[str]:
    """The first run, and later ones that find everything kept."""
    with tempfile.TemporaryDirectory() as folder:
        command = [*_EVENTX, f"{folder}/out.jsonl", "--jobs", "1", *paths]
        first = run(command, EVENTX_CACHE=folder).seconds
        later = min(run(command, EVENTX_CACHE=folder).seconds for _ in range(runs))
        yield f"{'first run, cache empty':<38}{first:>8.2f} s"
        yield f"{'a later run, all kept':<38}{later:>8.2f} s{first / later:>8.0f}x"


def workers(paths: tuple[str, ...], runs: int) -> Iterator[str]:
    """How much sooner two workers are done than one, by the clock, and how much a pure-Python control gains."""
    with tempfile.TemporaryDirectory() as folder:
        seconds = {
            jobs: min(
                _clock([*_EVENTX, f"{folder}/out.jsonl", "--no-cache", "--jobs", jobs, *paths]) for _ in range(runs)
            )
            for jobs in ("1", "2")
        }
    alone, both = min(_control(1) for _ in range(runs)), min(_control(2) for _ in range(runs))
    yield f"two workers: {seconds['1'] / seconds['2']:.2f}x; a loop of pure Python, twice: {2 * alone / both:.2f}x"


def _clock(command: list[str]) -> float:
    start = time.perf_counter()
    run(command)
    return time.perf_counter() - start


def _control(processes: int) -> float:
    with ProcessPoolExecutor(processes) as pool:
        list(pool.map(_count, [10] * processes))
        start = time.perf_counter()
        list(pool.map(_count, [_STEPS] * processes))
        return time.perf_counter() - start


def _count(steps: int) -> int:
    number = 0
    for step in range(steps):
        number += step & 3
    return number
