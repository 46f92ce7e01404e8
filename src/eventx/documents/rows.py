"""The records of a JSON Lines or CSV file, one document each."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Mapping
from typing import BinaryIO

from eventx.documents.decode import bom_encoding
from eventx.documents.notices import Failure

#: Bytes that one line may hold; a longer one is passed over.
MAX_LINE = 16_000_000

Row = tuple[int, Mapping[str, object]]


def jsonl_rows(source: str, file: BinaryIO) -> Iterator[Row | Failure]:
    """The objects of a JSON Lines file with their line numbers, from 1; blank lines give nothing."""
    for number, line in enumerate(_lines(file), 1):
        where = f"{source}:{number}"
        if line is None:
            yield Failure(where, f"longer than {MAX_LINE:,} bytes", "put one article on a line")
            continue
        try:
            text = line.decode("utf-8").strip("\ufeff \t\r\n\x00")
            row = json.loads(text) if text else None
        except UnicodeDecodeError:
            yield Failure(where, "not UTF-8", "convert the file: iconv -t utf-8")
        except (ValueError, RecursionError) as error:
            yield Failure(where, f"not valid JSON ({error})", "one JSON object a line is expected")
        else:
            if isinstance(row, dict):
                yield number, row
            elif text:
                yield Failure(where, "not a JSON object", "one JSON object a line is expected")


def csv_rows(source: str, file: BinaryIO) -> Iterator[Row | Failure]:
    """The rows of a CSV file with a header, by the line on which each ends; comma, semicolon or tab."""
    text = io.TextIOWrapper(file, encoding=bom_encoding(_peek(file)) or "utf-8", newline="")
    csv.field_size_limit(MAX_LINE)
    try:
        header = text.readline()
        delimiter = max(",;\t", key=header.count)
        names = next(csv.reader([header], delimiter=delimiter), [])
        reader = csv.DictReader(text, names, delimiter=delimiter)
        for row in reader:
            yield reader.line_num + 1, {key: value for key, value in row.items() if key}
    except UnicodeDecodeError:
        yield Failure(source, "not UTF-8", "convert the file: iconv -t utf-8")
    except csv.Error as error:
        yield Failure(source, f"not valid CSV ({error})", "quote fields that hold separators or line ends")
    finally:
        text.detach()


def _lines(file: BinaryIO) -> Iterator[bytes | None]:
    """The lines of a file; None for one that is too long. UTF-16 files are converted on the way."""
    encoding = bom_encoding(_peek(file))
    if encoding and encoding.startswith("utf-16"):
        decoded = io.TextIOWrapper(file, encoding=encoding, errors="replace", newline="\n")
        for text in decoded:
            yield text.encode("utf-8", "replace")
        decoded.detach()
        return
    while line := file.readline(MAX_LINE):
        if len(line) < MAX_LINE or line.endswith(b"\n"):
            yield line
            continue
        while line and not line.endswith(b"\n"):
            line = file.readline(MAX_LINE)
        yield None


def _peek(file: BinaryIO) -> bytes:
    peek = getattr(file, "peek", None)
    return peek(4)[:4] if peek else b""
