"""Defaults from ``eventx.toml`` and ``pyproject.toml``."""

from __future__ import annotations

import datetime
from pathlib import Path

import click
import pytest

from eventx.cli._config import Config, check_commands, defaults, find_config
from eventx.errors import EventxError


@click.command()
@click.option("--text-field")
@click.option("--types", "type_files", multiple=True, type=click.Path(path_type=Path))
@click.option("-q", "--quiet", is_flag=True)
@click.option("--min-confidence", type=click.FloatRange(0, 1))
def extract() -> None:
    """A command with options of every kind."""


def test_nearest_file_wins(tmp_path: Path) -> None:
    below = tmp_path / "a" / "b"
    below.mkdir(parents=True)
    (tmp_path / "eventx.toml").write_text("[extract]\nquiet = true\n")
    (tmp_path / "a" / "pyproject.toml").write_text('[tool.eventx.extract]\ntext-field = "body"\n')
    found = find_config(below)
    assert found is not None and found.path.parent == tmp_path / "a"
    assert found.commands == {"extract": {"text-field": "body"}}


def test_own_file_before_the_shared_one(tmp_path: Path) -> None:
    (tmp_path / "eventx.toml").write_text("[extract]\nquiet = true\n")
    (tmp_path / "pyproject.toml").write_text("[tool.eventx.extract]\nquiet = false\n")
    found = find_config(tmp_path)
    assert found is not None and found.path.name == "eventx.toml"


@pytest.mark.parametrize("content", ["[tool.other]\nx = 1\n", "not toml at all ["])
def test_a_pyproject_of_others_is_passed_over(tmp_path: Path, content: str) -> None:
    (tmp_path / "eventx.toml").write_text("[extract]\n")
    below = tmp_path / "project"
    below.mkdir()
    (below / "pyproject.toml").write_text(content)
    found = find_config(below)
    assert found is not None and found.path == tmp_path / "eventx.toml"


def test_broken_own_file(tmp_path: Path) -> None:
    (tmp_path / "eventx.toml").write_text("[extract\n")
    with pytest.raises(EventxError, match=r"eventx\.toml: not valid TOML"):
        find_config(tmp_path)


def test_defaults_by_parameter_name_and_paths_from_the_file(tmp_path: Path) -> None:
    table = {"extract": {"text-field": "body", "quiet": True, "types": ["own.toml"]}}
    found = defaults(Config(tmp_path / "eventx.toml", table), extract)
    assert found == {"text_field": "body", "quiet": True, "type_files": [str(tmp_path / "own.toml")]}


def test_other_commands_have_no_defaults() -> None:
    assert defaults(Config(Path("eventx.toml"), {"diff": {"x": 1}}), extract) == {}


@pytest.mark.parametrize(
    ("key", "hint"), [("text-feild", "did you mean 'text-field'?"), ("xyz", "the options are text-field, ")]
)
def test_unknown_option(key: str, hint: str) -> None:
    with pytest.raises(EventxError) as caught:
        defaults(Config(Path("eventx.toml"), {"extract": {key: 1}}), extract)
    assert str(caught.value).startswith(f"eventx.toml: extract.{key}: unknown option; {hint}")


@pytest.mark.parametrize("table", [{"extrct": {}}, {"format": "csv"}])
def test_unknown_table(table: dict[str, object]) -> None:
    with pytest.raises(EventxError, match="no table of a command"):
        check_commands(Config(Path("eventx.toml"), table), ["extract", "diff"])


@pytest.mark.parametrize("name", ["eventx.toml", "pyproject.toml"])
def test_a_byte_order_mark_is_no_part_of_the_file(tmp_path: Path, name: str) -> None:
    table = "extract" if name == "eventx.toml" else "tool.eventx.extract"
    (tmp_path / name).write_text(f"[{table}]\nquiet = true\n", encoding="utf-8-sig")
    found = find_config(tmp_path)
    assert found is not None and found.commands == {"extract": {"quiet": True}}


@pytest.mark.parametrize("content", ["x = " + "9" * 5000, "x = " + "[" * 100_000, b"\xff\xfe[\x00"])
def test_what_no_toml_reader_reads_is_named(tmp_path: Path, content: str | bytes) -> None:
    (tmp_path / "eventx.toml").write_bytes(content if isinstance(content, bytes) else content.encode())
    with pytest.raises(EventxError, match=r"eventx\.toml: not valid TOML"):
        find_config(tmp_path)


def test_a_shared_file_whose_table_is_none_is_named(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[tool]\neventx = 3\n")
    with pytest.raises(EventxError, match=r"pyproject\.toml: tool\.eventx: a table"):
        find_config(tmp_path)


def test_one_value_for_an_option_of_many_and_standard_output(tmp_path: Path) -> None:
    config = Config(tmp_path / "eventx.toml", {"extract": {"type": "attack", "types": "own.toml", "output": "-"}})
    found = defaults(config, everything)
    assert found == {"type": ["attack"], "type_files": [str(tmp_path / "own.toml")], "output": "-"}


@click.command("extract")
@click.option("--type", multiple=True)
@click.option("--types", "type_files", multiple=True, type=click.Path(path_type=Path))
@click.option("--output", type=click.Path())
@click.option("--text-field")
@click.option("--jobs", type=click.IntRange(min=0))
@click.option("--format", type=click.Choice(["csv", "jsonl"]))
@click.option("--quiet", is_flag=True)
@click.option("--manifests", nargs=2, type=click.Path())
def everything() -> None:
    """A command with options of every kind."""


@pytest.mark.parametrize(
    ("key", "value", "message"),
    [
        ("quiet", "maybe", "true or false is expected, not 'maybe'"),
        ("quiet", 1, "true or false is expected, not 1"),
        ("jobs", "two", "a whole number is expected, not 'two'"),
        ("jobs", True, "a whole number is expected, not True"),
        ("jobs", 1.5, "a whole number is expected, not 1.5"),
        ("jobs", -1, "-1 is not in the range x>=0"),
        ("format", "xml", "'xml' is not one of 'csv', 'jsonl'"),
        ("format", ["csv"], "a text is expected, not ['csv']"),
        ("text-field", {"a": 1}, "a text is expected, not {'a': 1}"),
        ("text-field", False, "a text is expected, not False"),
        ("type", 3, "a list of texts is expected, not 3"),
        ("type", [1], "a list of texts is expected, not [1]"),
        ("types", [["a"]], "a list of texts is expected, not [['a']]"),
        ("output", 3, "a text is expected, not 3"),
        ("manifests", ["a"], "a list of 2 texts is expected, not ['a']"),
    ],
)
def test_values_of_the_wrong_kind_are_named(tmp_path: Path, key: str, value: object, message: str) -> None:
    with pytest.raises(EventxError) as caught:
        defaults(Config(tmp_path / "eventx.toml", {"extract": {key: value}}), everything)
    assert str(caught.value) == f"eventx.toml: extract.{key}: {message}"


def test_a_date_of_toml_is_a_text(tmp_path: Path) -> None:
    table = {"extract": {"text-field": datetime.date(2019, 9, 17)}}
    assert defaults(Config(tmp_path / "eventx.toml", table), everything) == {"text_field": "2019-09-17"}


@pytest.mark.parametrize(("value", "right"), [(0.6, True), (1, True), (1.5, False), ("0.6", False), (True, False)])
def test_a_number_is_a_number(tmp_path: Path, value: object, right: bool) -> None:
    config = Config(tmp_path / "eventx.toml", {"extract": {"min-confidence": value}})
    if right:
        assert defaults(config, extract) == {"min_confidence": value}
    else:
        with pytest.raises(EventxError, match="min-confidence"):
            defaults(config, extract)
