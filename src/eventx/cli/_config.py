"""Defaults of a project: ``eventx.toml``, or the table ``tool.eventx`` of ``pyproject.toml``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import click

from eventx.errors import EventxError
from eventx.own_files import text_of
from eventx.strict_toml import read_toml


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
        try:
            found[option.name] = _checked(option, value, config.path.parent)
        except (ValueError, click.BadParameter) as error:
            raise EventxError(f"{config.path.name}: {command.name}.{key}: {str(error).rstrip('.')}") from error
    return found


def _checked(option: click.Parameter, value: Any, folder: Path) -> Any:
    """A value as the option takes it. Raises ValueError and click.BadParameter for one that it does not take."""
    if isinstance(value, date | time):
        value = str(value)
    if getattr(option, "is_flag", False):
        return _expected(isinstance(value, bool), value, "true or false")
    if isinstance(option.type, click.types.IntParamType):
        _expected(type(value) is int, value, "a whole number")
    elif isinstance(option.type, click.types.FloatParamType):
        _expected(type(value) in (int, float), value, "a number")
    elif option.multiple or option.nargs != 1:
        value = [value] if isinstance(value, str) else value
        fits = isinstance(value, list) and all(isinstance(item, str) for item in value)
        number = "" if option.nargs in (1, len(value) if fits else -1) else f" {option.nargs}"
        _expected(fits and not number, value, f"a list of{number} texts")
    else:
        value = str(value) if type(value) is int and not _is_path(option) else value
        _expected(isinstance(value, str), value, "a text")
    value = _placed(value, folder) if _is_path(option) else value
    for item in value if isinstance(value, list) else [value]:
        option.type.convert(item, option, None)
    return value


def _expected(fits: bool, value: Any, kind: str) -> Any:
    if not fits:
        raise ValueError(f"{kind} is expected, not {value!r}")
    return value


def check_commands(config: Config, known: list[str]) -> None:
    """Raise EventxError where a table of the configuration is named after no command."""
    for name, table in config.commands.items():
        if name not in known or not isinstance(table, dict):
            tables = ", ".join(f"[{command}]" for command in known)
            raise EventxError(f"{config.path.name}: {name}: no table of a command; the tables are {tables}")


def _table(path: Path, keys: tuple[str, ...]) -> Mapping[str, Any] | None:
    try:
        table: Any = read_toml(text_of(path).removeprefix("\ufeff"))
    except ValueError as error:
        if keys:  # another tool's file to complain about, but it may hold settings that are then passed over
            click.echo(
                f"eventx: warning: {path.name}: not valid TOML ({error}); settings in it were left out", err=True
            )
            return None
        raise EventxError(f"{path.name}: not valid TOML ({error})") from error
    for key in keys:
        table = table.get(key) if isinstance(table, dict) else None
    if table is not None and not isinstance(table, dict):
        raise EventxError(f"{path.name}: {'.'.join(keys)}: a table is expected, not {table!r}")
    return table


def _is_path(option: click.Parameter) -> bool:
    return isinstance(option.type, click.Path)


def _placed(value: Any, folder: Path) -> Any:
    """Paths of a configuration count from its own folder; ``-`` is no path."""
    if isinstance(value, list):
        return [_placed(item, folder) for item in value]
    return str(folder / value) if isinstance(value, str) and value != "-" else value
