"""Read the tab-separated tables of names, with errors that say where and why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from eventx.own_files import text_of


class ActorFileError(ValueError):
    """A table that cannot be used: ``file:line: reason``."""

    def __init__(self, file: str, line: int, reason: str) -> None:
        super().__init__(f"{file}:{line}: {reason}")
        self.file, self.line, self.reason = file, line, reason


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table: its cells by column name; a lone dash stands for an empty cell."""

    file: str
    line: int
    cells: dict[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells[column]

    def several(self, column: str) -> tuple[str, ...]:
        """The alternatives of a cell, divided by a vertical bar."""
        return tuple(part.strip() for part in self.cells[column].split("|") if part.strip())

    def error(self, reason: str) -> ActorFileError:
        """An error that points at this line."""
        return ActorFileError(self.file, self.line, reason)


def shipped(name: str) -> Traversable:
    """A table that comes with the package."""
    return files("eventx") / "data" / "actors" / name


def read_table(source: Traversable | Path, columns: tuple[str, ...]) -> Iterator[Row]:
    """The rows of a table. The first line that is no comment names the columns.

    Raises ActorFileError for a missing or wrong header, a wrong number of cells, or text that is not UTF-8;
    OSError when the file cannot be read.
    """
    header: list[str] | None = None
    for number, line in enumerate(_text(source).splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = [cell.strip() for cell in line.split("\t")]
        if header is None:
            header = _header(cells, columns, source.name, number)
        elif len(cells) != len(header):
            raise ActorFileError(source.name, number, f"{len(cells)} cells, expected {len(header)} (tabs)")
        else:
            values = {name: "" if cell == "-" else cell for name, cell in zip(header, cells, strict=True)}
            yield Row(source.name, number, values)
    if header is None:
        raise ActorFileError(source.name, 1, f"no header line; expected the columns {', '.join(columns)}")


def _text(source: Traversable | Path) -> str:
    try:
        return text_of(source) if isinstance(source, Path) else source.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise ActorFileError(source.name, line, "not UTF-8 text") from error


def _header(cells: list[str], columns: tuple[str, ...], file: str, line: int) -> list[str]:
    if tuple(cells) != columns:
        raise ActorFileError(file, line, f"columns {', '.join(cells)}; expected {', '.join(columns)}")
    return cells
