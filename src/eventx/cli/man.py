"""``eventx man``: the manual page, made of the help of all commands."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from eventx import __version__


@click.command()
@click.option("--install", is_flag=True, help="Write it where man looks: in the environment, else in ~/.local/share.")
@click.pass_context
def man(context: click.Context, install: bool) -> None:
    """Print the manual page of eventx; read it with `eventx man | man -l -`, or install it."""
    program = context.find_root().command
    assert isinstance(program, click.Group)
    text = "\n".join(page(program)) + "\n"
    if not install:
        click.echo(text, nl=False)
        return
    from eventx.cli._outputs import install_file

    root = Path(sys.prefix) if sys.prefix != sys.base_prefix else Path.home() / ".local"
    install_file(root / "share" / "man" / "man1" / "eventx.1", text, "read it with: man eventx")


def page(program: click.Group) -> Iterator[str]:
    """The lines of the page, in the language of man."""
    yield f'.TH EVENTX 1 "" "eventx {__version__}" "User Commands"'
    yield ".SH NAME\neventx \\- read news text and write events"
    yield ".SH SYNOPSIS\n.B eventx\n.I COMMAND\n[OPTIONS] ..."
    yield from _section("DESCRIPTION", program, ("eventx",))
    yield from _commands(program, ("eventx",))


def _commands(group: click.Group, names: tuple[str, ...]) -> Iterator[str]:
    """A section for each command of a group, and for those of its own."""
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        yield from _section(" ".join((*names, name)), command, (*names, name))
        if isinstance(command, click.Group):
            yield from _commands(command, (*names, name))


def _section(title: str, command: click.Command, names: tuple[str, ...]) -> Iterator[str]:
    """The help of a command as a section."""
    context = click.Context(command, info_name=" ".join(names), max_content_width=76, terminal_width=76)
    yield f".SH {title.upper()}"
    yield f".nf\n{escaped(command.get_help(context))}\n.fi"


def escaped(text: str) -> str:
    """Text that the typesetter takes as it is.

    >>> escaped(".a -b")
    '\\\\&.a \\\\-b'
    """
    return "\n".join(_line(line) for line in text.replace("\\", "\\e").replace("-", "\\-").split("\n"))


def _line(line: str) -> str:
    return f"\\&{line}" if line.startswith((".", "'")) else line
