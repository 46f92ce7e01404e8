"""Print a manual page of eventx and its commands, made of their help: scripts/man_page.py > eventx.1"""

from __future__ import annotations

from collections.abc import Iterator

import click

from eventx import __version__
from eventx.cli import eventx


def escaped(text: str) -> str:
    """Text that the typesetter takes as it is."""
    return "\n".join(_line(line) for line in text.replace("\\", "\\e").split("\n"))


def _line(line: str) -> str:
    return f"\\&{line}" if line.startswith((".", "'")) else line


def page() -> Iterator[str]:
    """The lines of the page."""
    yield f'.TH EVENTX 1 "" "eventx {__version__}" "User Commands"'
    yield ".SH NAME\neventx \\- read news text and write events"
    yield ".SH SYNOPSIS\n.B eventx\n.I COMMAND\n[OPTIONS] ..."
    yield from section("DESCRIPTION", eventx, ("eventx",))
    yield from commands(eventx, ("eventx",))


def commands(group: click.Group, names: tuple[str, ...]) -> Iterator[str]:
    """A section for each command of a group, and for those of its own."""
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        yield from section(" ".join((*names, name)), command, (*names, name))
        if isinstance(command, click.Group):
            yield from commands(command, (*names, name))


def section(title: str, command: click.Command, names: tuple[str, ...]) -> Iterator[str]:
    """The help of a command as a section."""
    context = click.Context(command, info_name=" ".join(names), max_content_width=76, terminal_width=76)
    yield f".SH {title.upper()}"
    yield f".nf\n{escaped(command.get_help(context))}\n.fi"


if __name__ == "__main__":
    print("\n".join(page()))
