"""The input files that the arguments of a command stand for, in the order in which they are read."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path, PurePath

from eventx.documents.notices import Failure

STDIN = "-"


class Layout(StrEnum):
    """How documents lie in a file."""

    TEXT = "text"
    JSONL = "jsonl"
    CSV = "csv"


LAYOUT_OF_SUFFIX = {".txt": Layout.TEXT, ".md": Layout.TEXT, ".jsonl": Layout.JSONL, ".csv": Layout.CSV}


@dataclass(frozen=True, slots=True)
class Source:
    """A file to read. ``id`` is its path as a user would type it; ``layout`` None: the content decides."""

    id: str
    path: Path
    layout: Layout | None


def sources(arguments: Iterable[str], *, tables: bool = False) -> list[Source | Failure]:
    """The files behind the arguments, sorted by id; folders are walked, hidden entries left out.

    ``tables`` says whether CSV files inside folders count. A file named outright is always taken, whatever
    its suffix; ``-`` stands for standard input.
    """
    wanted = frozenset(LAYOUT_OF_SUFFIX.values()) - (frozenset() if tables else {Layout.CSV})
    found = [item for argument in arguments for item in _expand(argument, wanted)]
    return sorted(found, key=_sort_key)


def layout_of(name: str) -> Layout | None:
    """The layout that a file name announces: ``news.jsonl.gz`` → JSONL."""
    plain = name[:-3] if name.lower().endswith(".gz") else name
    return LAYOUT_OF_SUFFIX.get(PurePath(plain).suffix.lower())


def shown(argument: str, path: Path) -> str:
    """The path as a user would type it.

    Relative to the working directory where the file lies below it, else relative to the argument.
    """
    full, here = os.path.abspath(path), os.getcwd()  # noqa: PTH100, PTH109 - lexical: links stay as typed
    if Path(full).is_relative_to(here):
        return _printable(Path(full).relative_to(here))
    root = Path(argument)
    return _printable(path.relative_to(root) if path != root else Path(root.name))


def _printable(path: Path) -> str:
    """The path with POSIX slashes; bytes of a name that are no UTF-8 become U+FFFD."""
    return os.fsencode(path.as_posix()).decode("utf-8", "replace")


def _sort_key(item: Source | Failure) -> tuple[str, str]:
    return (item.id, str(item.path)) if isinstance(item, Source) else (item.source, "")


def _expand(argument: str, wanted: frozenset[Layout]) -> Iterator[Source | Failure]:
    if argument == STDIN:
        yield Source(STDIN, Path(STDIN), None)
        return
    path = Path(argument)
    try:
        is_folder = path.is_dir()
        if not is_folder:
            path.stat()
    except OSError as error:
        yield unreadable(argument, error)
        return
    if not is_folder:
        yield Source(shown(argument, path), path, layout_of(path.name))
        return
    below = list(_below(argument, path, wanted))
    yield from below
    if not below:
        yield Failure(argument, "no .txt, .md or .jsonl file in this folder", "name another")


def _below(argument: str, folder: Path, wanted: frozenset[Layout]) -> Iterator[Source | Failure]:
    """Every readable file below a folder; links are followed, a link back to a parent is reported."""
    stack: list[tuple[Path, frozenset[str]]] = [(folder, frozenset())]
    while stack:
        current, parents = stack.pop()
        real = os.path.realpath(current)
        if real in parents:
            yield Failure(shown(argument, current), "symlink loop: the link leads back to its own parent",
                          "remove the link")  # fmt: skip
            continue
        try:
            entries = list(os.scandir(current))
        except OSError as error:
            yield unreadable(shown(argument, current), error)
            continue
        for entry in entries:
            if entry.name.startswith("."):
                continue
            path = current / entry.name
            try:
                is_folder = entry.is_dir()
            except OSError as error:
                yield unreadable(shown(argument, path), error)
                continue
            layout = layout_of(entry.name)
            if is_folder:
                stack.append((path, parents | {real}))
            elif layout in wanted:
                yield Source(shown(argument, path), path, layout)


_REMEDIES = {
    errno.ENOENT: ("no such file or folder", "check the path"),
    errno.EACCES: ("permission denied", "make it readable"),
    errno.EPERM: ("permission denied", "make it readable"),
    errno.ELOOP: ("symlink loop: the link leads to itself", "remove the link"),
    errno.EISDIR: ("is a folder", "name the files in it"),
}


def unreadable(source: str, error: OSError) -> Failure:
    """The failure that an operating system error stands for, with its remedy where one is known."""
    reason, remedy = _REMEDIES.get(error.errno or 0, (error.strerror or str(error), ""))
    return Failure(source, reason, remedy)
