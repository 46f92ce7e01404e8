"""The manifest of a run: with what it was made, and what became of every input."""

from __future__ import annotations

import json
from collections.abc import Iterable
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from eventx import __version__
from eventx.documents.document import Document
from eventx.documents.duplicates import CopyFinder
from eventx.documents.notices import Failure
from eventx.documents.options import ReadOptions
from eventx.records.selection import Selection

if TYPE_CHECKING:
    from eventx.extraction import Settings


class Manifest:
    """JSON Lines: versions and options first, then a line per document, then one per input not read."""

    def __init__(self) -> None:
        self._lines: list[dict[str, object]] = []
        self._copies = CopyFinder()

    def add(self, document: Document, events: int) -> None:
        """Note a document that was read, with the number of its events; a near copy names its original."""
        line: dict[str, object] = {
            "document": document.id,
            "characters": len(document.text),
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
        failures: Iterable[Failure],
    ) -> None:
        """Write the manifest. It holds no clock, no host and no path but those of the documents."""
        unread: list[dict[str, object]] = [
            {"unread": each.source, "reason": each.reason} for each in failures
        ]
        head = {
            "eventx": __version__,
            **_versions(settings),
            "options": _options(settings, reading, selection),
        }
        for line in [head, *self._lines, *unread]:
            stream.write(json.dumps(line, ensure_ascii=False) + "\n")


def _versions(settings: Settings) -> dict[str, str | None]:
    names = {"spacy": "spacy", "dateparser": "dateparser", "model": settings.model}
    return {key: _version(name) for key, name in names.items()}


def _version(package: str) -> str | None:
    try:
        return version(package)
    except (PackageNotFoundError, ValueError):
        return None


def _options(settings: Settings, reading: ReadOptions, selection: Selection) -> dict[str, object]:
    """What bears on the result. Type files are named by their content, for a path tells little."""
    date = reading.date
    return {
        "model": Path(settings.model).name,
        "types": {path.name: sha256(path.read_bytes()).hexdigest()[:16] for path in settings.types},
        "date": [str(date.earliest), str(date.latest)] if date else None,
        "fields": [reading.text_field, reading.date_field, reading.title_field, reading.id_field],
        "type": sorted(selection.types),
        "since": str(selection.since) if selection.since else None,
        "until": str(selection.until) if selection.until else None,
        "keep": list(selection.keep),
    }
