"""The files below a folder, each folder walked once however many links lead to it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from heapq import heappop, heappush
from pathlib import Path


@dataclass(frozen=True, slots=True)
class LinkLoop:
    """A link that leads back to a folder that it lies in."""

    path: Path


@dataclass(frozen=True, slots=True)
class Closed:
    """A folder or link that the operating system does not open."""

    path: Path
    error: OSError


@dataclass(frozen=True, slots=True, order=True)
class _Folder:
    """A folder still to be walked; those that no link leads to come first, then the order of paths counts."""

    linked: bool
    path: Path
    parents: tuple[str, ...]


def files_below(folder: Path) -> Iterator[Path | LinkLoop | Closed]:
    """Every entry below a folder that is no folder, hidden ones left out. Links are followed."""
    waiting = [_Folder(False, folder, ())]
    walked: set[str] = set()
    while waiting:
        current = heappop(waiting)
        real = os.path.realpath(current.path)
        if real in current.parents:
            yield LinkLoop(current.path)
        if real in walked:
            continue
        walked.add(real)
        try:
            entries = sorted(os.scandir(current.path), key=lambda entry: entry.name)
        except OSError as error:
            yield Closed(current.path, error)
            continue
        for entry in entries:
            if entry.name.startswith("."):
                continue
            path = current.path / entry.name
            try:
                is_folder = entry.is_dir()
            except OSError as error:
                yield Closed(path, error)
                continue
            if is_folder:
                linked = current.linked or entry.is_symlink()
                heappush(waiting, _Folder(linked, path, (*current.parents, real)))
            else:
                yield path
