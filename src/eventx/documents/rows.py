"""The records of a JSON Lines file, one document each, and the bounded lines of any file of records."""

from __future__ import annotations

import io
from codecs import BOM_UTF8
from collections.abc import Iterator, Mapping
from typing import IO, AnyStr, BinaryIO

from eventx.documents.decode import bom_encoding
from eventx.documents.notices import Caution, Failure
from eventx.strict_json import read_json

#: Bytes that one line may hold (characters, in UTF-16); a longer one is passed over.
MAX_LINE = 16_000_000
#: A line that goes on for so many times as much has no end: the file is given up.
_ENDLESS = 64

Row = tuple[int, Mapping[str, object]]
Line = tuple[int, bytes]
_BLANK = b" \t\r\n\x00"


class EndlessLine(Exception):
    """A line so long that the rest of the file is not waited for."""


def jsonl_lines(source: str, file: BinaryIO) -> Iterator[Line | Failure | Caution]:
    """The lines of a JSON Lines file with their numbers, from 1; blank lines give nothing."""
    empty = True
    for number, line in enumerate(_lines(file), 1):
        if line is None or line.strip(_BLANK).removeprefix(BOM_UTF8).strip(_BLANK):
            empty = False
            yield too_long(f"{source}:{number}") if line is None else (number, line)
    if empty:
        yield Caution(source, "there are no records in it", "check how it was made")


def jsonl_row(where: str, number: int, line: bytes) -> Row | Failure:
    """The object on a line, or what is wrong with it."""
    try:
        row = read_json(line.decode("utf-8").strip("\ufeff \t\r\n\x00"))
    except UnicodeDecodeError:
        return Failure(where, "not UTF-8", "convert the file: iconv -t utf-8")
    except (ValueError, RecursionError) as error:
        return Failure(where, f"not valid JSON ({error})", "one JSON object a line is expected")
    if isinstance(row, dict):
        return number, row
    return Failure(where, "not a JSON object", "one JSON object a line is expected")


def too_long(where: str) -> Failure:
    """The failure that a line of more than MAX_LINE is."""
    return Failure(where, f"longer than {MAX_LINE:,} bytes", "put one article on a line")


def _lines(file: BinaryIO) -> Iterator[bytes | None]:
    """The lines of a file; None for one that is too long. UTF-16 files are converted on the way."""
    encoding = bom_encoding(peek(file))
    if not encoding or not encoding.startswith("utf-16"):
        yield from bounded(file)
        return
    decoded = io.TextIOWrapper(file, encoding=encoding, errors="replace", newline="\n")
    for text in bounded(decoded):
        yield None if text is None else text.encode("utf-8", "replace")
    decoded.detach()


def bounded(file: IO[AnyStr]) -> Iterator[AnyStr | None]:
    """The lines of a file with their ends; None for one of more than MAX_LINE. Raises EndlessLine."""
    while line := file.readline(MAX_LINE):
        if len(line) < MAX_LINE or _ended(line):
            yield line
            continue
        for _ in range(_ENDLESS):
            line = file.readline(MAX_LINE)
            if not line or _ended(line):
                break
        else:
            raise EndlessLine
        yield None


def _ended(line: str | bytes) -> bool:
    return line.endswith(("\n", "\r")) if isinstance(line, str) else line.endswith(b"\n")


def peek(file: BinaryIO) -> bytes:
    """The first bytes of a file, which stay to be read."""
    ahead = getattr(file, "peek", None)
    return ahead(4)[:4] if ahead else b""
