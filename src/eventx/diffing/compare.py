"""Two files of records compared: events added, removed and changed.

Lines are kept as bytes, those of the old file until their partner comes and those that differ until the end,
and are parsed again when they are compared: memory grows with the size of the files alone.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from eventx.diffing.difference import Changed, Difference, DocumentChanged, Head, Lone
from eventx.diffing.fields import DOCUMENT_FIELDS, FieldChange, document_changes, event_changes
from eventx.diffing.filters import ADDED, CHANGED, DOCUMENTS, REMOVED, Filters
from eventx.diffing.incidents import by_events, compared_lines, events_of
from eventx.diffing.pairing import Features, pair_events
from eventx.records.read import RecordError


@dataclass(frozen=True, slots=True)
class _Stored:
    """A line; ``events`` are those of an incident, by id."""

    id: str
    document: str
    raw: bytes
    events: tuple[str, ...]


def compare_files(old: str, new: str, filters: Filters, *, offsets: bool = False) -> Difference:
    """Compare two sources of records; ``-`` is standard input. Raises RecordError."""
    return _Comparison(filters, offsets).run(old, new)


class _Comparison:
    """One run: both files are read once, then events without a partner are paired within their document."""

    def __init__(self, filters: Filters, offsets: bool) -> None:
        self.filters, self.offsets = filters, offsets
        self.result = Difference()
        self._document_fields: dict[str, dict[str, FieldChange]] = {}

    def run(self, old: str, new: str) -> Difference:
        waiting = self._read(old, 0)
        fresh: list[_Stored] = []
        for id, stored in self._lines(new, 1):
            before = waiting.pop(id, None)
            if before is None:
                fresh.append(stored)
            elif before.raw == stored.raw:
                self.result.unchanged += 1
            else:
                self._compare(before.raw, stored.raw)
        fresh = self._pair_by_events(waiting, fresh)
        self._pair_rest(waiting.values(), fresh)
        self._finish()
        return self.result

    def _read(self, source: str, side: int) -> dict[str, _Stored]:
        return dict(self._lines(source, side))

    def _lines(self, source: str, side: int) -> Iterator[tuple[str, _Stored]]:
        """Ids and lines of a file, counted by document. Raises RecordError for an id that comes twice."""
        first: dict[str, int] = {}
        for line in compared_lines(source):
            id, document = line.record["id"], line.record["document"]
            if (earlier := first.setdefault(id, line.number)) != line.number:
                reason = f"the id {id!r} stands on line {earlier} already"
                raise RecordError(source, line.number, reason, "compare files of one run each")
            self.result.counts[side][document] += 1
            yield id, _Stored(id, document, line.raw, events_of(line.record))

    def _compare(self, old_line: bytes, new_line: bytes) -> None:
        old, new = json.loads(old_line), json.loads(new_line)
        self._note_document(old, new)
        every = event_changes(old, new, offsets=self.offsets)
        kept = self.filters.keep(every)
        if kept and self.filters.keeps_kind(CHANGED):
            self.result.changed.append(Changed(Head.of(old), Head.of(new), kept))
            return
        self.result.unchanged += 1
        self.result.hidden += bool(every)
        self.result.moved += not every and _offsets_differ(old, new)

    def _note_document(self, old: dict[str, Any], new: dict[str, Any]) -> None:
        noted = self._document_fields.setdefault(new["document"], {})
        for change in document_changes(old, new):
            noted.setdefault(change.name, change)

    def _pair_by_events(self, waiting: dict[str, _Stored], fresh: list[_Stored]) -> list[_Stored]:
        """Compare incidents whose ids differ but that share events; what of ``fresh`` is left is given back."""
        pairs = by_events(
            {id: stored.events for id, stored in waiting.items()}, {stored.id: stored.events for stored in fresh}
        )
        paired = {new: waiting.pop(old) for old, new in pairs}
        for stored in fresh:
            if stored.id in paired:
                self._compare(paired[stored.id].raw, stored.raw)
        return [stored for stored in fresh if stored.id not in paired]

    def _pair_rest(self, old: Iterable[_Stored], new: Iterable[_Stored]) -> None:
        renamed = _renamed(*self.result.counts)
        removed, added = defaultdict(list), defaultdict(list)
        for stored in old:
            removed[renamed.get(stored.document, stored.document)].append(stored.raw)
        for stored in new:
            added[stored.document].append(stored.raw)
        for document in dict.fromkeys([*removed, *added]):
            self._pair_document(removed[document], added[document])

    def _pair_document(self, old: list[bytes], new: list[bytes]) -> None:
        pairs = pair_events(_features(old), _features(new)) if old and new else []
        for i, j in pairs:
            self._compare(old[i], new[j])
        paired_old, paired_new = {i for i, _ in pairs}, {j for _, j in pairs}
        self._lone(REMOVED, self.result.removed, [raw for i, raw in enumerate(old) if i not in paired_old])
        self._lone(ADDED, self.result.added, [raw for j, raw in enumerate(new) if j not in paired_new])

    def _lone(self, kind: str, into: list[Lone], lines: list[bytes]) -> None:
        if self.filters.keeps_kind(kind):
            into.extend(Lone(Head.of(json.loads(raw)), raw) for raw in lines)
        else:
            self.result.hidden += len(lines)

    def _finish(self) -> None:
        for document, noted in sorted(self._document_fields.items()):
            kept = self.filters.keep(noted.values())
            if kept and self.filters.keeps_kind(DOCUMENTS):
                self.result.documents.append(DocumentChanged(document, kept))
            else:
                self.result.hidden += bool(noted)
        for lone in (self.result.added, self.result.removed):
            lone.sort(key=lambda entry: _order(entry.head))
        self.result.changed.sort(key=lambda entry: _order(entry.new))


def _order(head: Head) -> tuple[str, int, str, str]:
    return head.document, head.start, head.type, head.id


def _features(lines: list[bytes]) -> list[Features]:
    return [Features.of(json.loads(raw)) for raw in lines]


def _offsets_differ(old: dict[str, Any], new: dict[str, Any]) -> bool:
    """Whether anything of the event differs, once it is known that no field but offsets can."""
    return any(old[key] != new.get(key) for key in old if key not in DOCUMENT_FIELDS and key != "id")


def _renamed(old: Counter[str], new: Counter[str]) -> dict[str, str]:
    """Old names of documents that only their folder tells from a new one: ``old/a.txt`` to ``new/a.txt``."""
    gone, come = _by_last_part(old.keys() - new.keys()), _by_last_part(new.keys() - old.keys())
    return {names[0]: come[last][0] for last, names in gone.items() if len(names) == 1 and len(come.get(last, ())) == 1}


def _by_last_part(documents: Iterable[str]) -> dict[str, list[str]]:
    grouped: dict[str, list[str]] = defaultdict(list)
    for document in documents:
        grouped[PurePosixPath(document).name].append(document)
    return grouped
