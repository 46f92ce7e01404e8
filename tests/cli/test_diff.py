"""``eventx diff`` as it is called: exit codes, options, standard input, bad input."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest
from event_records import record, shifted, write_records

from eventx.__main__ import main

STRUCK = record("Rebels struck the port of Lenza.", "struck")
RAID = record("A raid on Oda failed.", "raid", at=100)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working directory with two files that differ in one polarity."""
    monkeypatch.chdir(tmp_path)
    write_records(Path("old.jsonl"), [STRUCK, RAID])
    write_records(Path("new.jsonl"), [STRUCK, RAID | {"polarity": "negative"}])
    return tmp_path


def test_equal_files_exit_0(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diff", "old.jsonl", "old.jsonl"]) == 0
    assert capsys.readouterr().out == "0 added, 0 removed, 0 changed, 2 unchanged\n"


def test_different_files_exit_1(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diff", "old.jsonl", "new.jsonl"]) == 1
    assert capsys.readouterr().out == (
        'port.txt\n  ~ attack "raid"  A raid on Oda failed.\n      polarity: positive → negative\n'
        "fields: polarity 1\n0 added, 0 removed, 1 changed, 1 unchanged\n"
    )


@pytest.mark.parametrize("form", ["text", "json", "github", "markdown"])
def test_each_format_exits_alike(form: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diff", "old.jsonl", "new.jsonl", "--format", form]) == 1
    assert "polarity" in capsys.readouterr().out
    assert main(["diff", "old.jsonl", "old.jsonl", "--format", form]) == 0


@pytest.mark.parametrize("sides", [("-", "new.jsonl"), ("new.jsonl", "-")])
def test_either_side_may_be_standard_input(sides: tuple[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(Path("old.jsonl").read_bytes())))
    assert main(["diff", *sides]) == 1


@pytest.mark.parametrize(
    "options",
    [
        ["--ignore", "polarity"],
        ["--only", "time"],
        ["--only", "added"],
        ["--only", "type", "--only", "removed"],
    ],
)
def test_what_is_left_out_makes_no_difference_but_is_told(
    options: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["diff", "old.jsonl", "new.jsonl", *options]) == 0
    assert "1 differences left out" in capsys.readouterr().out


def test_offsets_count_on_demand() -> None:
    write_records(Path("moved.jsonl"), [STRUCK, shifted(RAID, 5)])
    assert main(["diff", "old.jsonl", "moved.jsonl"]) == 0
    assert main(["diff", "old.jsonl", "moved.jsonl", "--offsets"]) == 1


@pytest.mark.parametrize(
    "arguments, reason",
    [
        (["-", "-"], "one of the two only"),
        (["old.jsonl", "new.jsonl", "--ignore", "polarty"], "no field 'polarty'"),
        (["old.jsonl", "new.jsonl", "--only", "add"], "no field 'add'"),
        (["old.jsonl", "new.jsonl", "--format", "xml"], "'xml'"),
        (["old.jsonl"], "NEW"),
        (["old.jsonl", "none.jsonl"], "none.jsonl: cannot be read"),
    ],
)
def test_what_cannot_be_done_exits_2(arguments: list[str], reason: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diff", *arguments]) == 2
    captured = capsys.readouterr()
    assert reason in captured.err and captured.out == ""


@pytest.mark.parametrize("content", [b"{", b'{"id": "a"}\n', b"PAR1", b"id,type\n", b"\xff\n", b"[]\n", b"null\n"])
@pytest.mark.parametrize("order", [1, -1])
def test_bad_input_on_either_side_is_never_equal(
    content: bytes, order: int, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("bad.jsonl").write_bytes(content)
    for other in ("old.jsonl", "bad.jsonl"):
        assert main(["diff", *["bad.jsonl", other][::order]]) == 2
        captured = capsys.readouterr()
        assert captured.err.startswith("eventx: bad.jsonl, line 1: ") and captured.out == ""


def test_a_file_cut_between_lines_is_found_out_by_its_manifest(capsys: pytest.CaptureFixture[str]) -> None:
    write_records(Path("new.jsonl"), [STRUCK])
    write_records(Path("made.json"), [{"eventx": "1.0"}, {"document": "port.txt", "events": 2}])
    assert main(["diff", "old.jsonl", "new.jsonl", "--manifests", "made.json", "made.json"]) == 2
    assert "new.jsonl: it has 1 events of port.txt, made.json counts 2" in capsys.readouterr().err


def test_manifests_are_found_beside_the_files_and_do_not_decide(capsys: pytest.CaptureFixture[str]) -> None:
    write_records(Path("same.jsonl"), [STRUCK, RAID])
    for name, version in (("old", "1.0"), ("same", "1.1")):
        write_records(Path(f"{name}.manifest.json"), [{"eventx": version}, {"document": "port.txt", "events": 2}])
    assert main(["diff", "old.jsonl", "same.jsonl"]) == 0
    assert "manifest eventx: 1.0 → 1.1" in capsys.readouterr().out


def test_the_order_of_lines_and_files_does_not_change_the_output(capsys: pytest.CaptureFixture[str]) -> None:
    other = RAID | {"id": "z", "document": "a.txt"}
    outputs = set()
    for rows in ([STRUCK, RAID, other], [other, RAID, STRUCK], [RAID, other, STRUCK]):
        write_records(Path("rows.jsonl"), rows)
        main(["diff", "new.jsonl", "rows.jsonl", "--format", "json"])
        outputs.add(capsys.readouterr().out)
    assert len(outputs) == 1


def test_10_000_events_are_compared(capsys: pytest.CaptureFixture[str]) -> None:
    rows = [
        record(f"Rebels struck port {n} of {n % 7}.", "struck", at=50 * n, document=f"{n % 9}.txt")
        for n in range(10_000)
    ]
    write_records(Path("old.jsonl"), rows)
    write_records(
        Path("new.jsonl"),
        [shifted(row, 3) | {"polarity": "negative"} if i % 100 == 0 else row for i, row in enumerate(rows)],
    )
    assert main(["diff", "old.jsonl", "new.jsonl"]) == 1
    assert capsys.readouterr().out.endswith("0 added, 0 removed, 100 changed, 9900 unchanged\n")


SPACY_FREE = (
    "import sys; from eventx.__main__ import main; code = main(sys.argv[1:]); print('spacy' in sys.modules, code)"
)


@pytest.mark.parametrize("arguments", [["diff", "old.jsonl", "new.jsonl"], ["score", "old.jsonl", "new.jsonl"]])
def test_comparing_and_scoring_do_not_import_spacy(arguments: list[str]) -> None:
    done = subprocess.run([sys.executable, "-c", SPACY_FREE, *arguments], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == f"False {1 if arguments[0] == 'diff' else 0}"


@pytest.mark.parametrize("no_colour", [True, False])
def test_colour_is_left_out_where_it_is_not_wanted(
    no_colour: bool, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.delenv("NO_COLOR", raising=False)
    if no_colour:
        monkeypatch.setenv("NO_COLOR", "1")
    main(["diff", "old.jsonl", "new.jsonl"])
    assert ("\x1b[" in capsys.readouterr().out) is not no_colour


def test_records_with_a_lone_surrogate_are_printed() -> None:
    odd = json.dumps(RAID | {"rule": "\ud800"})
    Path("odd.jsonl").write_text(f"{json.dumps(STRUCK)}\n{odd}\n", encoding="utf-8")
    for form in ("text", "json", "github", "markdown"):
        command = [sys.executable, "-m", "eventx", "diff", "old.jsonl", "odd.jsonl", "--format", form]
        done = subprocess.run(command, capture_output=True)
        assert done.returncode == 1 and rb"\ud800" in done.stdout
