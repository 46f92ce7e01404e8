"""What a worker of a cluster does: it reads the documents of a shard, and writes what it found."""

from __future__ import annotations

import io
import json
from dataclasses import dataclass

from eventx.cluster.shards import Folder, Shard
from eventx.documents.document import Document
from eventx.documents.notices import Failure
from eventx.documents.options import ReadOptions
from eventx.documents.raw import Names
from eventx.extractor import Extractor
from eventx.records.record import EventRecord
from eventx.records.selection import Selection


@dataclass(frozen=True, slots=True)
class Done:
    """What became of a shard: its documents, its events, and what could not be read."""

    shard: str
    documents: int
    events: int
    failures: tuple[str, ...] = ()

    @classmethod
    def noted(cls, shard: str, folder: Folder) -> Done:
        """What an earlier run noted of a shard."""
        note = folder.note(shard)
        documents, events = (int(str(note.get(key, 0))) for key in ("documents", "events"))
        return cls(shard, documents, events, _texts(note.get("failures")))


def _texts(value: object) -> tuple[str, ...]:
    return tuple(map(str, value)) if isinstance(value, list) else ()


@dataclass(frozen=True, slots=True)
class Work:
    """All that a worker needs for its shards: how to read, what to write, where to. It loads the model itself."""

    extractor: Extractor
    reading: ReadOptions
    selection: Selection
    folder: Folder

    def read(self, shard: Shard) -> Done:
        """Read a shard, write its records, then note that it is done: a shard is done wholly or not at all."""
        told = [str(failure) for failure in shard.failures]
        found: list[EventRecord] = []
        number = 0
        for outcome in self.extractor.attempt(self._documents(shard, told)):
            if isinstance(outcome, Failure):
                told.append(str(outcome))
                continue
            number += 1
            found += self.selection.of(*outcome).records
        self.folder.write(f"{shard.name}.{self.folder.form}", _data(found, self.folder.form))
        note = {"documents": number, "events": len(found), "failures": told}
        self.folder.write(f"{shard.name}.done", json.dumps(note).encode() + b"\n")
        return Done(shard.name, number, len(found), tuple(told))

    def _documents(self, shard: Shard, told: list[str]) -> list[Document]:
        names, documents = Names(), []
        for record in shard.records:
            for item in record.items(self.reading):
                refused = names.refused(item.id, record.where) if isinstance(item, Document) else None
                if isinstance(item, Failure) or refused:
                    told.append(str(refused or item))
                elif isinstance(item, Document):
                    documents.append(item)
        return documents


def _data(records: list[EventRecord], form: str) -> bytes:
    if form == "jsonl":
        from eventx.writers.lines import line

        return "".join(map(line, records)).encode("utf-8", "backslashreplace")
    from eventx.writers.parquet import write

    buffer = io.BytesIO()
    with io.TextIOWrapper(buffer, encoding="utf-8") as stream:
        write(records, stream, {})
        return buffer.getvalue()
