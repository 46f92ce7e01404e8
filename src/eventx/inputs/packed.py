"""Files that are packed, opened as what they hold: gzip, xz, zstd, and the files of a zip archive one by one."""

from __future__ import annotations

import gzip
import io
import zlib
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import PurePosixPath
from types import ModuleType
from typing import TYPE_CHECKING, Any, cast

from eventx.documents.metadata import MAX_SIDECAR, sidecar_path
from eventx.documents.notices import Failure, PassedOver
from eventx.inputs.article import Opened, UnreadableError
from eventx.inputs.kinds import Kind, Packing, kind_of, suffix_of

if TYPE_CHECKING:
    import zipfile

#: What the decoders raise of broken files, beside the errors that Python itself knows.
_BROKEN = frozenset({"LZMAError", "BadZipFile", "ZstdError"})
_MARKS = {b"\x1f\x8b": Packing.GZIP, b"\xfd7zXZ\x00": Packing.XZ, b"\x28\xb5\x2f\xfd": Packing.ZSTD}
#: Memory that a decoder may take, which the packed file asks for.
_XZ_MEMORY, _ZSTD_WINDOW = 100_000_000, 1 << 27
_BUFFER = 65_536


class DamagedError(Exception):
    """A packed file that is broken; the message says of which kind."""


def buffered(file: object) -> io.BufferedReader:
    """A file that can be looked ahead in."""
    return file if isinstance(file, io.BufferedReader) else io.BufferedReader(cast(io.RawIOBase, file), _BUFFER)


def unpacked(file: io.BufferedReader, stack: ExitStack) -> io.BufferedReader:
    """What a file holds, unpacked as it is read where its first bytes say so. Raises UnreadableError."""
    head = file.peek(6)
    packing = next((packing for mark, packing in _MARKS.items() if head.startswith(mark)), None)
    if packing is None:
        return file
    opened: Any
    if packing is Packing.GZIP:
        opened = gzip.GzipFile(fileobj=file)
    elif packing is Packing.XZ:
        opened = _Xz(file)
    else:
        opened = _zstd(file)
    return stack.enter_context(buffered(_Guarded(opened, packing)))


class _Xz(io.RawIOBase):
    """An xz file that is unpacked with bounded memory, one stream after the other."""

    def __init__(self, file: io.BufferedReader) -> None:
        self._file = file
        self._decoder = self._new()
        self._begun = False

    @staticmethod
    def _new() -> Any:
        import lzma

        return lzma.LZMADecompressor(memlimit=_XZ_MEMORY)

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        while True:
            if self._decoder.eof:
                rest = self._decoder.unused_data or self._file.read(_BUFFER)
                if not rest.strip(b"\0"):
                    return b""
                self._decoder = self._new()
                data = self._decoder.decompress(rest, size)
            else:
                piece = self._file.read(_BUFFER) if self._decoder.needs_input else b""
                if not piece and self._decoder.needs_input:
                    raise EOFError
                data = self._decoder.decompress(piece, size)
            if data:
                return bytes(data)


def _zstd(file: io.BufferedReader) -> Any:
    try:
        from compression import zstd  # type: ignore[import-not-found,unused-ignore]  # Python 3.14
    except ImportError:
        return _zstandard().ZstdDecompressor(max_window_size=_ZSTD_WINDOW).stream_reader(file, read_across_frames=True)
    return zstd.ZstdFile(file)


def _zstandard() -> ModuleType:
    from eventx.inputs.extras import extra

    return extra("zstandard", "a file packed with zstd")


class _Guarded(io.RawIOBase):
    """Gives the bytes of an unpacked file; what is broken in it becomes a DamagedError of its kind."""

    def __init__(self, file: Any, kind: str) -> None:
        self._inner, self._kind = file, kind

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        try:
            data = self._inner.read(len(buffer))
        except (EOFError, zlib.error, gzip.BadGzipFile) as error:
            raise DamagedError(f"a damaged {self._kind} file") from error
        except Exception as error:
            if type(error).__name__ not in _BROKEN:
                raise
            raise DamagedError(f"a damaged {self._kind} file") from error
        buffer[: len(data)] = data
        return len(data)


def members(opened: Opened, stack: ExitStack) -> Iterator[Opened | Failure | PassedOver]:
    """The files of a zip archive that are of a known kind, by name. Raises UnreadableError for a broken one."""
    import zipfile

    try:
        archive = stack.enter_context(zipfile.ZipFile(_seekable(opened.file)))
        infos = sorted(archive.infolist(), key=lambda info: info.filename)
    except (zipfile.BadZipFile, ValueError, NotImplementedError, EOFError, OSError) as error:
        raise UnreadableError("a damaged zip file", "pack it again") from error
    names = {info.filename: info for info in infos}
    if "[Content_Types].xml" in names or "mimetype" in names:
        raise UnreadableError("a document of an office program", "save it as text")
    others: dict[str, int] = {}
    for info in infos:
        parts = PurePosixPath(info.filename).parts
        if info.is_dir() or any(part.startswith((".", "__MACOSX")) for part in parts):
            continue
        if kind_of(info.filename) in (None, Kind.ZIP) or _is_beside(info.filename, names):
            suffix = suffix_of(info.filename)
            others[suffix] = others.get(suffix, 0) + 1
            continue
        yield _member(opened, archive, info, names)
    if others := {key: value for key, value in sorted(others.items())}:
        yield PassedOver(opened.id, others)


def _is_beside(name: str, names: dict[str, zipfile.ZipInfo]) -> bool:
    """Whether a JSON file says something of a text beside it."""
    if not name.endswith(".json"):
        return False
    path = PurePosixPath(name)
    stem = path.name.partition(".")[0]
    return any(str(path.with_name(stem + suffix)) in names for suffix in (".txt", ".text", ".md", ".markdown"))


def _member(
    opened: Opened, archive: zipfile.ZipFile, info: zipfile.ZipInfo, names: dict[str, zipfile.ZipInfo]
) -> Opened | Failure:
    identity = f"{opened.id}/{info.filename}"
    path = PurePosixPath(info.filename)
    beside = names.get(str(sidecar_path(path)))

    def sidecar() -> bytes | None:
        if beside is None:
            return None
        with archive.open(beside) as file:
            return file.read(MAX_SIDECAR + 1)

    import zipfile

    try:
        file = buffered(_Guarded(archive.open(info), "zip"))
    except (RuntimeError, zipfile.BadZipFile, NotImplementedError) as error:
        closed = "password" in str(error)
        return Failure(identity, "locked with a password" if closed else "a damaged zip file", "unpack it by hand")
    return Opened(identity, path.name, file, sidecar, named=False)


def _seekable(file: io.BufferedReader) -> io.BufferedReader | io.BytesIO:
    """A zip archive is read from its end: one that comes through a pipe is held in memory. Raises UnreadableError."""
    try:
        if file.seekable():
            return file
    except (OSError, ValueError):
        pass
    raise UnreadableError("a zip archive that comes through a pipe", "name the file")
