"""Files that are being written: nobody else's business, and nobody's in the end."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from eventx.writers.output import output
from eventx.writers.part import part_of

pytestmark = pytest.mark.skipif(os.name != "posix", reason="needs locks as POSIX has them")
WRITING = """
import sys
from pathlib import Path
from eventx.ending import heed_signals
from eventx.writers.part import part_of
heed_signals()
with part_of(Path(sys.argv[1])) as (stream, part):
    stream.write("half")
    stream.flush()
    print(part.name, flush=True)
    sys.stdin.read()
"""


def writing(path: Path) -> tuple[subprocess.Popen[bytes], str]:
    """A process that writes to a place, and the name of its part."""
    process = subprocess.Popen(
        [sys.executable, "-c", WRITING, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert process.stdout
    return process, process.stdout.readline().decode().strip()


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_part_goes_with_its_block(tmp_path: Path) -> None:
    with part_of(tmp_path / "out.jsonl") as (stream, part):
        stream.write("x")
        assert names(tmp_path) == [part.name] and part.name.startswith(".out.jsonl.")
    assert names(tmp_path) == []


def test_a_process_that_is_told_to_stop_leaves_nothing(tmp_path: Path) -> None:
    process, name = writing(tmp_path / "out.jsonl")
    assert names(tmp_path) == [name]
    process.send_signal(signal.SIGTERM)
    assert process.wait(timeout=60) == 143
    assert names(tmp_path) == []


def test_what_a_killed_process_left_is_removed_by_the_next(tmp_path: Path) -> None:
    process, name = writing(tmp_path / "out.jsonl")
    process.kill()
    process.wait(timeout=60)
    assert names(tmp_path) == [name]
    with output(str(tmp_path / "out.jsonl")) as stream:
        stream.write("whole")
        assert name not in names(tmp_path)
    assert names(tmp_path) == ["out.jsonl"]


def test_what_is_being_written_stays(tmp_path: Path) -> None:
    process, name = writing(tmp_path / "out.jsonl")
    with output(str(tmp_path / "out.jsonl")) as stream:
        stream.write("whole")
    assert names(tmp_path) == [name, "out.jsonl"]
    assert (tmp_path / name).read_text() == "half"
    process.communicate(b"", timeout=60)
    assert names(tmp_path) == ["out.jsonl"]


@pytest.mark.parametrize(
    "other",
    [".out.jsonl.part", ".out.jsonl.12.part", ".out.jsonl.x-0.part", ".in.jsonl.12-0.part", ".out.jsonl.12-0.part.txt"],
)
def test_files_of_other_names_stay(tmp_path: Path, other: str) -> None:
    (tmp_path / other).write_text("mine")
    with output(str(tmp_path / "out.jsonl")):
        pass
    assert names(tmp_path) == sorted([other, "out.jsonl"])


def test_a_name_that_is_taken_is_not_written_over(tmp_path: Path) -> None:
    taken = tmp_path / f".out.jsonl.{os.getpid()}-0.part"
    taken.mkdir()
    with part_of(tmp_path / "out.jsonl") as (_, part):
        assert part.name == f".out.jsonl.{os.getpid()}-1.part"


def test_a_long_name(tmp_path: Path) -> None:
    path = tmp_path / ("ä" * 120 + ".jsonl")
    with output(str(path)) as stream:
        stream.write("x")
    assert names(tmp_path) == [path.name]
