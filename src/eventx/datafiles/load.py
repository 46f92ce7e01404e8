"""Load data files: those of the package by name, and a user's own by path.

>>> toml("class_groups.toml", dict[str, frozenset[str]])["party"] >= {"person", "state"}
True
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from tomllib import TOMLDecodeError
from typing import Any, TypeVar

from eventx import strict_toml
from eventx.datafiles.compiled import kept
from eventx.datafiles.problems import DataError, Findings, Place, Problem
from eventx.datafiles.shapes import shaped
from eventx.datafiles.tables import Row, read_table
from eventx.own_files import text_of

T = TypeVar("T")


def toml(name: str, shape: type[T]) -> T:
    """A TOML file of the package in a shape (see eventx.datafiles.shapes); ``name`` as in "timex/cues.toml".

    Raises DataError for a key that is unknown, missing or of a wrong kind.
    """
    return kept(f"{name.replace('/', '.')}.{_named(shape)}", lambda: read_toml(text(name), name, shape))


def rows(name: str, columns: Sequence[str]) -> Iterator[Row]:
    """The rows of a table of the package. Raises DataError (see eventx.datafiles.tables)."""
    return read_table(text(name), name, columns)


def text(name: str) -> str:
    """A file of the package as text."""
    return _folder().joinpath(name).read_text(encoding="utf-8")


def names(folder: str, ending: str = ".toml") -> list[str]:
    """The files of a folder of the package, in order, each as ``toml`` wants it: "cues/factuality/modals.toml"."""
    found = (entry.name for entry in _folder().joinpath(folder).iterdir())
    return [f"{folder}/{name}" for name in sorted(found) if name.endswith(ending)]


def read_toml(content: str, source: str, shape: type[T]) -> T:
    """A TOML text in a shape; ``source`` names it in the messages of DataError."""
    findings = Findings(source, content)
    raw = parsed(findings)
    value: Any = None if raw is None else shaped(raw, shape, Place(findings))
    if findings.problems:
        raise DataError(sorted(findings.problems, key=lambda problem: problem.line or 0))
    found: T = value
    return found


def parsed(findings: Findings) -> dict[str, Any] | None:
    """The text of a file as TOML. None where it is none, which is noted in ``findings``."""
    try:
        return strict_toml.read_toml(findings.text)
    except TOMLDecodeError as error:
        line = re.search(r"at line (\d+)", str(error))
        number = int(line[1]) if line else findings.text.count("\n") + 1
        findings.problems.append(Problem(findings.source, number, "TOML", str(error)))
        return None


def read_rows(path: Path, columns: Sequence[str], *, headed: bool = True, optional: int = 0) -> Iterator[Row]:
    """The rows of a user's own table.

    Raises DataError for a wrong one, also where it is not UTF-8; OSError when it cannot be read.
    """
    try:
        content = text_of(path)
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise DataError([Problem(path.name, line, "", "not UTF-8 text")]) from error
    return read_table(content, path.name, columns, headed=headed, optional=optional)


def _named(shape: type) -> str:
    """A name for a shape that is a name for a file too: "eventx.limits.Limits", "dict-str-str-"."""
    named = f"{shape.__module__}.{shape.__qualname__}" if isinstance(shape, type) else str(shape)
    return re.sub(r"[^\w.]+", "-", named)


def _folder() -> Traversable:
    return files("eventx") / "data"
