"""Records read for merging: reports in one order, whatever the order of files and lines, and their lines, packed."""

from __future__ import annotations

import json
import zlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from eventx.incidents.joined.sureness import sureness
from eventx.incidents.report import Report, report
from eventx.incidents.story import Story, story
from eventx.records.read import RecordError, RecordLine, read_records

#: Lines are kept packed as fast as can be: a record takes 600 bytes so, and half the time of reading it.
_FAST = 1
#: How sure a record counts that does not say.
_AT_ITS_WORD = 1.0


@dataclass(frozen=True, slots=True)
class Told:
    """All reports, ordered by document and place in it, and what each document tells."""

    reports: Sequence[Report]
    stories: Mapping[str, Story]
    _packed: Mapping[str, bytes]

    def record(self, each: Report) -> dict[str, Any]:
        """The record that a report is made of."""
        found: dict[str, Any] = json.loads(zlib.decompress(self._packed[each.id]))
        return found


def told_in(sources: Iterable[str], sure: float = 0.0) -> Told:
    """The records of files of JSON Lines that are so ``sure`` (0 to 1; those that do not say count as sure).

    ``-`` is standard input.

    A record that stands in several files, or several times in one, counts once. Raises RecordError for what is no file
    of records, and for two different records of one id.
    """
    lines = ((source, line) for source in sources for line in read_records(source))
    return told_by((source, line) for source, line in lines if sureness(line.record, _AT_ITS_WORD) >= sure)


def told_by(lines: Iterable[tuple[str, RecordLine]]) -> Told:
    """The records on lines, each with the name of its file."""
    packed: dict[str, bytes] = {}
    reports: list[Report] = []
    for source, line in lines:
        each, raw = report(line.record), zlib.compress(line.raw, _FAST)
        if each.id not in packed:
            reports.append(each)
        elif json.loads(zlib.decompress(packed[each.id])) != line.record:
            reason = f"another record has the id {each.id!r} already"
            raise RecordError(source, line.number, reason, "merge files of one version of each document")
        packed.setdefault(each.id, raw)
    reports.sort(key=lambda each: (each.document, each.start, each.type, each.id))
    by_document: dict[str, list[Report]] = defaultdict(list)
    for each in reports:
        by_document[each.document].append(each)
    return Told(reports, {name: story(found) for name, found in by_document.items()}, packed)
