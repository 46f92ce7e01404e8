"""Tables of tab-separated text: rows by column name, with errors that say where and why."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

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


def read_table(text: str, source: str, columns: Sequence[str], *, headed: bool = True, optional: int = 0) -> list[Row]:
    """The rows of a table; lines that begin with # are comments, and the first other line names the columns.

    A table that is not ``headed`` need not name them; the last ``optional`` columns a row may leave out.
    Raises DataError with ``source`` and line for a wrong header or a wrong number of cells.

    >>> read_table("name\\tkind\\nAcme\\tORG", "own.tsv", ("name", "kind"))[0]["kind"]
    'ORG'
    """
    lines = list(_lines(text))
    if headed:
        _check_header(lines[0] if lines else None, source, columns)
    if lines and lines[0][1] == list(columns):
        del lines[0]
    return [_row(cells, Row(source, number, {}), columns, optional) for number, cells in lines]


def _lines(text: str) -> Iterator[tuple[int, list[str]]]:
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip() and not line.startswith("#"):
            yield number, [cell.strip() for cell in line.split("\t")]


def _row(cells: Sequence[str], row: Row, columns: Sequence[str], optional: int) -> Row:
    least, most = len(columns) - optional, len(columns)
    if not least <= len(cells) <= most:
        wanted = f"{least} to {most}" if optional else most
        raise row.error(f"{len(cells)} cells, expected {wanted}, parted by tabs: {', '.join(columns)}")
    values = ("" if cell == "-" else cell for cell in cells)
    row.cells.update(zip(columns, values, strict=False))
    return row


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
