"""The machine that figures are taken on, and processes whose time and memory are measured."""

from __future__ import annotations

import os
import platform
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

#: Libraries for matrices start threads of their own unless they are told not to.
_ONE_THREAD = {name: "1" for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "BLIS_NUM_THREADS")}
_SCRIPTS = str(Path(__file__).resolve().parent.parent)


@dataclass(frozen=True, slots=True)
class Finished:
    """A process that has ended: what it wrote, and its seconds of the processor, those of its children too."""

    stdout: str
    seconds: float


def processor() -> str:
    """The name of the processor, with its cores and the Python that runs here."""
    name = platform.processor() or platform.machine()
    info = Path("/proc/cpuinfo")
    if info.exists():
        models = (line for line in info.read_text(errors="replace").splitlines() if line.startswith("model name"))
        name = next(models, name).split(":", 1)[-1].strip()
    return f"{name}, {os.cpu_count()} cores, Python {platform.python_version()}"


def run(command: list[str], *, quiet: bool = False, **environment: str) -> Finished:
    """Run a command on one thread to its end. Raises SystemExit where it fails, unless nothing is to be heard of it."""
    path = os.pathsep.join(filter(None, (_SCRIPTS, os.environ.get("PYTHONPATH"))))
    before = _children()
    surroundings = {**os.environ, **_ONE_THREAD, "PYTHONPATH": path, **environment}
    stderr = subprocess.DEVNULL if quiet else None
    done = subprocess.run(command, env=surroundings, stdout=subprocess.PIPE, stderr=stderr, text=True, check=False)
    if done.returncode and not quiet:
        raise SystemExit(done.returncode)
    return Finished(done.stdout, _children() - before)


def _children() -> float:
    times = os.times()
    return times.children_user + times.children_system


def peak() -> int:
    """The most memory that this process had, in megabytes; 0 where that is not known."""
    try:
        import resource
    except ImportError:  # not on Windows
        return 0
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return int(most // (1024 * 1024 if sys.platform == "darwin" else 1024))
