"""``eventx completion``: what has a shell complete commands and options."""

from __future__ import annotations

import os
from pathlib import Path

import click
from click.shell_completion import get_completion_class

_SHELLS = ("bash", "zsh", "fish")
_THEN = {
    "bash": "it works in new shells that have the package bash-completion",
    "zsh": "it works in new shells whose ~/.zshrc has: fpath+=(~/.zfunc); autoload -Uz compinit; compinit",
    "fish": "it works in new shells",
}


@click.command()
@click.argument("shell", type=click.Choice(_SHELLS), required=False)
@click.option("--install", is_flag=True, help="Write it where the shell looks, in your home folder.")
@click.pass_context
def completion(context: click.Context, shell: str | None, install: bool) -> None:
    """Print what has SHELL complete commands and options, that of $SHELL otherwise; or install it."""
    shell = shell or Path(os.environ.get("SHELL", "")).name
    kind = get_completion_class(shell)
    if kind is None:
        raise click.UsageError(f"{shell or 'this shell'} is not known; name one of {', '.join(_SHELLS)}.")
    text = kind(context.find_root().command, {}, "eventx", "_EVENTX_COMPLETE").source()
    if not install:
        click.echo(text)
        return
    from eventx.cli._outputs import install_file

    install_file(_place(shell), text, _THEN[shell])


def _place(shell: str) -> Path:
    """Where a shell looks for what completes a command of the user."""
    home = Path.home()
    if shell == "bash":
        data = os.environ.get("XDG_DATA_HOME") or home / ".local" / "share"
        return Path(data) / "bash-completion" / "completions" / "eventx"
    if shell == "fish":
        return Path(os.environ.get("XDG_CONFIG_HOME") or home / ".config") / "fish" / "completions" / "eventx.fish"
    return home / ".zfunc" / "_eventx"
