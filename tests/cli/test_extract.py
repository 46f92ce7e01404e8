"""``eventx extract`` as users run it: a process of its own, its streams and its exit code."""

from __future__ import annotations

import csv
import io
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from warm import EVENTX

pytestmark = pytest.mark.usefixtures("warm")

TEXT = """Ferry pilots walk out after attack

PORT ELLERY, Oct 6 (Meridian) - Smugglers attacked a ferry off Port Ellery on Sunday, killing two sailors.

"We will not sail," pilot Ann Lee said on Monday. The government condemned the attack.
"""


def run(
    *arguments: str, cwd: Path, stdin: str | bytes = "", command: Sequence[str] = EVENTX, **environment: str
) -> subprocess.CompletedProcess[str]:
    data = stdin.encode() if isinstance(stdin, str) else stdin
    done = subprocess.run(
        [*command, *arguments],
        cwd=cwd, input=data, capture_output=True, timeout=120, env={**os.environ, **environment},
    )  # fmt: skip
    out, err = done.stdout.decode(), done.stderr.decode()
    assert "Traceback" not in err, err
    return subprocess.CompletedProcess(done.args, done.returncode, out, err)


def records(output: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in output.splitlines()]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of good and of hopeless inputs."""
    root = tmp_path_factory.mktemp("work")
    news = root / "news"
    news.mkdir()
    (news / "ferry.txt").write_text(TEXT)
    (news / "fähre und meer.md").write_text(TEXT)
    (news / "empty.txt").write_text("")
    (news / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR")
    (news / "old.txt").write_bytes("The café was attacked by “rebels” and none of them was hurt.".encode("cp1252"))
    (news / "long.txt").write_bytes(b"word " * 10_000_000)
    (news / "numbers.txt").write_text("12 34\n")
    (news / "deutsch.txt").write_text("Die Rebellen haben am Montag den Hafen mit der Artillerie angegriffen.\n")
    (news / "lines.jsonl").write_text('{"id": "first", "text": "Rebels shelled the port."}\n{broken\n')
    (news / "loop").symlink_to(".", target_is_directory=True)
    return root


@pytest.fixture(scope="module")
def whole(folder: Path) -> subprocess.CompletedProcess[str]:
    """One run over all of it, of the real command: its hashes have another seed than those of the server."""
    command = [sys.executable, "-m", "eventx"]
    return run("extract", "news", "nowhere.txt", "--manifest", "m.jsonl", cwd=folder, command=command)


def test_the_rest_is_extracted(whole: subprocess.CompletedProcess[str]) -> None:
    found = {str(record["document"]) for record in records(whole.stdout)}
    assert found == {"first", "news/ferry.txt", "news/fähre und meer.md", "news/old.txt"}
    assert whole.returncode == 2


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("nowhere.txt", "no such file"),
        ("news/picture.txt", "binary"),
        ("news/long.txt", "longer than"),
        ("news/lines.jsonl:2", "not valid JSON"),
        ("news/loop", "symlink loop"),
        ("warning: news/old.txt", "Windows-1252"),
        ("warning: news/empty.txt", "empty"),
        ("warning: news/numbers.txt", "no words"),
        ("warning: news/deutsch.txt", "does not look like English"),
    ],
)
def test_every_trouble_is_named_with_its_reason(
    whole: subprocess.CompletedProcess[str], name: str, reason: str
) -> None:
    lines = [line for line in whole.stderr.splitlines() if line.startswith(f"eventx: {name}: ")]
    assert len(lines) == 1 and reason in lines[0] and ";" in lines[0]


def test_summary(whole: subprocess.CompletedProcess[str]) -> None:
    assert "7 documents, " in whole.stderr
    assert "5 inputs could not be read" in whole.stderr


def test_manifest_tells_nothing_found_from_not_read(folder: Path, whole: subprocess.CompletedProcess[str]) -> None:
    head, *lines = records((folder / "m.jsonl").read_text())
    assert head["eventx"] and head["model"] and head["options"]
    events = {line["document"]: line["events"] for line in lines if "document" in line}
    assert events["news/empty.txt"] == 0 and events["news/ferry.txt"] != 0
    assert {line["unread"] for line in lines if "unread" in line} >= {"nowhere.txt", "news/picture.txt"}
    assert any(line.get("copy_of") == "news/ferry.txt" for line in lines)
    assert str(folder) not in (folder / "m.jsonl").read_text()


def test_offsets_hold(whole: subprocess.CompletedProcess[str]) -> None:
    for record in records(whole.stdout):
        if record["document"] == "news/ferry.txt":
            for span in [record["trigger"], record["sentence"], *record["arguments"]]:  # type: ignore[misc]
                assert TEXT[span["start"] : span["end"]] == span["text"]


@pytest.mark.parametrize("jobs", ["2", "0"])
def test_the_same_bytes_by_any_number_of_processes(
    folder: Path, whole: subprocess.CompletedProcess[str], jobs: str
) -> None:
    assert run("extract", "-q", "nowhere.txt", "news", "--jobs", jobs, cwd=folder).stdout == whole.stdout


def test_standard_input_like_a_file(folder: Path) -> None:
    piped = records(run("extract", "-", cwd=folder, stdin=TEXT).stdout)
    named = records(run("extract", "news/ferry.txt", cwd=folder).stdout)
    assert piped and [record["trigger"] for record in piped] == [record["trigger"] for record in named]
    assert piped[0]["document"] == "-"


def test_output_file_filters_and_formats(folder: Path) -> None:
    options = ["--type", "attack,death", "--since", "2014-10", "--until", "2014", "--date", "2014-10-06"]
    done = run("extract", "news/ferry.txt", *options, "--format", "csv", "-o", "out.csv", cwd=folder)
    assert (done.returncode, done.stdout) == (0, "")
    rows = list(csv.DictReader(io.StringIO((folder / "out.csv").read_text())))
    assert rows and {row["type"] for row in rows} <= {"attack", "death"}
    assert all(row["document_date"] == "2014-10-06" for row in rows)


@pytest.mark.slow
def test_quiet_and_verbose(folder: Path) -> None:
    assert run("extract", "news/ferry.txt", "-q", cwd=folder).stderr == ""
    assert "news/ferry.txt: " in run("extract", "news/ferry.txt", "-v", cwd=folder).stderr


def test_foreign_csv(folder: Path) -> None:
    (folder / "wire.csv").write_text(f'nr,body,when,desk\n9,"{TEXT.replace(chr(34), chr(34) * 2)}",2014-10-06,sea\n')
    fields = ["--text-field", "body", "--date-field", "when", "--id-field", "nr", "--keep", "desk"]
    found = records(run("extract", "wire.csv", *fields, cwd=folder).stdout)
    assert found[0]["document"] == "9"
    assert found[0]["document_date"]["basis"] == "metadata"  # type: ignore[index]
    assert found[0]["fields"] == {"desk": "sea"}


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["extract", "news", "--format", "xml"], "'xml'"),
        (["extract", "news", "--type", "attak"], "no event type 'attak'"),
        (["extract", "news", "--date", "soon"], "YYYY-MM-DD"),
        (["extract", "news", "--model", "no_such_model"], "the model 'no_such_model' cannot be loaded"),
        (["extract", "news", "--types", "missing.toml"], "missing.toml"),
        (["extract", "news", "--actors", "missing.tsv"], "missing.tsv: cannot be read: No such file or directory"),
        (["extract", "news", "--actors", "news/ferry.txt"], "ferry.txt:1: "),
        (["extract", "news", "--landmarks", "missing.tsv"], "missing.tsv: cannot be read: No such file or directory"),
        (["extract", "news", "--landmarks", "news/ferry.txt"], "ferry.txt:1: "),
        (["extract", "news/ferry.txt", "-o", "missing/out.jsonl"], "missing/out.jsonl"),
        (["extrct"], "did you mean 'extract'"),
        (["-"], "to read what is piped in: eventx extract - < FILE"),
        (["news/ferry.txt"], "to read it: eventx extract news/ferry.txt"),
        (["Rebels shelled the port."], "to read a text: echo 'TEXT' | eventx extract -"),
        (["extract", "Rebels shelled the port."], "pipe it in, with - in its place"),
        (["extract", "--fromat", "csv"], "--format"),
        (["extract", "news", "--min-confidence", "nan"], "'nan' is no number"),
        (["extract", "news", "--min-confidence", "2"], "0<=x<=1"),
    ],
)
def test_usage_errors(folder: Path, arguments: list[str], message: str) -> None:
    done = run(*arguments, cwd=folder)
    assert (done.returncode, done.stdout) == (2, "")
    assert message in done.stderr


def test_configuration(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "ferry.txt").write_text(TEXT)
    (tmp_path / "pyproject.toml").write_text('[tool.eventx.extract]\nformat = "csv"\ndate = "2014-10-06"\n')
    (tmp_path / "below").mkdir()
    done = run("extract", "../ferry.txt", cwd=tmp_path / "below")
    assert done.stdout.startswith("id,document,document_date") and "2014-10-06" in done.stdout
    assert run("extract", "ferry.txt", "--format", "jsonl", cwd=tmp_path).stdout.startswith("{")
    (tmp_path / "eventx.toml").write_text('[extract]\nfromat = "csv"\n')
    wrong = run("extract", "ferry.txt", cwd=tmp_path)
    assert (wrong.returncode, wrong.stdout) == (2, "")
    assert "eventx.toml: extract.fromat: unknown option; did you mean 'format'?" in wrong.stderr


def test_closed_pipe_ends_quietly(folder: Path) -> None:
    lines = "".join(json.dumps({"id": str(n), "text": TEXT}) + "\n" for n in range(40))
    (folder / "many.jsonl").write_text(lines)
    command = f'{" ".join(EVENTX)} extract -q many.jsonl; echo "exit $?" >&2'
    done = subprocess.run(
        ["bash", "-c", f"({command}) | head -1"], cwd=folder, capture_output=True, text=True, timeout=120
    )
    assert len(done.stdout.splitlines()) == 1
    assert done.stderr == "exit 0\n"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only some systems have a full device")
def test_full_disk(folder: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*EVENTX, "extract", "-q", "news/ferry.txt"], cwd=folder, stdout=full, stderr=subprocess.PIPE, text=True, timeout=120,
        )  # fmt: skip
    assert done.returncode == 2
    assert (
        done.stderr
        == "eventx: standard output: No space left on device; make room, or name a file on another disk with -o\n"
    )


def heeds_interrupts() -> None:
    """A shell's background job, such as a CI runner may be, ignores interrupts and hands that on."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def test_interrupt_leaves_nothing_half_written(folder: Path, tmp_path: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "eventx", "extract", "-q", "-", "-o", str(tmp_path / "out.jsonl")],
        cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, preexec_fn=heeds_interrupts,
    )  # fmt: skip
    deadline = time.monotonic() + 60
    while not list(tmp_path.iterdir()) and time.monotonic() < deadline:
        time.sleep(0.05)
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=60)
    assert process.returncode == 130
    assert err.decode().strip() == ""
    assert not list(tmp_path.iterdir())


def test_table_without_colour(folder: Path) -> None:
    text = run("extract", "news/ferry.txt", "--format", "table", cwd=folder, COLUMNS="80").stdout
    assert "\x1b" not in text and max(map(len, text.splitlines())) <= 80


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("eventx ext", "extract"),
        ("eventx extract --form", "--format"),
        ("eventx extract --format t", "table"),
        ("eventx extract --type attack,vis", "attack,visit"),
    ],
)
def test_shell_completion(folder: Path, words: str, offered: str) -> None:
    environment = {
        "_EVENTX_COMPLETE": "bash_complete",
        "COMP_WORDS": words,
        "COMP_CWORD": str(words.count(" ")),
    }
    assert f"plain,{offered}" in run(cwd=folder, **environment).stdout.splitlines()


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="needs a pseudo-terminal")
def test_nothing_given_on_a_terminal_shows_the_help(folder: Path) -> None:
    leader, follower = os.openpty()
    done = subprocess.run(
        [*EVENTX, "extract"], cwd=folder, stdin=follower, capture_output=True, text=True, timeout=60,
    )  # fmt: skip
    os.close(leader)
    os.close(follower)
    assert done.returncode == 2 and "Usage: eventx extract" in done.stderr


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="needs a pseudo-terminal")
def test_standard_input_at_a_terminal_is_told(folder: Path) -> None:
    leader, follower = os.openpty()
    os.write(leader, b"Rebels shelled Elba.\n\x04")
    done = subprocess.run(
        [*EVENTX, "extract", "-"], cwd=folder, stdin=follower, capture_output=True, text=True, timeout=60,
    )  # fmt: skip
    os.close(leader)
    os.close(follower)
    assert done.stderr.startswith("eventx: reading standard input; Ctrl-D ends it\n") and '"attack"' in done.stdout


def on_terminal(*arguments: str, cwd: Path, **environment: str) -> tuple[str, str]:
    """What a run shows on a terminal, and what it says on standard error."""
    leader, follower = os.openpty()
    done = subprocess.run(
        [*EVENTX, *arguments], cwd=cwd, stdin=subprocess.DEVNULL, stdout=follower, stderr=subprocess.PIPE, timeout=120,
        env={**os.environ, "COLUMNS": "80", "NO_COLOR": "1", **environment},
    )  # fmt: skip
    os.close(follower)
    shown = b""
    with suppress(OSError):  # so ends what a terminal gives on Linux
        while piece := os.read(leader, 65536):
            shown += piece
    os.close(leader)
    return shown.decode(), done.stderr.decode()


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="needs a pseudo-terminal")
def test_a_terminal_gets_what_people_read(folder: Path, tmp_path: Path) -> None:
    text = str(folder / "news/ferry.txt")
    shown, said = on_terminal("extract", text, "--date", "2014-10-06", cwd=tmp_path)
    assert "5 Oct 2014" in shown and '{"id"' not in shown
    assert said.endswith("for the records: --format jsonl, or a pipe\n")
    assert on_terminal("extract", text, "--date", "2014-10-06", "-q", cwd=tmp_path)[1] == ""
    lines, said = on_terminal("extract", text, "--date", "2014-10-06", "--format", "jsonl", cwd=tmp_path)
    assert lines.startswith('{"id"') and "for the records" not in said
    (tmp_path / "eventx.toml").write_text('[extract]\nformat = "jsonl"\n')
    assert on_terminal("extract", text, "--date", "2014-10-06", cwd=tmp_path)[0] == lines


def test_events_are_sorted_by_time(folder: Path) -> None:
    done = run("extract", "news/ferry.txt", "-q", "--date", "2014-10-06", "--sort", "time", cwd=folder)
    times = [each["time"] or {} for each in records(done.stdout)]
    days = [time.get("earliest") or time.get("latest") or "9999" for time in times]
    assert days == sorted(days) and len(set(days)) > 1
    unsorted = run("extract", "news/ferry.txt", "-q", "--date", "2014-10-06", cwd=folder).stdout
    assert sorted(done.stdout.splitlines()) == sorted(unsorted.splitlines())


def test_nothing_given_but_something_piped_in(folder: Path) -> None:
    assert (
        run("extract", "-q", cwd=folder, stdin=TEXT).stdout == run("extract", "-q", "-", cwd=folder, stdin=TEXT).stdout
    )


def test_version_and_help_load_no_pipeline(folder: Path) -> None:
    for arguments in (["--help"], ["--version"], ["schema"], ["extract", "--help"]):
        code = (
            "import sys; from eventx.__main__ import main; "
            f"main({arguments!r}); sys.exit('spacy' in sys.modules or 'dateparser' in sys.modules)"
        )
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, timeout=60)
        assert done.returncode == 0, arguments
