"""How ``eventx`` behaves as a process: pipes, disks, interrupts, terminals, names of files."""

from __future__ import annotations

import json
import os
import re
import select
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from warm import EVENTX

pytestmark = pytest.mark.usefixtures("warm")

TEXT = "Rebels shelled the port of Elba on Monday, killing two dockers.\n\nThe navy condemned the attack.\n"
#: The command as users start it: for signals and locales, and once for each command.
REAL = [sys.executable, "-m", "eventx"]
ON_LINUX = pytest.mark.skipif(not Path("/dev/full").exists(), reason="only some systems have a full device")
WITH_TERMINAL = pytest.mark.skipif(not hasattr(os, "openpty"), reason="needs a pseudo-terminal")
COLOUR = re.compile(r"\x1b\[\d*;?3\dm")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One article, and a file of many records."""
    root = tmp_path_factory.mktemp("work")
    (root / "port.txt").write_text(TEXT, encoding="utf-8")
    (root / "many.jsonl").write_text(
        "".join(json.dumps({"id": str(number), "text": TEXT}) + "\n" for number in range(48)), encoding="utf-8"
    )
    return root


def shell(
    command: str, folder: Path, program: Sequence[str] = EVENTX, **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run a line of bash in which ``eventx`` stands for the program under test."""
    line = command.replace("eventx", " ".join(program))
    return subprocess.run(
        ["bash", "-c", line],
        cwd=folder, env=os.environ | environment, capture_output=True, encoding="utf-8", timeout=120,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("command", "shown"),
    [
        ("dates port.txt", '"basis"'),
        ("explain port.txt", "shelled"),
        ("extract port.txt", '"attack"'),
        ("schema", "$schema"),
        ("times port.txt", "Monday"),
        ("types list", "attack"),
    ],
)
def test_every_command_by_itself_in_a_pipe(folder: Path, command: str, shown: str) -> None:
    done = shell(f"eventx {command} | cat", folder, REAL)
    assert shown in done.stdout and "Traceback" not in done.stderr


@pytest.mark.parametrize(("options", "program"), [("--format table", EVENTX), ("--jobs 2", REAL)])
def test_a_closed_pipe_ends_quietly(folder: Path, options: str, program: Sequence[str]) -> None:
    done = shell(f'(eventx extract -q {options} many.jsonl; echo "exit $?" >&2) | head -1', folder, program)
    assert (len(done.stdout.splitlines()), done.stderr) == (1, "exit 0\n")


FULL = "No space left on device; make room, or name a file on another disk with -o\n"


@ON_LINUX
@pytest.mark.parametrize(
    ("command", "message"),
    [
        ("eventx extract -q port.txt --format table > /dev/full", f"eventx: standard output: {FULL}"),
        ("eventx extract -q port.txt -o /dev/full", f"eventx: /dev/full: cannot be written: {FULL}"),
        ("eventx schema > /dev/full", f"eventx: standard output: {FULL}"),
    ],
)
def test_a_full_disk_is_named(folder: Path, command: str, message: str) -> None:
    done = shell(command, folder)
    assert (done.returncode, done.stderr) == (2, message)


@ON_LINUX
def test_messages_that_cannot_be_written_are_no_crash(folder: Path) -> None:
    assert shell("eventx extract nowhere.txt 2> /dev/full", folder).returncode == 2


@pytest.mark.parametrize(
    ("command", "program", "code", "message"),
    [
        ("eventx extract -q port.txt >&-", REAL, 2, "standard output is closed; name a file with -o"),
        ("eventx extract -q port.txt -o out.jsonl >&-", EVENTX, 0, ""),
        ("eventx extract port.txt 2>&-", EVENTX, 0, ""),
    ],
)
def test_closed_streams(folder: Path, command: str, program: Sequence[str], code: int, message: str) -> None:
    done = shell(command, folder, program)
    assert done.returncode == code
    assert message in done.stderr and "Traceback" not in done.stderr


def heeds_interrupts() -> None:
    """A shell's background job, such as a CI runner may be, ignores interrupts and hands that on."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_an_interrupt_ends_all_processes_quietly(tmp_path: Path, jobs: str) -> None:
    lines = (json.dumps({"id": str(number), "text": TEXT}) + "\n" for number in range(5000))
    (tmp_path / "long.jsonl").write_text("".join(lines), encoding="utf-8")
    process = subprocess.Popen(
        [*REAL, "extract", "-q", "long.jsonl", "--jobs", jobs],
        cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        start_new_session=True, env=os.environ | {"PYTHONUNBUFFERED": "1"}, preexec_fn=heeds_interrupts,
    )  # fmt: skip
    assert process.stdout
    assert select.select([process.stdout], [], [], 60)[0], "no event came"
    os.killpg(process.pid, signal.SIGINT)  # as a terminal does
    out, err = process.communicate(timeout=60)
    assert (process.returncode, err.decode().strip()) == (130, "")
    assert all(json.loads(line) for line in out.decode().splitlines()[:-1])
    with pytest.raises(ProcessLookupError):
        os.killpg(process.pid, 0)


@pytest.mark.parametrize("folder_name", ["Läufe im Mai", "新闻 '$HOME'"])
def test_names_with_spaces_and_of_other_scripts(tmp_path: Path, folder_name: str) -> None:
    news = tmp_path / folder_name
    news.mkdir()
    (news / "Été – ärger.txt").write_text(TEXT, encoding="utf-8")
    target = f"{folder_name}/events of today.jsonl"
    done = subprocess.run(
        [*REAL, "extract", folder_name, "-o", target],
        cwd=tmp_path, capture_output=True, timeout=60, env=os.environ | {"LC_ALL": "C", "PYTHONUTF8": "0"},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    records = [json.loads(line) for line in (tmp_path / target).read_text(encoding="utf-8").splitlines()]
    assert {record["document"] for record in records} == {f"{folder_name}/Été – ärger.txt"}


def test_output_is_utf_8_in_any_locale(tmp_path: Path) -> None:
    (tmp_path / "café.txt").write_text("Rebels shelled the port of Ağrı on Monday.", encoding="utf-8")
    done = shell("eventx extract -q café.txt", tmp_path, REAL, LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")
    assert "Ağrı" in done.stdout and '"document": "café.txt"' in done.stdout


def on_terminal(arguments: list[str], folder: Path, **environment: str) -> Iterator[str]:
    """What a command writes to a terminal that is its standard output and standard error."""
    leader, follower = os.openpty()
    plain = {key: value for key, value in os.environ.items() if key not in ("NO_COLOR", "CI", "COLUMNS")}
    process = subprocess.Popen(
        [*EVENTX, *arguments],
        cwd=folder, stdin=follower, stdout=follower, stderr=follower,
        env=plain | {"TERM": "xterm-256color"} | environment,
    )  # fmt: skip
    os.close(follower)
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        try:
            piece = os.read(leader, 65536)
        except OSError:  # so ends a terminal that nobody holds any longer
            break
        if not piece:
            break
        yield piece.decode(errors="replace")
    os.close(leader)
    assert process.wait(timeout=60) == 0


@WITH_TERMINAL
@pytest.mark.parametrize(("environment", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False)])
def test_a_table_on_a_terminal(folder: Path, environment: dict[str, str], coloured: bool) -> None:
    arguments = ["extract", "port.txt", "--format", "table"]
    shown = "".join(on_terminal(arguments, folder, COLUMNS="80", **environment))
    assert bool(COLOUR.search(shown)) is coloured
    plain = re.sub(r"\x1b\[[\d;?]*[A-Za-z]", "", shown)
    assert max(map(len, plain.splitlines())) <= 80
    assert "shelled" in plain and "1 document" in plain


@WITH_TERMINAL
def test_the_summary_is_fitted_to_a_terminal(folder: Path) -> None:
    shown = "".join(on_terminal(["extract", "port.txt", "--format", "csv", "-o", "x.csv"], folder, COLUMNS="24"))
    plain = re.sub(r"\x1b\[[\d;?]*[A-Za-z]", "", shown).replace("\r", "\n")
    summary = plain[plain.rindex("1 document") :].splitlines()
    assert len(summary) > 2 and max(map(len, summary)) <= 24
    assert (
        "\n" not in shell("eventx extract port.txt -o y.csv", folder, COLUMNS="24").stderr.strip().rpartition("\n")[0]
    )


@WITH_TERMINAL
def test_no_progress_line_among_results(folder: Path) -> None:
    shown = "".join(on_terminal(["extract", "port.txt", "--format", "jsonl"], folder))
    lines = shown.splitlines()
    assert lines[0].startswith('{"id"') and "\x1b" not in shown
    assert "\x1b[2K" not in "".join(on_terminal(["extract", "port.txt"], folder))


@WITH_TERMINAL
@pytest.mark.parametrize(("environment", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False)])
def test_what_people_read_on_a_terminal(folder: Path, environment: dict[str, str], coloured: bool) -> None:
    shown = "".join(on_terminal(["extract", "port.txt"], folder, COLUMNS="80", **environment))
    assert ("\x1b[2mfor the records" in shown) is coloured and "\x1b[1mshelled" in shown
    plain = re.sub(r"\x1b\[[\d;?]*[A-Za-z]", "", shown)
    assert max(map(len, plain.splitlines())) <= 80


@WITH_TERMINAL
def test_progress_where_results_go_to_a_file(folder: Path) -> None:
    shown = "".join(on_terminal(["extract", "port.txt", "-o", "shown.jsonl"], folder))
    assert "\x1b[2K" in shown and "1 document" in shown


def test_no_colour_without_a_terminal(folder: Path) -> None:
    done = shell("eventx extract port.txt nowhere.txt --format table", folder, TERM="xterm")
    assert "\x1b" not in done.stdout + done.stderr
