"""Shards: some dozens of records that are read together, and what is kept of them when they are done."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from itertools import islice

import pyarrow.fs as fs

from eventx.cluster.inputs import File, Unread, opened, unread
from eventx.documents.notices import Failure
from eventx.errors import EventxError

#: Records of a shard: half a minute of work, beside which handing it over is nothing.
SHARD = 100
_STATE = "_eventx.json"


@dataclass(frozen=True, slots=True)
class Shard:
    """Records of the inputs by the place of the shard in the run. ``failures`` are of those that gave no record."""

    number: int
    records: tuple[Unread, ...]
    failures: tuple[Failure, ...] = ()

    @property
    def name(self) -> str:
        """What its files are called, in the order of the inputs."""
        return f"part-{self.number:07}"


def shards(inputs: Iterable[File]) -> Iterator[Shard]:
    """The inputs cut into shards: the same ones in each run over the same inputs."""
    records = (record for file in inputs for record in unread(file))
    number = 0
    while some := list(islice(records, SHARD)):
        failures = tuple(each for each in some if isinstance(each, Failure))
        yield Shard(number, tuple(each for each in some if isinstance(each, Unread)), failures)
        number += 1


@dataclass(frozen=True, slots=True)
class Folder:
    """The folder of results, on any file system: of each shard its records, and a note that it is done."""

    uri: str
    form: str

    def begin(self, key: str) -> None:
        """Make the folder, or go on in it. Raises EventxError where a run of another ``key`` has begun in it."""
        system, path = opened(self.uri)
        system.create_dir(path, recursive=True)
        known = self._read(_STATE)
        if known is not None and known.get("run") != key:
            raise EventxError(f"{self.uri}: results of other inputs or options are there; name another folder")
        if known is None:
            self.write(_STATE, json.dumps({"run": key, "format": self.form}).encode() + b"\n")

    def done(self) -> set[str]:
        """The names of the shards that are done."""
        system, path = opened(self.uri)
        names = (info.base_name for info in system.get_file_info(fs.FileSelector(path)))
        return {name.removesuffix(".done") for name in names if name.endswith(".done")}

    def note(self, shard: str) -> dict[str, object]:
        """What was noted of a shard that is done: documents, events, failures."""
        return self._read(f"{shard}.done") or {}

    def write(self, name: str, data: bytes) -> None:
        """Write a file, which appears whole or not at all."""
        system, path = opened(self.uri)
        part = f"{path}/.{name}.part"
        with system.open_output_stream(part, compression=None) as stream:
            stream.write(data)
        system.move(part, f"{path}/{name}")

    def _read(self, name: str) -> dict[str, object] | None:
        system, path = opened(self.uri)
        if system.get_file_info(f"{path}/{name}").type is fs.FileType.NotFound:
            return None
        with system.open_input_stream(f"{path}/{name}", compression=None) as stream:
            found = json.loads(stream.read())
        return found if isinstance(found, dict) else None


def run_key(inputs: Iterable[File], options: object) -> str:
    """What tells a run from others: its inputs by name and size, its options, the state of eventx."""
    from eventx.digests import own_digest

    told = [(file.name, file.size) for file in inputs]
    return sha256(repr((told, options, SHARD, own_digest())).encode("utf-8", "surrogatepass")).hexdigest()
