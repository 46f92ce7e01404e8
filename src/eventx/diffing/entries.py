"""A difference as entries in the order of documents and of the text, for the formats that list them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from heapq import merge
from itertools import islice

from eventx.diffing.difference import Changed, Difference, Head
from eventx.diffing.fields import FieldChange
from eventx.diffing.filters import ADDED, CHANGED, REMOVED


@dataclass(frozen=True, slots=True)
class Entry:
    """One event that differs: its kind (added, removed, changed), its head (the new one), and its changes."""

    kind: str
    head: Head
    fields: tuple[FieldChange, ...] = ()


def entries(difference: Difference) -> Iterator[Entry]:
    """All events that differ, by document, then by place in the text."""
    added = (Entry(ADDED, lone.head) for lone in difference.added)
    removed = (Entry(REMOVED, lone.head) for lone in difference.removed)
    return merge(
        added,
        removed,
        _changed(difference.changed),
        key=lambda entry: (entry.head.document, entry.head.start),
    )


def _changed(changes: Iterable[Changed]) -> Iterator[Entry]:
    return (Entry(CHANGED, change.new, change.fields) for change in changes)


def first_entries(difference: Difference, limit: int | None) -> tuple[list[Entry], int]:
    """The first entries, at most ``limit``, and how many more there are."""
    total = len(difference.added) + len(difference.removed) + len(difference.changed)
    shown = list(islice(entries(difference), limit))
    return shown, total - len(shown)
