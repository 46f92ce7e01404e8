"""Where results go: standard output, or a file that appears whole or not at all."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from eventx.errors import EventxError
from eventx.writers.part import part_of

STDOUT = "-"


@contextmanager
def output(target: str | None) -> Iterator[TextIO]:
    """A UTF-8 stream with line feeds as line ends.

    A file is written beside its place and moved there at the end; where the writing fails or is interrupted,
    what stood there before stays. Raises EventxError when the file cannot be written, a full disk included.
    """
    if target is None or target == STDOUT:
        if sys.stdout is None:
            raise EventxError("standard output is closed; name a file with -o")
        if hasattr(sys.stdout, "reconfigure"):
            sys.stdout.reconfigure(encoding="utf-8", newline="\n")
        yield sys.stdout
        sys.stdout.flush()
        return
    path = Path(os.path.realpath(target))
    if path.exists() and not path.is_file():
        with _reported(target), path.open("w", encoding="utf-8", newline="\n") as stream:
            yield stream
        return
    with _moved_into_place(target, path) as stream:
        yield stream


@contextmanager
def _moved_into_place(target: str, path: Path) -> Iterator[TextIO]:
    with _reported(target), part_of(path) as (stream, part):
        yield stream
        stream.flush()
        if path.exists():
            shutil.copymode(path, part)
        part.replace(path)


@contextmanager
def _reported(target: str) -> Iterator[None]:
    """Name the file in an error of the operating system. A closed pipe is none: another stream was meant."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise EventxError(f"{target}: cannot be written: {error.strerror or error}") from error
