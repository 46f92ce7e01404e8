"""Tables of tab-separated text: rows by column name, with errors that say where and why."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain

from eventx.datafiles.problems import DataError, Problem, unknown


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

    def day(self, column: str) -> date:
        """A day in ISO form. Raises DataError for any other text."""
        try:
            return date.fromisoformat(self.cells[column])
        except ValueError as error:
            raise self.error(f"{self.cells[column]!r} is no day (YYYY-MM-DD)", column) from error

    def one_of(self, column: str, known: Collection[str]) -> str:
        """One of the known values. Raises DataError for any other text, and for an empty cell."""
        value = self.cells[column]
        if value not in known:
            raise self.error(unknown("value", value, known) if value else "is missing", column)
        return value

    def among(self, column: str, known: Collection[str]) -> str | None:
        """One of the known values, None for an empty cell. Raises DataError for any other text."""
        value = self.cells[column]
        if value and value not in known:
            raise self.error(f"{unknown('value', value, known)} (- for none)", column)
        return value or None

    def error(self, reason: str, column: str = "") -> DataError:
        """An error that points at this line, and at a column of it."""
        return DataError([Problem(self.file, self.line, column, reason)])


def read_table(
    text: str, source: str, columns: Sequence[str], *, headed: bool = True, optional: int = 0
) -> Iterator[Row]:
    """The rows of a table; lines that begin with # are comments, and the first other line names the columns.

    A table that is not ``headed`` need not name them; the last ``optional`` columns a row may leave out.
    Raises DataError with ``source`` and line for a wrong header or a wrong number of cells.

    >>> next(read_table("name\\tkind\\nAcme\\tORG", "own.tsv", ("name", "kind")))["kind"]
    'ORG'
    """
    lines = _lines(text)
    first = next(lines, None)
    if headed:
        _check_header(first, source, columns)
    if first is not None and first[1] != list(columns):
        lines = chain([first], lines)
    allowed = range(len(columns) - optional, len(columns) + 1)
    for number, cells in lines:
        if len(cells) not in allowed:
            raise _wrong_length(Row(source, number, {}), len(cells), columns, optional)
        yield Row(source, number, dict(zip(columns, cells, strict=False)))


def _lines(text: str) -> Iterator[tuple[int, list[str]]]:
    """The lines that are no comment, with their numbers and cells."""
    for number, line in enumerate(text.splitlines(), 1):
        if not line.startswith("#") and line.strip():
            yield number, ["" if cell == "-" else cell for cell in map(str.strip, line.split("\t"))]


def _wrong_length(row: Row, length: int, columns: Sequence[str], optional: int) -> DataError:
    most = len(columns)
    wanted = f"{most - optional} to {most}" if optional else most
    return row.error(f"{length} cells, expected {wanted}, parted by tabs: {', '.join(columns)}")


def _check_header(header: tuple[int, list[str]] | None, source: str, columns: Sequence[str]) -> None:
    wanted = ", ".join(columns)
    if header is None:
        raise DataError([Problem(source, 1, "", f"no header line; expected the columns {wanted}")])
    number, found = header
    strange = [unknown("column", each, columns) for each in found if each not in columns]
    missing = [f"the column {each!r} is missing" for each in columns if each not in found]
    if found != list(columns):
        reasons = [*strange, *missing] or [f"columns {', '.join(found)}; expected {wanted}"]
        raise DataError([Problem(source, number, "", reason) for reason in reasons])
