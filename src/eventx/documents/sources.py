"""The input files that the arguments of a command stand for, each once, in the order in which they are read."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from eventx.documents.folders import Closed, LinkLoop, files_below
from eventx.documents.metadata import SIDECAR_SUFFIX, sidecar_path
from eventx.documents.notices import Failure, PassedOver
from eventx.documents.options import ReadOptions
from eventx.documents.unreadable import no_file, printable_name, unreadable
from eventx.inputs.kinds import Kind, kind_of, suffix_of

STDIN = "-"
#: What a file beside it may say something of.
_TEXTS = (Kind.TEXT, Kind.MARKDOWN)
#: An argument that is no path and holds so many words is a text.
_WORDS = 3


@dataclass(frozen=True, slots=True)
class Source:
    """A file to read. ``id`` is its path as a user would type it; ``kind`` None: the content decides.

    ``named``: it was an argument itself, and not met in a folder.
    """

    id: str
    path: Path
    kind: Kind | None
    named: bool = True


Found = Source | Failure | PassedOver


def sources(arguments: Iterable[str], options: ReadOptions | None = None) -> list[Found]:
    """The files behind the arguments, sorted by id; folders are walked, hidden entries left out.

    Of the tables and JSON files of a folder those are taken that begin like articles, by the fields that ``options``
    name. A file named outright is always taken, whatever its suffix; ``-`` stands for standard input. A file that is
    reached in several ways is read once, under the name that leads over no link, else under the first.
    """
    files: dict[str, list[Source]] = {}
    others: dict[tuple[type, str], Found] = {}
    for argument in dict.fromkeys(arguments):
        for item in _expand(argument, options or ReadOptions()):
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


def _expand(argument: str, options: ReadOptions) -> Iterator[Found]:
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
        yield _no_path(argument, error)
        return
    if found:
        yield found
        return
    below = list(_below(argument, path, options))
    if not any(isinstance(item, Source) for item in below):
        yield Failure(argument, "no file of a kind that is read in this folder", "name another")
    yield from below


def _no_path(argument: str, error: OSError | ValueError) -> Failure:
    """Why an argument is no path; words that were meant as a text are told from a slip of the pen."""
    if len(argument.split()) < _WORDS or os.sep in argument.split()[0]:
        return unreadable(argument, error)
    short = f"{argument[:40]}…" if len(argument) > 40 else argument
    return Failure(repr(short), "a text, and no file of that name", "pipe it in, with - in its place")


def _file(argument: str, path: Path, *, named: bool = True) -> Source | Failure:
    """A file, or what else stands there. Raises OSError."""
    if reason := no_file(path):
        return Failure(shown(argument, path), reason, "give what it tells as standard input: -")
    return Source(shown(argument, path), path, kind_of(path.name), named)


def _below(argument: str, folder: Path, options: ReadOptions) -> Iterator[Found]:
    """Every file below a folder that is of a kind that is read, then how many of other kinds there are."""
    read, others, textless = set(), [], []
    files: list[Path] = []
    for item in files_below(folder):
        if isinstance(item, LinkLoop):
            reason = "symlink loop: the link leads back to its own parent"
            yield Failure(shown(argument, item.path), reason, "remove the link")
        elif isinstance(item, Closed):
            yield unreadable(shown(argument, item.path), item.error)
        else:
            files.append(item)
    beside = {path for path in files if kind_of(path.name) is Kind.JSON and _text_beside(path)}
    for item in files:
        try:
            if kind_of(item.name) is None or item in beside:
                others.append(item)
                continue
            if not _begins_like_articles(item, options):
                others.append(item)
                textless += [_suffix(item)] if kind_of(item.name) is Kind.TABLE else []
                continue
            read.add(sidecar_path(item))
            yield _file(argument, item, named=False)
        except OSError as error:
            yield unreadable(shown(argument, item), error)
    kinds = Counter(_suffix(path) for path in others if path not in read)
    if kinds:
        yield PassedOver(argument, dict(sorted(kinds.items())), tuple(sorted(set(textless))))


def _text_beside(path: Path) -> bool:
    """Whether a JSON file says something of a text: ``talks.gold.json`` beside ``talks.txt``."""
    stem = path.name.partition(".")[0]
    names = (stem + suffix for suffix in (".txt", ".text", ".md", ".markdown", ".txt.gz"))
    return path.name.endswith(SIDECAR_SUFFIX) or any(path.with_name(name).exists() for name in names)


def _begins_like_articles(path: Path, options: ReadOptions) -> bool:
    """Whether a table has a column of texts, and a JSON file fields of articles. Raises OSError."""
    kind = kind_of(path.name)
    if kind not in (Kind.TABLE, Kind.JSON) or no_file(path):
        return True
    from eventx.inputs.packed import buffered, unpacked
    from eventx.inputs.sniff import PEEK, has_text_column, may_hold_text

    with ExitStack() as stack:
        try:
            head = unpacked(buffered(stack.enter_context(path.open("rb"))), stack).read(PEEK)
        except OSError:
            raise
        except Exception:
            return True  # its reader tells what is wrong
    head = head.decode("utf-16", "ignore").encode() if head[:2] in (b"\xff\xfe", b"\xfe\xff") else head
    return has_text_column(head, options) if kind is Kind.TABLE else may_hold_text(head, options)


def _suffix(path: Path) -> str:
    return SIDECAR_SUFFIX if path.name.endswith(SIDECAR_SUFFIX) else suffix_of(path.name)
