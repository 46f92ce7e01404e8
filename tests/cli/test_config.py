"""Defaults from ``eventx.toml`` and ``pyproject.toml``."""

from __future__ import annotations

from pathlib import Path

import click
import pytest

from eventx.cli._config import Config, check_commands, defaults, find_config
from eventx.errors import EventxError


@click.command()
@click.option("--text-field")
@click.option("--types", "type_files", multiple=True, type=click.Path(path_type=Path))
@click.option("-q", "--quiet", is_flag=True)
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
