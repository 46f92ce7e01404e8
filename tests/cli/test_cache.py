"""``eventx extract`` with its cache, and ``eventx cache``, as they are called."""

from __future__ import annotations

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
    (tmp_path / "news" / "a.txt").write_text(TEXT)
    (tmp_path / "news" / "old.txt").write_bytes("The café was attacked by “rebels” on Monday.".encode("cp1252"))
    rows = ({"id": f"r{number}", "text": f"Troops raided {number} farms."} for number in range(20))
    (tmp_path / "news" / "r.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows) + "{broken\n")
    return tmp_path


def run(folder: Path, *arguments: str, program: list[str] = EVENTX, cache: str = "kept") -> tuple[int, str, str]:
    environment = os.environ | {"EVENTX_CACHE": cache and str(folder / cache)}
    done = subprocess.run([*program, *arguments], cwd=folder, env=environment, capture_output=True, timeout=120)
    assert b"Traceback" not in done.stderr, done.stderr
    # How long it took is the last line of the summary.
    return done.returncode, done.stdout.decode(), "\n".join(done.stderr.decode().splitlines()[:-1])


def test_the_same_with_the_cache_on_off_full_and_half_full(folder: Path) -> None:
    off = run(folder, "extract", "news", "--no-cache")
    assert not (folder / "kept").exists() and run(folder, "extract", "news", cache="") == off
    assert run(folder, "extract", "news/r.jsonl")[0] == 2
    for jobs in ("1", "2", "1"):
        half_full_and_full = run(folder, "extract", "news", "--jobs", jobs)
        assert half_full_and_full == off
    assert "22 documents" in run(folder, "cache", "info")[1]


@pytest.mark.parametrize(
    "options", [["--type", "attack"], ["--keep", "id"], ["--date", "2024-03-06"], ["--since", "2030"]]
)
def test_options_are_heeded(folder: Path, options: list[str]) -> None:
    run(folder, "extract", "news")
    expected = run(folder, "extract", "news", "--no-cache", *options)
    assert run(folder, "extract", "news", *options) == run(folder, "extract", "news", *options) == expected


def test_what_beside_a_text_has_changed_is_heeded(folder: Path) -> None:
    run(folder, "extract", "news/a.txt")
    (folder / "news" / "a.meta.json").write_text('{"date": "2019-09-17"}')
    assert '"2019-09-16"' in run(folder, "extract", "news/a.txt")[1]


def test_other_formats_and_manifests_are_made_without_it(folder: Path) -> None:
    run(folder, "extract", "news", "--format", "csv")
    run(folder, "extract", "news", "--manifest", "m.jsonl")
    assert not (folder / "kept").exists()


def test_known_documents_load_no_parser(folder: Path) -> None:
    run(folder, "extract", "news/a.txt")
    real = [
        sys.executable, "-c",
        "import sys; from eventx.__main__ import main; main(sys.argv[1:]); sys.exit('spacy' in sys.modules)",
    ]  # fmt: skip
    assert run(folder, "extract", "news/a.txt", program=real)[0] == 0


def test_a_damaged_cache_costs_a_warning(folder: Path) -> None:
    expected = run(folder, "extract", "news")
    path = folder / "kept" / "results-1.sqlite"
    path.write_bytes(b"no database at all" * 500)
    code, out, err = run(folder, "extract", "news")
    assert (code, out) == expected[:2] and "the cache is damaged" in err
    assert run(folder, "extract", "news") == expected


def test_a_cache_that_cannot_be_written_costs_a_warning(folder: Path) -> None:
    (folder / "kept").write_text("a file")
    code, out, err = run(folder, "extract", "news")
    assert (code, out) == run(folder, "extract", "news", "--no-cache")[:2] and "the cache cannot be used" in err


def test_clear(folder: Path) -> None:
    run(folder, "extract", "news/a.txt")
    assert run(folder, "cache", "clear")[:2] == (0, "1 document forgotten\n")
    assert "0 documents" in run(folder, "cache", "info")[1]


def test_no_cache_to_tell_of(folder: Path) -> None:
    assert run(folder, "cache", "info", cache="")[0] == 2


def test_two_runs_at_a_time(folder: Path) -> None:
    environment = os.environ | {"EVENTX_CACHE": str(folder / "kept")}
    runs = [
        subprocess.Popen([*EVENTX, "extract", "-q", "news"], cwd=folder, env=environment, stdout=subprocess.PIPE)
        for _ in range(3)
    ]
    assert len({each.communicate(timeout=120)[0] for each in runs}) == 1
    assert "22 documents" in run(folder, "cache", "info")[1]
