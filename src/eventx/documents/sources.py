"""The input files that the arguments of a command stand for, each once, in the order in which they are read."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from eventx.documents.folders import Closed, LinkLoop, files_below
from eventx.documents.layouts import Layout, kind_of, layout_of
from eventx.documents.metadata import SIDECAR_SUFFIX, sidecar_path
from eventx.documents.notices import Failure, PassedOver
from eventx.documents.unreadable import no_file, printable_name, unreadable

STDIN = "-"
_TEXTS = frozenset({Layout.TEXT, Layout.JSONL})


@dataclass(frozen=True, slots=True)
class Source:
    """A file to read. ``id`` is its path as a user would type it; ``layout`` None: the content decides."""

    id: str
    path: Path
    layout: Layout | None


Found = Source | Failure | PassedOver


def sources(arguments: Iterable[str], *, tables: bool = False) -> list[Found]:
    """The files behind the arguments, sorted by id; folders are walked, hidden entries left out.

    ``tables`` says whether CSV files inside folders count. A file named outright is always taken, whatever
    its suffix; ``-`` stands for standard input. A file that is reached in several ways is read once, under
    the name that leads over no link, else under the first.
    """
    wanted = _TEXTS | {Layout.CSV} if tables else _TEXTS
    files: dict[str, list[Source]] = {}
    others: dict[tuple[type, str], Found] = {}
    for argument in dict.fromkeys(arguments):
        for item in _expand(argument, wanted):
            if isinstance(item, Source):
                files.setdefault(_real(item), []).append(item)
            else:
                others.setdefault((type(item), item.source), item)
    once = [min(ways, key=lambda way: (_full(way.path) != real, way.id)) for real, ways in files.items()]
    return sorted([*others.values(), *once], key=_sort_key)


def shown(argument: str, path: Path) -> str:
    """The path as a user would type it, with POSIX slashes.

    Relative to the working directory where the file lies below it, else relative to the argument.
    """
    full, here = Path(_full(path)), os.getcwd()  # noqa: PTH109 - lexical: links stay as typed
    if full.is_relative_to(here):
        return printable_name(full.relative_to(here).as_posix())
    root = Path(argument)
    return printable_name((path.relative_to(root) if path != root else Path(root.name)).as_posix())


def _full(path: Path) -> str:
    return os.path.abspath(path)  # noqa: PTH100 - lexical: links stay as typed


def _real(source: Source) -> str:
    """What tells a file from all others, whatever links lead to it."""
    return source.id if source.id == STDIN else os.path.realpath(source.path)


def _sort_key(item: Found) -> tuple[str, str]:
    return (item.id, str(item.path)) if isinstance(item, Source) else (item.source, "")


def _expand(argument: str, wanted: frozenset[Layout]) -> Iterator[Found]:
    if argument == STDIN:
        yield Source(STDIN, Path(STDIN), None)
        return
    if not argument:
        yield Failure("''", "an empty name", "name a file, a folder, or - for standard input")
        return
    path = Path(argument)
    try:
        is_folder = path.is_dir()
        found = None if is_folder else _file(argument, path)
    except (OSError, ValueError) as error:
        yield unreadable(argument, error)
        return
    if found:
        yield found
        return
    below = list(_below(argument, path, wanted))
    if not any(isinstance(item, Source) for item in below):
        yield Failure(argument, "no .txt, .md or .jsonl file in this folder", "name another")
    yield from below


def _file(argument: str, path: Path) -> Source | Failure:
    """A file, or what else stands there. Raises OSError."""
    if reason := no_file(path):
        return Failure(shown(argument, path), reason, "give what it tells as standard input: -")
    return Source(shown(argument, path), path, layout_of(path.name))


def _below(argument: str, folder: Path, wanted: frozenset[Layout]) -> Iterator[Found]:
    """Every file below a folder that is of a wanted kind, then how many of other kinds there are."""
    read, others = set(), []
    for item in files_below(folder):
        if isinstance(item, LinkLoop):
            reason = "symlink loop: the link leads back to its own parent"
            yield Failure(shown(argument, item.path), reason, "remove the link")
        elif isinstance(item, Closed):
            yield unreadable(shown(argument, item.path), item.error)
        elif layout_of(item.name) in wanted:
            read.add(sidecar_path(item))
            try:
                yield _file(argument, item)
            except OSError as error:
                yield unreadable(shown(argument, item), error)
        else:
            others.append(item)
    kinds = Counter(_kind(path) for path in others if path not in read)
    if kinds:
        yield PassedOver(argument, dict(sorted(kinds.items())))


def _kind(path: Path) -> str:
    return SIDECAR_SUFFIX if path.name.endswith(SIDECAR_SUFFIX) else kind_of(path.name)
