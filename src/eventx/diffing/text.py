"""A difference as text for a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

import click

from eventx.diffing.difference import Difference
from eventx.diffing.entries import Entry, first_entries
from eventx.diffing.filters import ADDED, CHANGED, REMOVED
from eventx.diffing.manifests import ManifestDifference
from eventx.diffing.words import (
    change_words,
    event_words,
    field_counts,
    manifest_words,
    sentence_words,
    summary_words,
)
from eventx.printable import printable

_MARKS = {ADDED: ("+", "green"), REMOVED: ("-", "red"), CHANGED: ("~", "yellow")}


def text_lines(difference: Difference, manifest: ManifestDifference, limit: int | None) -> Iterator[str]:
    """Lines with colour codes: manifests, then documents with their events, then the summary."""
    for line in manifest_words(manifest):
        yield f"manifest {line}"
    changed_documents = {change.document: change.fields for change in difference.documents}
    shown, more = first_entries(difference, limit)
    current = None
    for entry in shown:
        if entry.head.document != current:
            current = entry.head.document
            yield click.style(printable(current), bold=True)
            yield from (f"  {change_words(change)}" for change in changed_documents.pop(current, ()))
        yield from _entry_lines(entry)
    room = len(changed_documents) if limit is None else max(0, limit - len(shown))
    for document, fields in islice(changed_documents.items(), room):
        yield click.style(printable(document), bold=True)
        yield from (f"  {change_words(change)}" for change in fields)
    if more:
        yield f"… and {more} more events"
    if (left := len(changed_documents) - room) > 0:
        yield f"… and {left} more document{'' if left == 1 else 's'}"
    if difference.changed:
        yield f"fields: {field_counts(difference.changed)}"
    yield summary_words(difference)


def _entry_lines(entry: Entry) -> Iterator[str]:
    mark, colour = _MARKS[entry.kind]
    yield click.style(f"  {mark} {event_words(entry.head)}", fg=colour) + f"  {sentence_words(entry.head)}"
    yield from (f"      {change_words(change)}" for change in entry.fields)
