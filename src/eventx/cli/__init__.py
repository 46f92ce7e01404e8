"""The command ``eventx``. Each public module here is one subcommand, loaded when it is asked for."""

from __future__ import annotations

import pkgutil
from importlib import import_module

import click

from eventx import __version__


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


@click.command(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="%(prog)s %(version)s")
def eventx() -> None:
    """Read news text and write events: who did what to whom, where, when, and who says so."""
