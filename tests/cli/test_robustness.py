"""What a run does when one of its documents cannot be read: every command does the rest."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from warm import EVENTX

from eventx.__main__ import main
from eventx.cli import _process
from eventx.extraction import Extractor
from eventx.language.parsed import Parsed

pytestmark = pytest.mark.usefixtures("warm")

TEXT = "Rebels shelled the port of Aden on Monday, killing two dockers.\n"
TOLD = "Rebels shelled the port of Aden on Monday, the navy said. The army denied that it had left the town."
#: Texts from which nothing is read: each line of them is a heading, a rubric or a link, or no English.
UNREAD = {
    "heading": "“We give up” say rebels | Tribune\n",
    "links": "READ MORE: 'They fled'\nREAD MORE: 'They stayed'\n",
    "squeezed": 'Portshelled\n\n"We saw,"thecaptainsaid."Thenitburned."Hewalkedoff.Therebelscamebackatnight.\n' * 3,
    "foreign": "Les rebelles ont attaqué le port lundi. « Nous avons vu le feu », a dit le maire, qui n'est pas parti.\n",
    "signs": "=" * 500 + "\n“" + "?" * 500 + "”\n",
    "blanks": " \n\t\n\u2028\n",
    "numbers": f"{'9' * 5000} {'1' * 5000}th\n",
}
#: Texts that cost too much time or depth before they were bounded.
HARD = {
    "repeated": f"{TEXT}\n" * 60 + f"\n{TOLD} {TOLD} {'last ' * 2000} Troops attacked two towns on Friday.\n",
    "digits": f"Rebels killed {'9' * 5000} men on the {'9' * 5000}th of May, {'9' * 5000} days ago.\n",
    "line": f"Rebels fled. {'=' * 9000}\n",
    "brackets": f"Rebels fled {'(' * 3000} from the port {')' * 3000}.\n",
    "names": "The mayor met " + "Mr. John Smith " * 400 + ".\n",
}


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([*EVENTX, *arguments], cwd=folder, capture_output=True, encoding="utf-8", timeout=300)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Texts of every kind, with a good one behind them."""
    root = tmp_path_factory.mktemp("work")
    for name, text in {**UNREAD, **HARD, "well": TEXT}.items():
        (root / f"{name}.txt").write_text(text, encoding="utf-8")
    return root


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_texts_from_which_nothing_can_be_read_stop_no_run(folder: Path, jobs: str) -> None:
    done = run(folder, "extract", ".", "--jobs", jobs)
    assert (done.returncode, "Traceback" in done.stderr) == (0, False), done.stderr
    found = {json.loads(line)["document"] for line in done.stdout.splitlines()}
    assert "well.txt" in found and not found & {f"{name}.txt" for name in UNREAD}


@pytest.mark.parametrize("command", ["times", "dates", "explain"])
def test_the_other_commands_read_them_too(folder: Path, command: str) -> None:
    done = run(folder, command, ".")
    assert (done.returncode, "Traceback" in done.stderr) == (0, False), done.stderr
    assert "Monday" in done.stdout or command == "dates"


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, loaded: None) -> Path:
    """Three texts, of which the second cannot be read to its end."""
    for name in ("a.txt", "b.txt", "c.txt"):
        (tmp_path / name).write_text(TEXT)
    whole = Extractor.read

    def read(self: Extractor, parsed: Parsed) -> object:
        if parsed.document.id == "b.txt":
            raise RecursionError
        return whole(self, parsed)

    monkeypatch.setattr(Extractor, "read", read)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    "arguments",
    [
        ["extract", ".", "-q"],
        pytest.param(["extract", ".", "-q", "--jobs", "2"], marks=pytest.mark.alone),
        ["explain", ".", "--json"],
    ],
)
def test_one_failure_costs_one_document(broken: Path, capsys: pytest.CaptureFixture[str], arguments: list[str]) -> None:
    assert main(arguments) == 2
    out, err = capsys.readouterr()
    assert [line for line in err.splitlines() if line.startswith("eventx: b.txt: it is nested too deeply")]
    assert list(dict.fromkeys(json.loads(line)["document"] for line in out.splitlines())) == ["a.txt", "c.txt"]


def test_the_manifest_names_what_was_not_read(broken: Path) -> None:
    assert main(["extract", ".", "-q", "-o", "out.jsonl", "--manifest", "m.jsonl"]) == 2
    lines = [json.loads(line) for line in Path("m.jsonl").read_text().splitlines()]
    assert [line["unread"] for line in lines if "unread" in line] == ["b.txt"]
    assert [line["document"] for line in lines if "document" in line] == ["a.txt", "c.txt"]


def test_an_error_that_nobody_thought_of_is_a_message(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(**_: object) -> None:
        raise ZeroDivisionError("by zero")

    monkeypatch.setattr(_process.eventx, "main", fail)
    monkeypatch.setattr(_process, "_silence", lambda stream: None)
    assert main(["schema"]) == 2
    err = capsys.readouterr().err
    assert err.startswith("eventx: something went wrong (") and "ZeroDivisionError: by zero; please report it" in err


@pytest.mark.parametrize("option", ["--types", "--actors", "--landmarks"])
@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="only some systems have endless devices")
def test_a_table_that_never_ends(folder: Path, option: str) -> None:
    done = run(folder, "extract", "well.txt", option, "/dev/zero")
    assert done.returncode == 2 and "/dev/zero" in done.stderr and "too large" in done.stderr


@pytest.mark.parametrize("text", ["x = " + "[" * 5000 + "]" * 5000, "x = " + "9" * 5000])
def test_toml_beyond_all_measure(folder: Path, tmp_path: Path, text: str) -> None:
    (tmp_path / "own.toml").write_text(text)
    done = run(folder, "extract", "well.txt", "--types", str(tmp_path / "own.toml"))
    assert done.returncode == 2 and "own.toml" in done.stderr and "Traceback" not in done.stderr
    (tmp_path / "eventx.toml").write_text(text)
    done = run(tmp_path, "extract", "nowhere.txt")
    assert done.returncode == 2 and "eventx.toml: not valid TOML" in done.stderr


def heeds_interrupts() -> None:
    """A shell's background job, such as a CI runner may be, ignores interrupts and hands that on."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.mark.slow
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_long_text_does_not_keep_a_run_from_ending(tmp_path: Path, number: int) -> None:
    (tmp_path / "long.txt").write_text(TEXT * 6000)
    process = subprocess.Popen(
        [sys.executable, "-m", "eventx", "extract", "-q", "long.txt", "-o", "out.jsonl"],
        cwd=tmp_path, stderr=subprocess.PIPE, preexec_fn=heeds_interrupts,
    )  # fmt: skip
    deadline = time.monotonic() + 60
    while len(list(tmp_path.iterdir())) < 2 and time.monotonic() < deadline:
        time.sleep(0.05)
    time.sleep(6)
    start = time.monotonic()
    process.send_signal(number)
    _, err = process.communicate(timeout=60)
    assert (process.returncode, err) == (128 + number, b"")
    assert time.monotonic() - start < 3
    assert os.listdir(tmp_path) == ["long.txt"]  # noqa: PTH208
