"""Long lines of data files are wrapped, and none is left in those of eventx."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from wrap_data import LONGEST, main, wrapped

DATA = Path(__file__).parents[2] / "src" / "eventx" / "data"
WORDS = ", ".join(f'"word{number}"' for number in range(20))


@pytest.mark.parametrize("path", sorted(DATA.rglob("*.toml")), ids=lambda path: str(path.relative_to(DATA)))
def test_no_line_of_a_data_file_is_longer(path: Path) -> None:
    long = [number for number, line in enumerate(path.read_text("utf-8").split("\n"), 1) if len(line) > LONGEST]
    assert not long, f"lines {long}: run scripts/wrap_data.py on {path.name}"


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (f"a = [{WORDS}]\n", ["a = [", '  "word0", "word1"', "]"]),
        (f'[[x]]\nunless = {{ on = [{WORDS}], "part of" = ["y"] }}\n', ["unless.on = [", 'unless."part of" = ["y"]']),
        (f"a = [\n  {WORDS}\n]\n", ["a = [", '  "word0", "word1"']),
        (f'a = "{"one | two|" * 20}"\n', ['a = """', "one | two|one"]),
        ("# " + "word " * 40 + "\n", ["# word word"]),
        (f'[x]\na = [{{ b = "{"y" * 90}", c = "{"z" * 90}" }}]\nd = 1\n\n[e]\n', ["d = 1", "[[x.a]]", "[e]"]),
        (f'a = [{{ b = "{"y" * 90}", c = "{"z" * 90}" }}]\n', ["[[a]]"]),
    ],
)
def test_long_statements_are_wrapped(text: str, lines: list[str]) -> None:
    found = wrapped(text)
    assert tomllib.loads(found) == tomllib.loads(text)
    assert max(map(len, found.split("\n"))) <= LONGEST
    places = [next(i for i, line in enumerate(found.split("\n")) if line.startswith(start)) for start in lines]
    assert places == sorted(places)
    assert wrapped(found) == found


def test_what_fits_stays_as_it_is() -> None:
    text = '# a comment\na = [ "x",\n   "y" ]   # odd, but short\n\n[b]\nc = { d = 1 }\n'
    assert wrapped(text) == text


def test_a_comment_within_a_long_statement_is_not_lost(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    path.write_text(f"a = [\n  # why\n  {WORDS}\n]\n", encoding="utf-8")
    assert main([str(path)]) == 2
    assert "# why" in path.read_text("utf-8")


def test_files_and_folders_are_rewritten(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("a.toml", "b.toml"):
        (tmp_path / name).write_text(f"a = [{WORDS}]\n" if name == "a.toml" else "a = 1\n", encoding="utf-8")
    assert main([str(tmp_path)]) == 0
    assert capsys.readouterr().out == f"{tmp_path / 'a.toml'}\n"
