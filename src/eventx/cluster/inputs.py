"""The records of inputs on any file system that pyarrow reads, in order, still to be read as documents."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa
import pyarrow.fs as fs
import pyarrow.parquet as pq

from eventx.documents.notices import Failure
from eventx.documents.options import ReadOptions
from eventx.documents.raw import Item
from eventx.documents.read import read_bytes, read_record
from eventx.documents.rows import jsonl_lines
from eventx.errors import EventxError
from eventx.inputs.kinds import Kind, kind_of
from eventx.inputs.packed import unpacked
from eventx.records.record import plain_value

_PARQUET = ".parquet"
#: Rows of a Parquet file that are decoded at a time.
_ROWS = 1000


@dataclass(frozen=True, slots=True)
class Unread:
    """A text file (``number`` None), a line of JSON or the fields of a row, with the name of its file."""

    source: str
    number: int | None
    content: bytes | Mapping[str, object]

    @property
    def where(self) -> str:
        """The file, and the line or row in it: ``news.jsonl:7``."""
        return self.source if self.number is None else f"{self.source}:{self.number}"

    def items(self, options: ReadOptions) -> Iterator[Item]:
        """What is read from it: notices, and one document at the most."""
        if self.number is None:
            assert isinstance(self.content, bytes)
            return read_bytes(self.source, self.content, options)
        return read_record(self.source, self.number, self.content, options)


@dataclass(frozen=True, slots=True)
class File:
    """A file of inputs: where it lies, the name that it is told by, and its size."""

    system: fs.FileSystem
    path: str
    name: str
    size: int


def opened(uri: str) -> tuple[fs.FileSystem, str]:
    """The file system of a URI ("s3://bucket/news") or a local path, and the path there.

    Raises EventxError for a URI of no known file system.
    """
    if "://" not in uri:
        return fs.LocalFileSystem(), str(Path(uri).absolute())
    try:
        system, path = fs.FileSystem.from_uri(uri)
    except (pa.ArrowInvalid, ValueError, OSError) as error:
        raise EventxError(f"{uri}: no file system is known of this ({error})") from error
    return system, path


def files(uris: Iterable[str]) -> list[File]:
    """The files behind URIs and paths, those of folders by name. Raises EventxError for one that is not there."""
    return [file for uri in uris for file in _files(uri)]


def _files(uri: str) -> list[File]:
    system, path = opened(uri)
    info = system.get_file_info(path)
    if info.type is fs.FileType.File:
        return [File(system, path, uri, info.size)]
    if info.type is fs.FileType.NotFound:
        raise EventxError(f"{uri}: there is no such file or folder")
    below = system.get_file_info(fs.FileSelector(path, recursive=True))
    known = [i for i in below if i.type is fs.FileType.File and _is_read(i.base_name)]
    return [File(system, i.path, i.path.removeprefix(path).lstrip("/"), i.size) for i in sorted(known, key=_path)]


def _path(info: fs.FileInfo) -> str:
    return str(info.path)


def _is_read(name: str) -> bool:
    wanted = kind_of(name) in (Kind.TEXT, Kind.MARKDOWN, Kind.LINES) or name.lower().endswith(_PARQUET)
    return wanted and not name.startswith(("_", "."))


def unread(file: File) -> Iterator[Unread | Failure]:
    """The records of a file, in order."""
    if file.path.lower().endswith(_PARQUET):
        yield from _rows(file)
        return
    with ExitStack() as stack:
        stream = stack.enter_context(file.system.open_input_stream(file.path, compression=None))
        data = unpacked(io.BufferedReader(stream), stack)
        if kind_of(file.path) is not Kind.LINES:
            yield Unread(file.name, None, data.read())
            return
        for line in jsonl_lines(file.name, data):
            if isinstance(line, tuple):
                yield Unread(file.name, *line)
            elif isinstance(line, Failure):
                yield line


def _rows(file: File) -> Iterator[Unread]:
    number = 0
    with file.system.open_input_file(file.path) as source:
        for batch in pq.ParquetFile(source).iter_batches(_ROWS):
            for row in batch.to_pylist():
                number += 1
                yield Unread(file.name, number, {name: plain_value(value) for name, value in row.items()})
