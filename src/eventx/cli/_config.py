"""Defaults of a project: ``eventx.toml``, or the table ``tool.eventx`` of ``pyproject.toml``."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import click

from eventx.errors import EventxError


@dataclass(frozen=True, slots=True)
class Config:
    """A table of options for each command, as the file has them, and the file."""

    path: Path
    commands: Mapping[str, Any]


def find_config(folder: Path) -> Config | None:
    """The configuration nearest to a folder: in it, or in the closest folder above that has one.

    Raises EventxError for a file that is not valid TOML.
    """
    for place in (folder, *folder.parents):
        for name, keys in (("eventx.toml", ()), ("pyproject.toml", ("tool", "eventx"))):
            path = place / name
            if path.is_file() and (table := _table(path, keys)) is not None:
                return Config(path, table)
    return None


def defaults(config: Config, command: click.Command) -> dict[str, Any]:
    """The defaults that a configuration holds for a command, by parameter name.

    Keys are the long options without dashes in front (``text-field = "body"``). Paths count from the file.
    Raises EventxError for a key that is no option of the command.
    """
    options = {flag[2:]: each for each in command.params for flag in each.opts if flag.startswith("--")}
    found: dict[str, Any] = {}
    for key, value in config.commands.get(command.name or "", {}).items():
        option = options.get(key)
        if option is None or option.name is None:
            close = get_close_matches(key, options, 1)
            hint = f"; did you mean {close[0]!r}?" if close else f"; the options are {', '.join(options)}"
            raise EventxError(f"{config.path.name}: {command.name}.{key}: unknown option{hint}")
        found[option.name] = _placed(value, config.path.parent) if _is_path(option) else value
    return found


def check_commands(config: Config, known: list[str]) -> None:
    """Raise EventxError where a table of the configuration is named after no command."""
    for name, table in config.commands.items():
        if name not in known or not isinstance(table, dict):
            tables = ", ".join(f"[{command}]" for command in known)
            raise EventxError(f"{config.path.name}: {name}: no table of a command; the tables are {tables}")


def _table(path: Path, keys: tuple[str, ...]) -> Mapping[str, Any] | None:
    try:
        table: Any = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        if keys:  # another tool's file to complain about
            return None
        raise EventxError(f"{path.name}: not valid TOML ({error})") from error
    for key in keys:
        table = table.get(key) if isinstance(table, dict) else None
    return table if isinstance(table, dict) else None


def _is_path(option: click.Parameter) -> bool:
    return isinstance(option.type, click.Path)


def _placed(value: Any, folder: Path) -> Any:
    """Paths of a configuration count from its own folder."""
    if isinstance(value, list):
        return [str(folder / str(item)) for item in value]
    return str(folder / str(value))
