"""Where commands write: never onto what they read, and in the format that the name asks for."""

from __future__ import annotations

import csv
import gzip
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from warm import EVENTX

pytestmark = pytest.mark.usefixtures("warm")

TEXT = "Rebels shelled the port of Elba on Monday, killing two dockers.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "news").mkdir()
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "news" / "b.jsonl").write_text(json.dumps({"id": "b", "text": TEXT}) + "\n")
    (tmp_path / "news" / "c.txt").write_text(TEXT)
    (tmp_path / "news" / "c.meta.json").write_text('{"date": "2019-09-17"}')
    (tmp_path / "link.jsonl").symlink_to("news/b.jsonl")
    (tmp_path / "own.toml").write_text("# no type\n")
    (tmp_path / "names.tsv").write_text("name\tkind\tcountry\talso\n")
    return tmp_path


def contents(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def eventx(line: str, folder: Path) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(
        ["bash", "-c", line.replace("eventx", " ".join(EVENTX), 1)],
        cwd=folder, capture_output=True, encoding="utf-8", timeout=120, env=os.environ | {"LC_ALL": "C.UTF-8"},
    )  # fmt: skip
    assert "Traceback" not in done.stderr, done.stderr
    return done


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ("eventx extract a.txt -o a.txt", "a.txt"),
        ("eventx extract a.txt -o ./news/../a.txt", "a.txt"),
        ("eventx extract news -o news/b.jsonl", "news/b.jsonl"),
        ("eventx extract news -o link.jsonl", "link.jsonl"),
        ("eventx extract news -o news/c.meta.json", "news/c.meta.json"),
        ("eventx extract a.txt --manifest a.txt", "a.txt"),
        ("eventx extract - -o a.txt < a.txt", "a.txt"),
        ("eventx extract a.txt --actors names.tsv -o names.tsv", "names.tsv"),
        ("eventx extract a.txt --types own.toml --manifest own.toml", "own.toml"),
        ("eventx times a.txt -o a.txt", "a.txt"),
        ("eventx dates a.txt -o a.txt", "a.txt"),
        ("eventx explain a.txt --html a.txt", "a.txt"),
        ("eventx extract news >> news/b.jsonl", "standard output"),
    ],
)
def test_an_input_is_not_written_over(folder: Path, line: str, named: str) -> None:
    before = contents(folder)
    done = eventx(line, folder)
    assert (done.returncode, done.stdout) == (2, "")
    assert named in done.stderr and "is read in this run; write to another file" in done.stderr
    assert contents(folder) == before


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ("-o x.jsonl --manifest x.jsonl", "x.jsonl: both -o and --manifest"),
        ("-o x.jsonl --manifest news/../x.jsonl", "both -o and --manifest"),
        ("--manifest -", "standard output: both -o and --manifest"),
        ("-o - --manifest -", "standard output: both -o and --manifest"),
        ("-o ''", "-o: the name of the file is empty"),
        ("--manifest ''", "--manifest: the name of the file is empty"),
        ("-o news", "news: is a folder"),
        ("--manifest missing/m.jsonl", "missing/m.jsonl: there is no folder missing"),
        ("-o missing/m.jsonl", "missing/m.jsonl: there is no folder missing"),
    ],
)
def test_an_output_that_cannot_be_is_refused_before_anything_is_read(folder: Path, options: str, message: str) -> None:
    before = contents(folder)
    done = eventx(f"eventx extract nowhere.txt {options}", folder)
    assert (done.returncode, done.stdout) == (2, "")
    assert message in done.stderr and "nowhere" not in done.stderr
    assert contents(folder) == before


def test_two_outputs_to_nowhere_are_no_clash(folder: Path) -> None:
    assert eventx("eventx extract a.txt -q -o /dev/null --manifest /dev/null", folder).returncode == 0


def test_the_manifest_may_be_all_that_is_shown(folder: Path) -> None:
    done = eventx("eventx extract a.txt -q -o x.jsonl --manifest -", folder)
    assert done.returncode == 0 and '"document": "a.txt"' in done.stdout


def read(path: Path) -> str:
    data = path.read_bytes()
    return (gzip.decompress(data) if path.name.endswith(".gz") else data).decode()


@pytest.mark.parametrize(
    ("name", "options", "form"),
    [
        ("x.csv", "", "csv"),
        pytest.param("x.json", "", "json", marks=pytest.mark.slow),
        ("x.jsonl", "", "jsonl"),
        pytest.param("x.ndjson", "", "jsonl", marks=pytest.mark.slow),
        ("x.txt", "", "table"),
        pytest.param("X.CSV", "", "csv", marks=pytest.mark.slow),
        pytest.param("x.events", "", "jsonl", marks=pytest.mark.slow),
        pytest.param("x.csv", "--format jsonl", "jsonl", marks=pytest.mark.slow),
        pytest.param("x.csv.gz", "", "csv", marks=pytest.mark.slow),
        ("x.jsonl.gz", "", "jsonl"),
        pytest.param("x.gz", "", "jsonl", marks=pytest.mark.slow),
    ],
)
def test_the_name_of_the_output_chooses_the_format(folder: Path, name: str, options: str, form: str) -> None:
    assert eventx(f"eventx extract a.txt -q -o {name} {options}", folder).returncode == 0
    text = read(folder / name)
    found = {
        "csv": lambda: next(csv.reader(text.splitlines()))[0] == "id",
        "json": lambda: isinstance(json.loads(text), list),
        "jsonl": lambda: all(json.loads(line)["id"] for line in text.splitlines()),
        "table": lambda: text.startswith("a.txt"),
    }
    assert [each for each, holds in found.items() if _holds(holds)] == [form]


def test_an_ending_that_names_no_format_is_told(folder: Path) -> None:
    said = eventx("eventx extract a.txt -o x.xyz", folder).stderr
    assert "eventx: warning: x.xyz: .xyz names no format; JSON Lines are written" in said
    assert read(folder / "x.xyz").startswith('{"id"')
    for silent in ("-o x.jsonl", "-o x", "-o x.xyz -q", "-o x.xyz --format csv"):
        assert "names no format" not in eventx(f"eventx extract a.txt {silent}", folder).stderr


def _holds(check: object) -> bool:
    assert callable(check)
    try:
        return bool(check())
    except (ValueError, TypeError, KeyError):
        return False


@pytest.mark.slow
def test_packed_output_has_no_clock_and_no_name_in_it(folder: Path) -> None:
    for name in ("x.jsonl.gz", "y.jsonl.gz"):
        eventx(f"eventx extract a.txt -q -o {name}", folder)
    assert (folder / "x.jsonl.gz").read_bytes() == (folder / "y.jsonl.gz").read_bytes()
    assert eventx("eventx diff x.jsonl.gz y.jsonl.gz", folder).returncode == 0


@pytest.mark.parametrize(
    ("config", "options", "first"),
    [
        ('format = "csv"', "-o x.out", "id,document"),
        ('format = "csv"', "-o x.json", "["),
        ('format = "csv"\noutput = "x.json"', "", "id,document"),
        ('output = "x.csv"', "", "id,document"),
    ],
)
def test_what_the_command_line_says_stands_above_the_configuration(
    folder: Path, config: str, options: str, first: str
) -> None:
    (folder / "eventx.toml").write_text(f"[extract]\n{config}\n")
    assert eventx(f"eventx extract a.txt -q {options}", folder).returncode == 0
    (target,) = folder.glob("x.*")
    assert target.read_text().startswith(first)


def test_standard_output_in_a_configuration(folder: Path) -> None:
    (folder / "eventx.toml").write_text('[extract]\noutput = "-"\n')
    (folder / "below").mkdir()
    done = eventx("eventx extract ../a.txt -q", folder / "below")
    assert done.stdout.startswith('{"id"') and not list(folder.glob("**/-"))


def test_csv_safe(folder: Path) -> None:
    (folder / "n.jsonl").write_text(json.dumps({"id": "=1+1", "text": TEXT, "desk": "@SUM(A1)"}) + "\n")
    line = "eventx extract n.jsonl -q --keep desk --format csv"
    plain = next(csv.DictReader(eventx(line, folder).stdout.splitlines()))
    safe = next(csv.DictReader(eventx(f"{line} --csv-safe", folder).stdout.splitlines()))
    assert (plain["document"], plain["desk"]) == ("=1+1", "@SUM(A1)")
    assert (safe["document"], safe["desk"]) == ("'=1+1", "'@SUM(A1)")
    assert safe["sentence"] == plain["sentence"]


def test_floors_are_not_written_over_the_gold(folder: Path) -> None:
    before = contents(folder)
    done = eventx("eventx score link.jsonl a.txt --floor news/b.jsonl --raise-floors", folder)
    assert done.returncode == 2 and "is read in this run" in done.stderr
    assert contents(folder) == before


@pytest.mark.parametrize(
    ("line", "code", "message"),
    [
        ("eventx extract - <&-", 2, "eventx: -: standard input is closed; name a file"),
        ("eventx extract <&-", 2, "standard input is closed"),
        ("eventx times - <&-", 2, "standard input is closed"),
        ("eventx diff - x.jsonl <&-", 2, "standard input is closed"),
        ("eventx extract a.txt -q -o x.jsonl <&-", 0, ""),
        ("eventx extract a.txt -q -o x.jsonl <&- >&- 2>&-", 0, ""),
    ],
)
def test_closed_standard_input(folder: Path, line: str, code: int, message: str) -> None:
    done = eventx(line, folder)
    assert done.returncode == code and message in done.stderr


@pytest.mark.parametrize("option", ["--manifest m.jsonl", "--manifest $'m\\xff.jsonl'", "-o $'x\\xff.jsonl'"])
def test_paths_that_are_no_utf_8(folder: Path, option: str) -> None:
    (folder / os.fsdecode(b"d\xff.txt")).write_text(TEXT)
    done = eventx(f"eventx extract $'d\\xff.txt' $'no\\xff.txt' {option}", folder)
    assert done.returncode == 2
    assert "eventx: no\\xff.txt: no such file or folder" in done.stderr
    written = b"".join(path.read_bytes() for path in folder.glob("[mx]*.jsonl"))
    assert b'"document": "d\\\\xff.txt"' in written


@pytest.mark.slow
def test_nothing_of_an_article_steers_the_terminal(folder: Path) -> None:
    odd = "Rebels of \x1b]0;owned\x07 Elba \x9b31m shelled the port of \u202eLugo\x1b[2J on Monday.\n"
    (folder / "n.jsonl").write_text(json.dumps({"id": "id\x1b[31m\u202e", "text": odd}) + "\n")
    for line in ("eventx extract n.jsonl nowhere -v", "eventx extract n.jsonl --format table",
                 "eventx explain n.jsonl", "eventx times n.jsonl", "eventx dates n.jsonl"):  # fmt: skip
        done = eventx(line, folder)
        assert "Monday" in done.stdout or "n.jsonl" not in line or "dates" in line
        shown = done.stdout + done.stderr
        assert not any(sign in shown for sign in "\x1b\x07\x9b\u202e"), line


class TestWhatIsMeant:
    """Small slips are told, with what mends them."""

    def run(self, *arguments: str, cwd: Path, stdin: str = "") -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "eventx", *arguments]
        return subprocess.run(command, cwd=cwd, input=stdin, capture_output=True, text=True, check=False)

    def test_a_text_in_place_of_a_path(self, tmp_path: Path) -> None:
        told = self.run("extract", "Rebels shelled the port on Monday.", cwd=tmp_path)
        assert told.returncode == 2 and "pipe it in, with - in its place" in told.stderr

    def test_days_that_there_are_none_of(self, tmp_path: Path) -> None:
        told = self.run("extract", "-", "--since", "2020", "--until", "2019", cwd=tmp_path)
        assert told.returncode == 2 and "lies after --until" in told.stderr

    def test_a_field_that_nobody_has(self, tmp_path: Path) -> None:
        told = self.run(
            "extract", "-", "--keep", "nope", "--no-cache", cwd=tmp_path, stdin="Rebels shelled the port of Aden."
        )
        assert told.returncode == 0 and "no document has a field 'nope'" in told.stderr

    def test_records_that_there_are_none_of(self, tmp_path: Path) -> None:
        (tmp_path / "empty.txt").write_text("")
        told = self.run("merge", "empty.txt", cwd=tmp_path)
        assert told.returncode == 0 and "no records in it" in told.stderr

    def test_a_broken_configuration_of_others(self, tmp_path: Path) -> None:
        (tmp_path / "pyproject.toml").write_text("[tool.eventx.extract\n")
        told = self.run("extract", "-", cwd=tmp_path, stdin="Rebels shelled the port of Aden.")
        assert told.returncode == 0 and "pyproject.toml: not valid TOML" in told.stderr

    @pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full")
    def test_a_full_disk_is_named(self, tmp_path: Path) -> None:
        code = f"echo 'Rebels shelled the port of Aden.' | {sys.executable} -m eventx extract - -q > /dev/full"
        told = subprocess.run(["sh", "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False)
        assert told.returncode == 2 and "standard output: No space left on device; make room" in told.stderr
