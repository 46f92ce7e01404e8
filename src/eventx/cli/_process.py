"""The command line as a process: exit codes, and quiet ends for closed pipes and interruptions."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Sequence
from io import StringIO, TextIOWrapper
from typing import TextIO

import click

from eventx.cli import ClosedPipe, eventx
from eventx.errors import EventxError
from eventx.failures import mishap
from eventx.lean_spacy import postpone_command_line
from eventx.printable import printable
from eventx.writers.output import with_remedy

DONE, COULD_NOT = 0, 2
INTERRUPTED = 128 + signal.SIGINT


def run(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit code: 0 done, 1 a difference or failed check, 2 could not do it."""
    _heed_encoding()
    postpone_command_line()
    try:
        code = eventx.main(args=arguments, prog_name="eventx", standalone_mode=False)
        if sys.stdout is not None:
            sys.stdout.flush()
        return code if isinstance(code, int) else DONE
    except click.Abort:
        return INTERRUPTED
    except click.ClickException as error:
        told = StringIO()
        error.show(told)
        click.echo(_shown(told.getvalue()), nl=False, err=True)
        return COULD_NOT
    except EventxError as error:
        return _could_not(str(error))
    except (ClosedPipe, BrokenPipeError) as closed:
        _silence(sys.stdout)
        return closed.code if isinstance(closed, ClosedPipe) else DONE
    except OSError as error:
        _silence(sys.stdout)
        place = str(error.filename or "standard output")
        return _could_not(f"{place}: {error.strerror or error}{with_remedy(error)}")
    except Exception as error:
        _silence(sys.stdout)
        return _could_not(mishap(error))


def _could_not(message: str) -> int:
    try:
        click.echo(f"eventx: {_shown(message)}", err=True)
    except OSError:  # a full disk may be behind standard error too
        _silence(sys.stderr)
    return COULD_NOT


def _shown(message: str) -> str:
    """A message that steers no terminal, whatever names and texts it holds."""
    return "\n".join(map(printable, message.split("\n")))


def _heed_encoding() -> None:
    """Results are UTF-8 whatever the locale; a lone surrogate is written as JSON escapes it."""
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")


def _silence(stream: TextIO | None) -> None:
    """Send what is left of a stream nowhere, so that the interpreter does not fail again on its way out."""
    if stream is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
