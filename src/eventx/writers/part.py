"""A file that is being written, beside its place: whose it is, and what is left of runs that were killed."""

from __future__ import annotations

import errno
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from hashlib import sha256
from itertools import count
from pathlib import Path
from typing import TextIO

from eventx.ending import undone_at_the_end

_LONGEST_NAME = 200
_SUFFIX = ".part"


@contextmanager
def part_of(path: Path, *, errors: str = "strict") -> Iterator[tuple[TextIO, Path]]:
    """A new file beside ``path`` for what is to stand there, locked for as long as it is written.

    Parts of the same place that nobody writes any longer are removed first. The file is gone at the end of the
    block unless it was moved, also where the process is told to stop. Raises OSError.
    """
    _remove_left_over(path)
    part = _free_name(path)
    with undone_at_the_end(part.unlink):
        try:
            with _locked(part, errors) as stream:
                yield stream, part
        finally:
            with suppress(OSError):
                part.unlink()


def _free_name(path: Path) -> Path:
    """A name that is not taken: behind a shared folder, another machine may have a process of the same number."""
    stem = f"{_prefix(path)}{os.getpid()}"
    names = (path.with_name(f"{stem}-{number}{_SUFFIX}") for number in count())
    return next(name for name in names if not name.exists())


def _locked(part: Path, errors: str) -> TextIO:
    """The file, opened and locked; made anew where a run beside this one took it for left over."""
    while True:
        stream = part.open("x", encoding="utf-8", errors=errors, newline="\n")
        with suppress(OSError):  # some file systems know no locks
            _lock(stream.fileno(), waits=True)
        if _is_at(stream.fileno(), part):
            return stream
        stream.close()


def _remove_left_over(path: Path) -> None:
    """Remove the parts of a place whose writers are dead: nobody holds their locks."""
    if os.name != "posix":
        return
    name = re.compile(rf"{re.escape(_prefix(path))}\d+-\d+{re.escape(_SUFFIX)}")
    with suppress(OSError):
        for part in sorted(path.parent.iterdir()):
            if name.fullmatch(part.name):
                _remove_unlocked(part)


def _remove_unlocked(part: Path) -> None:
    with suppress(OSError):
        descriptor = os.open(part, os.O_RDONLY | os.O_NONBLOCK | os.O_NOFOLLOW)
        try:
            _lock(descriptor, waits=False)
            if _is_at(descriptor, part):
                part.unlink()
        finally:
            os.close(descriptor)


def _lock(descriptor: int, *, waits: bool) -> None:
    """Take the lock of an open file. Raises OSError where another process has it, or where there are no locks."""
    try:
        import fcntl
    except ImportError as error:
        raise OSError(errno.ENOTSUP, os.strerror(errno.ENOTSUP)) from error
    fcntl.flock(descriptor, fcntl.LOCK_EX | (0 if waits else fcntl.LOCK_NB))


def _is_at(descriptor: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(descriptor), path.stat())
    except FileNotFoundError:
        return False


def _prefix(path: Path) -> str:
    """How the names of all parts of a place begin; a long name is shortened, for systems bound their length."""
    name = path.name
    if len(os.fsencode(name)) > _LONGEST_NAME:
        name = sha256(os.fsencode(name)).hexdigest()
    return f".{name}."
