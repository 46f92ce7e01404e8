"""A difference as Markdown, for a job summary or a comment on a pull request."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from eventx.diffing.difference import Difference
from eventx.diffing.entries import Entry, first_entries
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

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>|#~@])")


def markdown_lines(difference: Difference, manifest: ManifestDifference, limit: int | None) -> Iterator[str]:
    """A summary, the settings and documents that changed, and a table of events for each document."""
    yield f"**{_escaped(summary_words(difference))}**"
    yield ""
    notes = [f"manifest {line}" for line in manifest_words(manifest)]
    for document in difference.documents:
        notes += [f"{document.document}: {change_words(change)}" for change in document.fields]
    if difference.changed:
        notes.append(f"fields: {field_counts(difference.changed)}")
    yield from (f"- {_escaped(printable(note))}" for note in notes)
    shown, more = first_entries(difference, limit)
    for name, group in groupby(shown, key=lambda entry: entry.head.document):
        yield from ("", f"### {_escaped(printable(name))}", "", "| | event | what |", "|---|---|---|")
        yield from map(_row, group)
    if more:
        yield from ("", f"… and {more} more events")


def _row(entry: Entry) -> str:
    changes = "<br>".join(_escaped(change_words(change)) for change in entry.fields)
    words = changes or _escaped(sentence_words(entry.head))
    return f"| {entry.kind} | {_escaped(event_words(entry.head))} | {words} |"


def _escaped(text: str) -> str:
    """Text that Markdown shows as it is."""
    return _SPECIAL.sub(r"\\\1", text)
