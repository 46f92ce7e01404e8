"""The rows of a CSV file with a header, one document each; comma, semicolon or tab.

Each row is parsed by itself: a quote that is opened and not closed costs its own row, not those that follow.
"""

from __future__ import annotations

import csv
import io
import re
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import BinaryIO

from eventx.documents.decode import bom_encoding
from eventx.documents.notices import Caution, Failure
from eventx.documents.options import ReadOptions
from eventx.documents.rows import MAX_LINE, Row, bounded, peek, too_long
from eventx.inputs.fields import text_name

#: A byte that is no UTF-8, as Python keeps it in a text.
_STRAY_BYTE = re.compile("[\udc80-\udcff]")
_SHOWN_COLUMNS, _SHOWN_LETTERS = 6, 30
_CALL_COLUMN = "put a line with the names of the columns on top, or name the column with"
_END = ""
_NO_UTF_8 = "not UTF-8", "convert the file: iconv -t utf-8"
_NUL = "it holds a NUL character", "convert the file to UTF-8 text without NULs"

Item = Row | Failure | Caution


@dataclass(frozen=True, slots=True)
class _Cells:
    """A row as parsed: the lines on which it starts and ends, from 1, and its cells."""

    start: int
    end: int
    cells: list[str]


def csv_rows(source: str, file: BinaryIO, options: ReadOptions) -> Iterator[Item]:
    """The rows by the line on which each ends, and what is wrong with the others by the line where they start.

    A file whose first line does not name the columns that are asked for is a Failure as a whole. Raises
    EndlessLine.
    """
    csv.field_size_limit(MAX_LINE)
    encoding = bom_encoding(peek(file)) or "utf-8"
    errors = "surrogateescape" if encoding.startswith("utf-8") else "replace"
    text = io.TextIOWrapper(file, encoding=encoding, errors=errors, newline="")
    rows = _Lines(source, text).rows()
    header = next(rows, None)
    if isinstance(header, Failure):
        yield header
    elif header is None:
        yield _no_rows(source)
    else:
        yield from _below(source, header.cells, rows, options)
    text.detach()


def _below(source: str, names: list[str], rows: Iterator[_Cells | Failure], options: ReadOptions) -> Iterator[Item]:
    """What is wrong with the header, else the rows below it."""
    options = replace(options, text_field=text_name(dict.fromkeys(names, ""), options))
    notices = list(_header_notices(source, names, options))
    yield from notices
    if any(isinstance(notice, Failure) for notice in notices):
        return
    row = None
    for row in rows:
        yield from [row] if isinstance(row, Failure) else _named(source, names, row, options.text_field)
    if row is None:
        yield _no_rows(source)


def _no_rows(source: str) -> Caution:
    return Caution(source, "there are no rows in it", "check how it was made")


def _header_notices(source: str, names: list[str], options: ReadOptions) -> Iterator[Failure | Caution]:
    """Columns that are asked for and not there, or there twice."""
    own = ReadOptions()
    asked = {"--text-field": options.text_field, "--id-field": options.id_field or "id"}
    asked |= {"--date-field": options.date_field, "--title-field": options.title_field}
    if options.text_field not in names:
        yield _no_column(source, names, options.text_field, "--text-field")
    elif options.id_field and options.id_field not in names:
        yield _no_column(source, names, options.id_field, "--id-field")
    for flag, wanted, usual in (
        ("--date-field", options.date_field, own.date_field),
        ("--title-field", options.title_field, own.title_field),
    ):
        if wanted != usual and wanted not in names:
            yield Caution(source, f"no column {wanted!r} among {_shown(names)}", f"check {flag}")
    for name in dict.fromkeys(name for name in names if name and names.count(name) > 1):
        reason = f"two columns are named {name!r}"
        if name in asked.values():
            yield Failure(source, reason, "give one of them another name")
        else:
            yield Caution(source, reason, "the first is taken")


def _no_column(source: str, names: Sequence[str], wanted: str, flag: str) -> Failure:
    return Failure(source, f"no column {wanted!r} among {_shown(names)}", f"{_CALL_COLUMN} {flag}")


def _shown(names: Sequence[str]) -> str:
    """Some column names for a message."""
    shown = ", ".join(repr(name[:_SHOWN_LETTERS]) for name in names[:_SHOWN_COLUMNS])
    more = len(names) - _SHOWN_COLUMNS
    return f"{shown} and {more} more" if more > 0 else shown


def _named(source: str, names: list[str], row: _Cells, text_field: str) -> Iterator[Item]:
    """The cells by the names of their columns; a Failure where cells would be lost."""
    where = f"{source}:{row.start}"
    size = f"{len(row.cells)} cells under {len(names)} columns"
    if any(cell.strip() for cell in row.cells[len(names) :]):
        yield Failure(where, size, "put cells that hold the separator in double quotes")
        return
    fields: dict[str, object] = {}
    for name, cell in zip(names, row.cells, strict=False):
        if name:
            fields.setdefault(name, cell)
    if len(row.cells) < len(names) and text_field in fields:
        yield Caution(where, size, "the last columns are taken as empty")
    yield row.end, fields


class _Lines:
    """The lines of a CSV file, taken row by row; those of a row that failed are given back but for its first."""

    def __init__(self, source: str, file: io.TextIOWrapper) -> None:
        self._source = source
        self._file = bounded(file)
        self._returned: deque[str | None] = deque()
        self._number = 0
        self._delimiter = ""

    def rows(self) -> Iterator[_Cells | Failure]:
        """All rows; lines without any content give nothing."""
        while (first := self._next()) != _END:
            start = self._number
            if first is None:
                yield too_long(f"{self._source}:{start}")
            elif first.strip("\ufeff \t,;\r\n"):
                yield self._row(first, start)

    def _row(self, first: str, start: int) -> _Cells | Failure:
        """The row that begins on a line, and takes as many more as its quotes hold together."""
        delimiter = self._delimiter = self._delimiter or max(",;\t", key=first.count)
        taken = [first]
        where = f"{self._source}:{start}"
        try:
            cells = next(csv.reader(self._following(taken), delimiter=delimiter, strict=True))
        except csv.Error as error:
            self._give_back(taken[1:])
            if delimiter == "\t":  # there quotes may be characters as any others
                cells = first.rstrip("\r\n").split("\t")
            else:
                return Failure(where, *_broken(error, start, start + len(taken) - 1))
        text = "".join(taken)
        if _STRAY_BYTE.search(text):
            return Failure(where, *_NO_UTF_8)
        return Failure(where, *_NUL) if "\0" in text else _Cells(start, self._number, cells)

    def _following(self, taken: list[str]) -> Iterator[str]:
        """The first line of a row and those after it, noted as they are taken."""
        yield taken[0]
        size = 0
        while (line := self._next()) != _END:
            if line is None or size > MAX_LINE:
                self._give_back([line])
                return
            size += len(line)
            taken.append(line)
            yield line

    def _next(self) -> str | None:
        """The next line, None for one that is too long, an empty one at the end."""
        line = self._returned.popleft() if self._returned else next(self._file, _END)
        self._number += line != _END
        return line

    def _give_back(self, lines: Sequence[str | None]) -> None:
        self._returned.extendleft(reversed(lines))
        self._number -= len(lines)


def _broken(error: csv.Error, first: int, last: int) -> tuple[str, str]:
    """What is wrong with a row that cannot be parsed, and the remedy; it breaks on line ``last``."""
    remedy = "close it, and double the quotes inside a quoted cell"
    if "unexpected end" in str(error):
        return "a quote is opened and not closed", remedy
    if "expected after" in str(error) and last > first:
        return f"a quote is opened and not closed before line {last}", remedy
    if "expected after" in str(error):
        return "a quote is closed in the middle of a cell", remedy
    return f"not valid CSV ({error})", "put cells that hold separators or line ends in double quotes"
