"""Digests of folders: of a pipeline in a folder, of the data, of all that eventx itself is."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path

_LENGTH = 16
#: Folders in which Python and eventx keep what they made of the others.
_MADE = frozenset({"__pycache__", "__compiled__"})


def folder_digest(folder: Path) -> str:
    """A digest of the names and contents of all files below a folder, but those made of others there.

    Raises OSError for a file that cannot be read.
    """
    digest = sha256()
    for path, name in sorted(_files(str(folder), "")):
        with open(path, "rb") as file:  # noqa: PTH123 (four hundred files: Path takes half the time)
            data = file.read()
        digest.update(f"{name}\0{len(data)}\0".encode())
        digest.update(data)
    return digest.hexdigest()[:_LENGTH]


@cache
def own_digest() -> str:
    """A digest of eventx's own code and data and of the interpreter: while it stays, eventx does the same.

    A version number says less: rules change between two of them. Raises OSError for files that cannot be read.
    """
    return _own()


def is_unchanged() -> bool:
    """Whether code and data are still what they were when ``own_digest`` was first asked for.

    While somebody edits them, a process may hold the old half of one and the new half of another.
    """
    try:
        return _own() == own_digest()
    except OSError:
        return False


def _own() -> str:
    code = folder_digest(Path(__file__).parent)
    return sha256(f"{code} {sys.implementation.cache_tag} {sys.version}".encode()).hexdigest()[:_LENGTH]


def _files(folder: str, above: str) -> Iterator[tuple[str, str]]:
    """The files below a folder: each by its path, and as seen from the first folder."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                if entry.name not in _MADE:
                    yield from _files(entry.path, f"{above}{entry.name}/")
            elif not entry.name.endswith(".pyc"):
                yield entry.path, above + entry.name
