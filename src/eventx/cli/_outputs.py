"""Where a command writes, checked before anything is read: never onto what it reads, nor twice onto one file."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path

import click

from eventx.documents.options import ReadOptions
from eventx.errors import EventxError
from eventx.writers.output import STDOUT

_STANDARD_OUTPUT = "standard output"

#: What tells a file from all others on a machine, whatever its names.
_Identity = tuple[int, int]


def check_outputs(
    outputs: Mapping[str, str | None],
    paths: Iterable[str] = (),
    reading: ReadOptions | None = None,
    others: Iterable[str | Path | None] = (),
) -> None:
    """Check the outputs of a command by their options; ``-`` is standard output, None is no output.

    ``paths`` are its inputs, ``others`` further files that it reads. Raises EventxError for an output that is an
    input, for two outputs that are one, and for a name that no file can be written to.
    """
    given = {option: target for option, target in outputs.items() if target is not None}
    _check_names(given)
    _check_apart(given)
    written = _written(given)
    if written:
        _check_unread(written, _read(paths, reading or ReadOptions(), others))


def check_unread(target: Path, files: Iterable[str | Path | None]) -> None:
    """Raise EventxError for a file to be written that is one of those read."""
    _check_unread(_written({"": str(target)}), _read((), ReadOptions(), files))


def install_file(path: Path, text: str, then: str) -> None:
    """Write a file that other programs look for, and say where it is and what comes ``then``.

    Raises EventxError where it cannot be written.
    """
    from eventx.writers.output import output

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise EventxError(f"{path.parent}: {error.strerror or error}; write it elsewhere with > FILE") from error
    with output(str(path)) as stream:
        stream.write(text)
    click.echo(f"{path}: {then}", err=True)


def _check_unread(written: Mapping[_Identity, str], read: Iterable[_Identity]) -> None:
    for identity in read:
        if identity in written:
            raise EventxError(f"{written[identity]}: is read in this run; write to another file")


def _check_names(outputs: Mapping[str, str]) -> None:
    for option, target in outputs.items():
        if not target:
            raise EventxError(f"{option}: the name of the file is empty; name one, or - for standard output")
        path = Path(target)
        if target != STDOUT and path.is_dir():
            raise EventxError(f"{target}: is a folder; name a file in it")
        if not path.parent.is_dir():
            raise EventxError(f"{target}: there is no folder {path.parent}; make it first")


def _check_apart(outputs: Mapping[str, str]) -> None:
    options: dict[str, str] = {}
    for option, target in outputs.items():
        place = STDOUT if target == STDOUT else os.path.realpath(target)
        if place != STDOUT and Path(place).exists() and not Path(place).is_file():
            continue  # a device takes all there is
        if earlier := options.get(place):
            shown = _STANDARD_OUTPUT if target == STDOUT else target
            raise EventxError(f"{shown}: both {earlier} and {option}; name two files")
        options[place] = option


def _written(outputs: Mapping[str, str]) -> dict[_Identity, str]:
    """The files that stand where something is to be written, with the names that the user gave them."""
    found: dict[_Identity, str] = {}
    for target in outputs.values():
        with suppress(OSError, ValueError, AttributeError):  # there is none, or standard output is closed
            status = os.fstat(sys.stdout.fileno()) if target == STDOUT else Path(target).stat()
            if stat.S_ISREG(status.st_mode):
                found[status.st_dev, status.st_ino] = _STANDARD_OUTPUT if target == STDOUT else target
    return found


def _read(paths: Iterable[str], reading: ReadOptions, others: Iterable[str | Path | None]) -> Iterator[_Identity]:
    """All files that a run reads."""
    from eventx.documents.metadata import sidecar_path
    from eventx.documents.sources import STDIN, Source, sources

    for item in sources(paths, reading):
        if isinstance(item, Source) and item.id == STDIN:
            yield from _identity(0)
        elif isinstance(item, Source):
            yield from _identity(item.path)
            yield from _identity(sidecar_path(item.path))
    for other in others:
        if other is not None:
            yield from _identity(other)


def _identity(file: int | str | Path) -> Iterator[_Identity]:
    with suppress(OSError, ValueError):
        status = os.stat(file)  # noqa: PTH116 - it takes an open file too
        yield status.st_dev, status.st_ino
