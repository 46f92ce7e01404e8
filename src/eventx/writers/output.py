"""Where results go: standard output, or a file that appears whole or not at all."""

from __future__ import annotations

import errno
import gzip
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from io import BufferedWriter, RawIOBase, TextIOWrapper
from pathlib import Path
from typing import TextIO, cast

from eventx.errors import EventxError
from eventx.writers.part import part_of

STDOUT = "-"
_REMEDIES = {
    errno.ENOSPC: "make room, or name a file on another disk with -o",
    errno.EDQUOT: "make room, or name a file on another disk with -o",
    errno.EACCES: "name a file in a folder of your own",
    errno.EPERM: "name a file in a folder of your own",
    errno.EROFS: "name a file on a disk that can be written",
    errno.ENAMETOOLONG: "name a shorter one",
}
#: The ending of a name that has the file packed.
PACKED = ".gz"
#: A lone surrogate, which UTF-8 cannot hold, is written as the escape that JSON has for it.
_ERRORS = "backslashreplace"


@contextmanager
def output(target: str | None) -> Iterator[TextIO]:
    """A UTF-8 stream with line feeds as line ends.

    A file is written beside its place and moved there at the end; where the writing fails or is interrupted,
    what stood there before stays. One whose name ends in ``.gz`` is packed. Raises EventxError when the file
    cannot be written, a full disk included.
    """
    if target is None or target == STDOUT:
        if sys.stdout is None:
            raise EventxError("standard output is closed; name a file with -o")
        if hasattr(sys.stdout, "reconfigure"):
            sys.stdout.reconfigure(encoding="utf-8", errors=_ERRORS, newline="\n")
        yield sys.stdout
        sys.stdout.flush()
        return
    path = Path(os.path.realpath(target))
    if path.exists() and not path.is_file():
        with _reported(target), path.open("w", encoding="utf-8", errors=_ERRORS, newline="\n") as stream:
            yield stream
        return
    with _moved_into_place(target, path) as stream:
        yield stream


@contextmanager
def _moved_into_place(target: str, path: Path) -> Iterator[TextIO]:
    with _reported(target), part_of(path, errors=_ERRORS) as (stream, part):
        with _packed(stream) if path.name.lower().endswith(PACKED) else nullcontext(stream) as text:
            yield text
        stream.flush()
        if path.exists():
            shutil.copymode(path, part)
        part.replace(path)


@contextmanager
def _packed(stream: TextIO) -> Iterator[TextIO]:
    """Text that is packed into a stream; neither a name nor the time goes with it."""
    with (
        gzip.GzipFile("", "wb", fileobj=stream.buffer, mtime=0) as packed,
        # Between them, so that a line that is flushed does not end a block of the compression.
        BufferedWriter(cast(RawIOBase, packed)) as buffer,
        TextIOWrapper(buffer, encoding="utf-8", errors=_ERRORS, newline="\n") as text,
    ):
        yield text


@contextmanager
def _reported(target: str) -> Iterator[None]:
    """Name the file in an error of the operating system. A closed pipe is none: another stream was meant."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise EventxError(f"{target}: cannot be written: {error.strerror or error}{with_remedy(error)}") from error


def with_remedy(error: OSError) -> str:
    """What mends an error of writing, behind a semicolon; nothing where that is not known."""
    remedy = _REMEDIES.get(error.errno or 0)
    return f"; {remedy}" if remedy else ""
