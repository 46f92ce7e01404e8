"""The manifest of a run: with what it was made, and what became of every input."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import as_file, files
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from eventx import __version__
from eventx.digests import folder_digest
from eventx.documents.document import Document
from eventx.documents.duplicates import CopyFinder
from eventx.documents.notices import Caution, Failure, PassedOver
from eventx.documents.options import ReadOptions
from eventx.records.read import SCHEMA_VERSION
from eventx.records.selection import Selection
from eventx.strict_json import json_text

if TYPE_CHECKING:
    from eventx.settings import Settings

#: Packages whose versions bear on what is found.
_PACKAGES = ("spacy", "thinc", "dateparser")
_HASH_LENGTH = 16

Line = dict[str, object]


class Manifest:
    """JSON Lines: versions and options, then a line per document, per input not read, per folder with other files."""

    def __init__(self) -> None:
        self._lines: list[Line] = []
        self._copies = CopyFinder()

    def add(self, document: Document, events: int) -> None:
        """Note a document that was read, with the number of its events; a near copy names its original."""
        line: Line = {
            "document": document.id,
            "characters": len(document.as_read),
            "events": events,
        }
        if copied := self._copies.copy_of(document.id, document.text):
            line["copy_of"] = copied
        self._lines.append(line)

    def write(
        self,
        stream: TextIO,
        settings: Settings,
        reading: ReadOptions,
        selection: Selection,
        notices: Iterable[Failure | Caution | PassedOver],
    ) -> None:
        """Write the manifest. It holds no clock, no host and no path but those of the documents.

        What was doubtful about an input stands on its line under ``cautions``.
        """
        told = list(notices)
        unread: list[Line] = [
            {"unread": each.source, "reason": each.reason} for each in told if isinstance(each, Failure)
        ]
        others: list[Line] = [
            {"folder": each.source, "passed_over": dict(each.suffixes)} for each in told if isinstance(each, PassedOver)
        ]
        cautions = _cautions(told)
        for line in [*self._lines, *unread]:
            if doubts := cautions.get(str(line.get("document", line.get("unread")))):
                line["cautions"] = doubts
        for line in [_head(settings, reading, selection), *self._lines, *unread, *others]:
            stream.write(json_text(line) + "\n")


def _cautions(notices: Iterable[Failure | Caution | PassedOver]) -> dict[str, list[str]]:
    """The reasons for doubt, by input."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for each in notices:
        if isinstance(each, Caution):
            found[each.source].append(each.reason)
    return found


def _head(settings: Settings, reading: ReadOptions, selection: Selection) -> Line:
    """Versions and options: two runs that agree here give the same records for the same texts."""
    with as_file(files("eventx") / "data") as data:
        rules = folder_digest(data)
    return {
        "eventx": __version__,
        "schema": SCHEMA_VERSION,
        "data": rules,
        **{name: _version(name) for name in _PACKAGES},
        "model": _version(settings.model) or _folder_hash(Path(settings.model)),
        "options": _options(settings, reading, selection),
    }


def _version(package: str) -> str | None:
    try:
        return version(package)
    except (PackageNotFoundError, ValueError):
        return None


def _folder_hash(folder: Path) -> str | None:
    """A pipeline in a folder has no version that could be relied on: its content tells it."""
    return folder_digest(folder) if folder.is_dir() else None


def _options(settings: Settings, reading: ReadOptions, selection: Selection) -> Line:
    """What bears on the result. A user's own files are named by their content, for a path tells little."""
    date = reading.date
    return {
        "model": Path(settings.model).name,
        "types": _hashes(settings.types),
        "landmarks": _hashes(settings.landmarks),
        "actors": _hashes([settings.actors] if settings.actors else []),
        "date": [str(date.earliest), str(date.latest)] if date else None,
        "fields": [reading.text_field, reading.date_field, reading.title_field, reading.id_field],
        "type": sorted(selection.types),
        "since": str(selection.since) if selection.since else None,
        "until": str(selection.until) if selection.until else None,
        "keep": list(selection.keep),
        "lead": selection.lead,
        "min_confidence": selection.least or None,
    }


def _hashes(paths: Iterable[Path]) -> dict[str, str]:
    return {path.name: sha256(path.read_bytes()).hexdigest()[:_HASH_LENGTH] for path in paths}
