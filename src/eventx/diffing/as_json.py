"""A difference as one JSON object, in pieces, so that a large one is never held as a whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from eventx.diffing.difference import Changed, Difference, Lone
from eventx.diffing.fields import FieldChange
from eventx.diffing.manifests import ManifestDifference
from eventx.strict_json import json_text, unsteering


def json_pieces(difference: Difference, manifest: ManifestDifference) -> Iterator[str]:
    """Pieces of the object, the last ends the line. Added and removed events are their whole records."""
    yield '{"equal": ' + _dump(difference.equal)
    yield ',\n"summary": ' + _dump(_summary(difference))
    yield ',\n"manifest": ' + _dump(_manifest(manifest))
    documents = ({"document": d.document, "fields": _fields(d.fields)} for d in difference.documents)
    yield from _array("documents", map(_dump, documents))
    yield from _array("added", _records(difference.added))
    yield from _array("removed", _records(difference.removed))
    yield from _array("changed", (_dump(_changed(entry)) for entry in difference.changed))
    yield "}\n"


def _summary(difference: Difference) -> dict[str, int]:
    return {
        "added": len(difference.added),
        "removed": len(difference.removed),
        "changed": len(difference.changed),
        "unchanged": difference.unchanged,
        "moved": difference.moved,
        "documents": len(difference.documents),
        "hidden": difference.hidden,
    }


def _manifest(manifest: ManifestDifference) -> dict[str, Any]:
    return {
        "fields": _fields(manifest.settings),
        "only_old": list(manifest.only_old),
        "only_new": list(manifest.only_new),
        "unread_old": list(manifest.unread_old),
        "unread_new": list(manifest.unread_new),
    }


def _fields(changes: Sequence[FieldChange]) -> list[dict[str, Any]]:
    return [{"field": change.name, "old": change.old, "new": change.new} for change in changes]


def _changed(entry: Changed) -> dict[str, Any]:
    head = entry.new
    return {
        "id": head.id,
        "old_id": entry.old.id,
        "document": head.document,
        "type": head.type,
        "trigger": {"text": head.trigger, "start": head.start, "end": head.end},
        "sentence": head.sentence,
        "fields": _fields(entry.fields),
    }


def _records(entries: Iterable[Lone]) -> Iterator[str]:
    return (unsteering(lone.raw.decode("utf-8").strip()) for lone in entries)


def _array(name: str, items: Iterable[str]) -> Iterator[str]:
    yield f',\n"{name}": ['
    separator = "\n"
    for item in items:
        yield separator + item
        separator = ",\n"
    yield "]"


def _dump(value: Any) -> str:
    """JSON text on one line."""
    return json_text(value)
