"""The command ``eventx``. Each public module here is one subcommand, loaded when it is asked for."""

from __future__ import annotations

import pkgutil
import shlex
from difflib import get_close_matches
from importlib import import_module
from pathlib import Path
from typing import Any

import click

from eventx import __version__


class ClosedPipe(Exception):
    """Nobody reads the output any longer (``eventx extract news | head -1``); ``code`` says what was found."""

    def __init__(self, code: int = 0) -> None:
        super().__init__()
        self.code = code


class LazyGroup(click.Group):
    """A group whose commands are the modules beside it: ``extract`` is the function ``extract`` in it."""

    def list_commands(self, context: click.Context) -> list[str]:
        """The names of all commands, in alphabetical order."""
        modules = (module.name for module in pkgutil.iter_modules(__path__))
        return sorted(name for name in modules if not name.startswith("_"))

    def get_command(self, context: click.Context, name: str) -> click.Command | None:
        """Load a command by its name; None where there is none."""
        if name not in self.list_commands(context):
            return None
        command = getattr(import_module(f"{__name__}.{name}"), name, None)
        return command if isinstance(command, click.Command) else None

    def invoke(self, context: click.Context) -> Any:
        """Run a command. Raises ClosedPipe where click and rich would end with exit code 1."""
        try:
            return super().invoke(context)
        except BrokenPipeError as error:
            raise ClosedPipe from error
        except SystemExit as error:
            if isinstance(error.__context__, BrokenPipeError):  # so ends a table of rich
                raise ClosedPipe from error
            raise

    def resolve_command(
        self, context: click.Context, arguments: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that the arguments begin with; for a slip of the pen, name what may be meant."""
        name = arguments[0]
        known = self.list_commands(context)
        if name not in known and not name.startswith("-") and (close := get_close_matches(name, known, 1)):
            raise click.UsageError(f"No such command {name!r}; did you mean {close[0]!r}?", context)
        if name not in known and (remedy := _meant_to_be_read(name)):
            raise click.UsageError(f"No such command {name!r}; {remedy}", context)
        return super().resolve_command(context, arguments)


def _meant_to_be_read(name: str) -> str | None:
    """How to read what stands in the place of a command: standard input, a file, a text; None for anything else."""
    if name == "-":
        return "to read what is piped in: eventx extract - < FILE"
    if len(name.split()) > 1:
        return "to read a text: echo 'TEXT' | eventx extract -"
    try:
        return f"to read it: eventx extract {shlex.quote(name)}" if Path(name).exists() else None
    except (OSError, ValueError):
        return None


@click.command(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="%(prog)s %(version)s")
@click.pass_context
def eventx(context: click.Context) -> None:
    """Read news text and write events: who did what to whom, where, when, and who says so.

    Defaults for a command are read from its table in eventx.toml, or [tool.eventx.COMMAND] in pyproject.toml,
    here or in the nearest folder above.
    """
    from eventx.cli._config import check_commands, defaults, find_config

    config = find_config(Path.cwd())
    group, name = context.command, context.invoked_subcommand
    if config is None or name is None or not isinstance(group, LazyGroup):
        return
    check_commands(config, group.list_commands(context))
    if command := group.get_command(context, name):
        context.default_map = {name: defaults(config, command)}
