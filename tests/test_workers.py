"""Workers follow their parent's death, in processes of their own."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest

pytestmark = [
    pytest.mark.alone,
    pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="processes are looked up in /proc"),
]
PARENT = """
import multiprocessing, sys, time
from eventx.processes import workers
from eventx.settings import Settings
class Reader:
    def attempt(self, documents):
        time.sleep(600)
        yield from ()
if {fallback}:
    workers._dies_with_parent = lambda: False
workers.share(Reader())
context = multiprocessing.get_context("fork")
made = [workers.Worker.start(context, Settings()) for _ in range(3)]
if {busy}:
    from eventx.processes.workers import Job
    for worker in made:
        worker.connection.send([])
print(*(worker.process.pid for worker in made), flush=True)
time.sleep(600)
"""


def is_alive(pid: int) -> bool:
    with suppress(OSError):
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] not in "ZX"
    return False


@pytest.mark.parametrize("busy", [False, True])
@pytest.mark.parametrize("fallback", [False, True])
@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM])
def test_workers_end_with_their_parent(fallback: bool, busy: bool, number: int) -> None:
    code = PARENT.format(fallback=fallback, busy=busy)
    parent = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE)
    assert parent.stdout
    workers = [int(pid) for pid in parent.stdout.readline().split()]
    time.sleep(0.1)
    assert len(workers) == 3 and all(map(is_alive, workers))
    os.kill(parent.pid, number)
    parent.wait(timeout=60)
    deadline = time.monotonic() + 1.0
    while any(map(is_alive, workers)) and time.monotonic() < deadline:
        time.sleep(0.02)
    assert not any(map(is_alive, workers))
