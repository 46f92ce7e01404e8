"""Why a path cannot be read, in plain words."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

from eventx.documents.notices import Failure

_REMEDIES = {
    errno.ENOENT: ("no such file or folder", "check the path"),
    errno.EACCES: ("permission denied", "make it readable"),
    errno.EPERM: ("permission denied", "make it readable"),
    errno.ELOOP: ("symlink loop: the link leads to itself", "remove the link"),
    errno.EBADF: ("standard input is closed", "name a file"),
    errno.EISDIR: ("is a folder", "name the files in it"),
}
#: What the shell holds open for a command: ``<(zcat news.gz)``. Its end is the shell's to bring about.
_HELD_OPEN = ("/dev/fd/", "/dev/stdin", "/proc/self/fd/")


def unreadable(source: str, error: OSError | ValueError) -> Failure:
    """The failure that an operating system error stands for, with its remedy where one is known."""
    if not isinstance(error, OSError):  # a name that no file can have
        return Failure(printable_name(source), str(error), "check the path")
    reason, remedy = _REMEDIES.get(error.errno or 0, (error.strerror or str(error), "check the path"))
    return Failure(printable_name(source), reason, remedy)


def no_file(path: Path) -> str | None:
    """Why what stands at a path is not opened: it may never end. None for a file. Raises OSError.

    A pipe that the shell holds open under ``/dev/fd`` is taken for a file.
    """
    mode = path.stat().st_mode
    if stat.S_ISREG(mode) or str(path).startswith(_HELD_OPEN):
        return None
    if stat.S_ISDIR(mode):
        return "a folder"
    if stat.S_ISFIFO(mode):
        return "a pipe, no file"
    return "a socket, no file" if stat.S_ISSOCK(mode) else "a device, no file"


def printable_name(name: str) -> str:
    """A name as text; its bytes that are no UTF-8 are escaped, so that two names stay two."""
    return os.fsencode(name).decode("utf-8", "backslashreplace")
