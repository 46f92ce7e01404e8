"""The manifests of two extractions: with what they were made, and which documents they read.

A manifest is JSON Lines: one object with versions and options, then one with ``document`` and ``events``
(their number) for each document read, one with ``unread`` and ``reason`` for each input that was not, and one
with ``folder`` and ``passed_over`` for each folder with files of other kinds.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from eventx.diffing.fields import FieldChange, value_changes
from eventx.records.read import SCHEMA_VERSION, RecordError, parse_line, read_lines, shown_name

_SUFFIX = ".manifest.json"


@dataclass(frozen=True, slots=True)
class Manifest:
    """Versions and options, the number of events by document (None if not told), and inputs not read."""

    settings: Mapping[str, Any]
    documents: Mapping[str, int | None]
    unread: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class ManifestDifference:
    """Settings that differ, documents that only one extraction read, inputs that only one could not read."""

    settings: tuple[FieldChange, ...] = ()
    only_old: tuple[str, ...] = ()
    only_new: tuple[str, ...] = ()
    unread_old: tuple[str, ...] = ()
    unread_new: tuple[str, ...] = ()


@dataclass(slots=True)
class _Reading:
    settings: dict[str, Any] = field(default_factory=dict)
    documents: dict[str, int | None] = field(default_factory=dict)
    unread: set[str] = field(default_factory=set)

    def take(self, value: Mapping[str, Any]) -> None:
        """Take a line in: that of a document, of an input not read, of a folder, or settings."""
        if isinstance(value.get("document"), str):
            events = value.get("events")
            self.documents[value["document"]] = events if isinstance(events, int) else None
        elif isinstance(value.get("unread"), str):
            self.unread.add(value["unread"])
        elif isinstance(value.get("folder"), str):
            pass  # files that no extraction reads
        else:
            self.settings.update(value)


def manifest_beside(records: str) -> Path | None:
    """The manifest of a file of records by its name, ``events.manifest.json`` beside ``events.jsonl``."""
    path = Path(records)
    stem = path.name.removesuffix(".gz").removesuffix(".jsonl")
    beside = path.with_name(stem + _SUFFIX) if stem else path
    return beside if beside != path and beside.is_file() else None


def read_manifest(path: Path) -> Manifest:
    """Read a manifest. Raises RecordError, also for a schema version that this package does not read."""
    reading = _Reading()
    for number, raw in read_lines(str(path)):
        if raw.strip():
            reading.take(parse_line(raw, str(path), number))
    version = reading.settings.get("schema", SCHEMA_VERSION)
    if version != SCHEMA_VERSION:
        reason = f"it states schema version {version!r}, this eventx reads version {SCHEMA_VERSION}"
        raise RecordError(str(path), None, reason, "use the eventx that wrote the files, or extract again")
    return Manifest(reading.settings, reading.documents, frozenset(reading.unread))


def check_counts(manifest: Manifest, path: Path, records: str, counts: Mapping[str, int]) -> None:
    """Raise RecordError when a file has another number of events of a document than its manifest tells.

    A file that was cut between two lines looks whole; its manifest knows better. So it does of a document that
    the run did not read.
    """
    for document, told in manifest.documents.items():
        if told is not None and told != counts.get(document, 0):
            found = counts.get(document, 0)
            reason = f"it has {found} events of {document}, {path} counts {told}"
            remedy = f"{shown_name(records)} was cut short or is of another run: extract again"
            raise RecordError(records, None, reason, remedy)
    for document in counts:
        if manifest.documents and document not in manifest.documents:
            reason = f"it has events of {document}, {path} does not know it"
            raise RecordError(records, None, reason, f"{shown_name(records)} is of another run: extract again")


def compare_manifests(old: Manifest, new: Manifest) -> ManifestDifference:
    """What tells two extractions apart before any event is looked at."""
    return ManifestDifference(
        tuple(value_changes(dict(old.settings), dict(new.settings))),
        tuple(sorted(old.documents.keys() - new.documents.keys())),
        tuple(sorted(new.documents.keys() - old.documents.keys())),
        tuple(sorted(old.unread - new.unread)),
        tuple(sorted(new.unread - old.unread)),
    )
