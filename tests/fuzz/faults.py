"""Break the real command at every turn, and look at what is left: killed runs, killed workers, full disks.

usage: python tests/fuzz/faults.py N [--seed S]

Each trial is a process of its own, as users run it. A trial gives what does not hold, nothing where all is well.
"""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import click

CORPUS = Path(__file__).resolve().parents[2] / "corpus"
EVENTX = [sys.executable, "-m", "eventx"]
#: Under this name every process of a trial carries the trial's own mark.
MARK = "EVENTX_TRIAL"
#: A process that is told to end, and all its workers, are gone after so many seconds.
ENDED = 1.0
_TIMEOUT = 300

SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGKILL)


@dataclass(frozen=True)
class Bench:
    """A folder with news to read, what is found in them, and an output of an earlier run."""

    folder: Path

    @classmethod
    def made(cls, folder: Path, documents: int = 40) -> Bench:
        """Fill a folder."""
        lines = []
        articles = [path.read_text(encoding="utf-8") for path in sorted(CORPUS.glob("*.txt"))]
        for number in range(documents):
            text = articles[number % len(articles)][:500]
            lines.append(json.dumps({"id": f"article-{number}", "date": "2019-09-17", "text": text}) + "\n")
        (folder / "news.jsonl").write_text("".join(lines), encoding="utf-8")
        (folder / "dated.jsonl").write_text('{"id": "d", "date": "2019-09-17", "text": "Rebels fled."}\n')
        bench = cls(folder)
        bench.out.write_bytes(bench.old)
        return bench

    @property
    def out(self) -> Path:
        """Where the runs write to."""
        return self.folder / "out.jsonl"

    @property
    def old(self) -> bytes:
        """What stood there before."""
        return b"what an earlier run found\n"

    @cached_property
    def whole(self) -> bytes:
        """What an undisturbed run writes."""
        return subprocess.run(
            [*EVENTX, "extract", "-q", "news.jsonl"], cwd=self.folder, capture_output=True, check=True
        ).stdout  # fmt: skip

    def command(self, *options: str) -> list[str]:
        """A run that writes to the output."""
        return [*EVENTX, "extract", "-q", "news.jsonl", "-o", self.out.name, *options]

    def parts(self) -> list[str]:
        """Files that are neither input nor output."""
        return sorted({path.name for path in self.folder.iterdir()} - {"news.jsonl", "dated.jsonl", self.out.name})

    def restore(self) -> None:
        """Put the old output back, and take away what is left over."""
        for name in self.parts():
            (self.folder / name).unlink()
        self.out.write_bytes(self.old)


def heeds_interrupts() -> None:
    """A shell's background job, such as a CI runner may be, ignores interrupts and hands that on."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def started(bench: Bench, command: list[str], mark: str, **options: object) -> subprocess.Popen[bytes]:
    """A command as a process that leads a session of its own; it and all it starts carry the mark."""
    return subprocess.Popen(
        command, cwd=bench.folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True,
        env=os.environ | {MARK: mark, "OPENBLAS_NUM_THREADS": "1", "PYTHONDONTWRITEBYTECODE": "1"},
        **({"preexec_fn": heeds_interrupts} | options),  # type: ignore[call-overload]
    )  # fmt: skip


def alive(mark: str) -> list[int]:
    """The processes that carry a mark and have not ended."""
    found = []
    for folder in Path("/proc").iterdir():
        with suppress(OSError):
            if f"{MARK}={mark}".encode() in (folder / "environ").read_bytes().split(b"\0"):
                state = (folder / "stat").read_text().rpartition(")")[2].split()[0]
                found += [int(folder.name)] if state not in "ZX" else []
    return found


def ended(mark: str, within: float = ENDED) -> list[int]:
    """The processes of a trial that are still there when its time is up."""
    deadline = time.monotonic() + within
    while (left := alive(mark)) and time.monotonic() < deadline:
        time.sleep(0.02)
    return left


def killed(bench: Bench, number: int, after: float, jobs: int, mark: str, *, group: bool = False) -> Iterator[str]:
    """A run that gets a signal after some seconds; ``group``: as from a terminal, its workers get it too."""
    bench.restore()
    process = started(bench, bench.command("--jobs", str(jobs)), mark)
    time.sleep(after)
    told = time.monotonic()
    with suppress(ProcessLookupError):
        (os.killpg if group else os.kill)(process.pid, number)
    _, err = process.communicate(timeout=_TIMEOUT)
    seconds = time.monotonic() - told
    if left := ended(mark):
        yield f"still there after {ENDED} s: {len(left)} processes"
    code = process.returncode
    before_eventx = b"KeyboardInterrupt" in err and b"src/eventx/" not in err  # Python itself was still starting
    if code not in (0, 128 + number, -number) and not before_eventx:
        yield f"exit code {code}: {err.decode()[-300:]}"
    if b"Traceback" in err and not before_eventx:
        yield f"a traceback: {err.decode()[-300:]}"
    if code != 0 and seconds > ENDED:
        yield f"took {seconds:.1f} s to end"
    yield from _left(bench, code, {bench.whole} if code == 0 else {bench.old, bench.whole})
    if parts := bench.parts():
        if number != signal.SIGKILL:
            yield f"left behind: {parts}"
        subprocess.run([*EVENTX, "dates", "-q", "dated.jsonl", "-o", bench.out.name], cwd=bench.folder, check=True)
        if bench.parts():
            yield f"not removed by the next run: {bench.parts()}"


def _left(bench: Bench, code: int, allowed: set[bytes]) -> Iterator[str]:
    if bench.out.read_bytes() not in allowed:
        yield f"exit code {code}, and {len(bench.out.read_bytes())} bytes of output that are neither old nor whole"


def full(bench: Bench, size: int, jobs: int, mark: str) -> Iterator[str]:
    """A run on a disk where a file may hold so many bytes."""
    import resource

    def limited() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

    bench.restore()
    process = started(bench, bench.command("--jobs", str(jobs)), mark, preexec_fn=limited)
    _, err = process.communicate(timeout=_TIMEOUT)
    enough = size >= len(bench.whole)
    if process.returncode != (0 if enough else 2):
        yield f"exit code {process.returncode}: {err.decode()[-300:]}"
    if not enough and b"cannot be written" not in err:
        yield f"no word of it: {err.decode()[-300:]}"
    yield from _left(bench, process.returncode, {bench.whole if enough else bench.old})
    if parts := bench.parts():
        yield f"left behind: {parts}"


def workers_killed(bench: Bench, after: float, jobs: int, mark: str, *, always: bool = False) -> Iterator[str]:
    """A run one of whose workers is killed after some seconds, or every one that is seen (``always``)."""
    bench.restore()
    process = started(bench, bench.command("--jobs", str(jobs)), mark)
    time.sleep(after)
    hit = 0
    while process.poll() is None and (always or not hit):
        for pid in alive(mark):
            if pid != process.pid and (always or not hit):
                with suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGKILL)
                    hit += 1
        time.sleep(0.05 if always else 0.01)
    _, err = process.communicate(timeout=_TIMEOUT)
    if process.returncode not in (0, 2) or b"Traceback" in err:
        yield f"exit code {process.returncode}: {err.decode()[-300:]}"
    named = {line.split(b": ")[-2] for line in err.splitlines() if b"killed by signal 9" in line}
    if (process.returncode == 2) != bool(named):
        yield f"exit code {process.returncode} with {len(named)} documents named: {err.decode()[-300:]}"
    if bench.out.read_bytes() != bench.whole and b"twice" not in err:
        yield "the output is not that of an undisturbed run"
    if not set(bench.out.read_bytes().splitlines()) <= set(bench.whole.splitlines()):
        yield "the output has other records than that of an undisturbed run"
    if left := ended(mark):
        yield f"still there: {len(left)} processes"


def two_at_once(bench: Bench, apart: float, mark: str) -> Iterator[str]:
    """Two runs that write to one place: what is there at the end is of one of them."""
    bench.restore()
    first = started(bench, bench.command(), mark)
    time.sleep(apart)
    second = started(bench, bench.command("--type", "attack"), mark)
    codes = [process.communicate(timeout=_TIMEOUT) and process.returncode for process in (first, second)]
    attacks = [line for line in bench.whole.splitlines(keepends=True) if b'"type": "attack"' in line]
    if codes != [0, 0]:
        yield f"exit codes {codes}"
    yield from _left(bench, 0, {bench.whole, b"".join(attacks)})
    if parts := bench.parts():
        yield f"left behind: {parts}"


def trial(bench: Bench, number: int, source: random.Random, seconds: float) -> tuple[str, list[str]]:
    """The trial of a number, at a random moment of a run that takes so many seconds."""
    mark = f"{os.getpid()}-{number}"
    jobs = (1, 4)[number % 2]
    after = source.uniform(0, 1.1 * seconds)
    if number % 8 == 6:
        return "a worker killed", list(workers_killed(bench, after, 4, mark))
    if number % 16 == 15:
        return "a full disk", list(full(bench, source.randrange(len(bench.whole) + 2000), jobs, mark))
    chosen = SIGNALS[number % 3]
    name = f"{chosen.name}, --jobs {jobs}"
    return name, list(killed(bench, chosen, after, jobs, mark, group=source.random() < 0.3))


@click.command()
@click.argument("number", type=click.IntRange(min=1), metavar="N")
@click.option("--seed", type=int, default=0, show_default=True)
def main(number: int, seed: int) -> None:
    """Break N runs. Exit code 1: something did not hold after one of them."""
    import tempfile

    source, done = random.Random(seed), Counter[str]()
    wrong = 0
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench.made(Path(folder))
        start = time.monotonic()
        assert bench.whole
        seconds = time.monotonic() - start
        for each in range(number):
            try:
                name, found = trial(bench, each, source, seconds)
            except subprocess.TimeoutExpired:
                name, found = "a run without end", [f"did not end within {_TIMEOUT} s"]
                for pid in alive(f"{os.getpid()}-{each}"):
                    os.kill(pid, signal.SIGKILL)
            done[name] += 1
            wrong += bool(found)
            for what in found:
                click.echo(f"{each} ({name}): {what}")
            if each % 50 == 49:
                click.echo(f"{each + 1} runs, {wrong} with something wrong", err=True)
    for name, times in sorted(done.items()):
        click.echo(f"{times:5} {name}")
    click.echo(f"{number} runs, {wrong} with something wrong")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
