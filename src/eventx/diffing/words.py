"""Values, events and counts in words, shared by the formats that people read."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from typing import Any

from eventx.diffing.difference import Changed, Difference, Head
from eventx.diffing.fields import FieldChange
from eventx.diffing.manifests import ManifestDifference
from eventx.printable import printable

_SENTENCE, _VALUE = 100, 120  # characters shown
_FIELDS_NAMED = 8


def clipped(text: str, middle: int = 0, width: int = _SENTENCE) -> str:
    """At most ``width`` characters of the text, around the one at ``middle``."""
    line = printable(text)
    if len(line) <= width:
        return line
    first = max(0, min(middle - width // 2, len(line) - width))
    before, after = "…" if first else "", "…" if first + width < len(line) else ""
    return f"{before}{line[first : first + width].strip()}{after}"


def value_words(value: Any, middle: int = 0) -> str:
    """A value in few words, around ``middle`` if it is long; an argument, time or place by what names it."""
    if value is None:
        return "none"
    if isinstance(value, dict):
        name = (value.get("entity") or value).get("name") or value.get("value") or value.get("text")
        value = name if isinstance(name, str) else value
    if isinstance(value, str):
        return clipped(value, middle, _VALUE)
    return clipped(json.dumps(value, ensure_ascii=False), width=_VALUE)


def change_words(change: FieldChange) -> str:
    """``time.value: 2019-09-14 → 2019-09-15``; what has no other side is marked + or -."""
    name = printable(change.name)
    if change.path[:1] in (("arguments",), ("mentions",)) and change.which is None:
        if change.old is None:
            return f"{name}: + {value_words(change.new)}"
        if change.new is None:
            return f"{name}: - {value_words(change.old)}"
    middle = _first_difference(change.old, change.new)
    return f"{name}: {value_words(change.old, middle)} → {value_words(change.new, middle)}"


def _first_difference(old: Any, new: Any) -> int:
    """Where two texts part, so that a long one is shown around that."""
    if not isinstance(old, str) or not isinstance(new, str):
        return 0
    parted = (at for at, (before, after) in enumerate(zip(old, new, strict=False)) if before != after)
    return next(parted, min(len(old), len(new)))


def event_words(head: Head) -> str:
    """The type and the trigger of an event."""
    return f'{printable(head.type)} "{clipped(head.trigger, width=40)}"'


def sentence_words(head: Head) -> str:
    """The sentence of an event, the part around its trigger if it is long."""
    return clipped(head.sentence, head.start - head.sentence_start)


def summary_words(difference: Difference) -> str:
    """The summary line."""
    parts = [
        f"{len(difference.added)} added",
        f"{len(difference.removed)} removed",
        f"{len(difference.changed)} changed",
        f"{difference.unchanged} unchanged" + (f" ({difference.moved} moved)" if difference.moved else ""),
    ]
    if number := len(difference.documents):
        parts.append(f"{number} document{'' if number == 1 else 's'} changed")
    if difference.hidden:
        parts.append(f"{difference.hidden} differences left out by --ignore or --only")
    return ", ".join(parts)


def field_counts(changed: Iterable[Changed]) -> str:
    """The fields that changed most, with the number of events: ``time.value 12, arguments.target 3``."""
    counts = Counter(name for entry in changed for name in {".".join(c.path) for c in entry.fields})
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    named = ", ".join(f"{printable(name)} {count}" for name, count in ranked[:_FIELDS_NAMED])
    return named + (f" and {len(ranked) - _FIELDS_NAMED} more" if len(ranked) > _FIELDS_NAMED else "")


def manifest_words(manifest: ManifestDifference) -> list[str]:
    """A line for each way in which the two extractions were made differently."""
    lines = [change_words(change) for change in manifest.settings]
    for title, documents in (
        ("read in OLD alone", manifest.only_old),
        ("read in NEW alone", manifest.only_new),
        ("not readable in OLD alone", manifest.unread_old),
        ("not readable in NEW alone", manifest.unread_new),
    ):
        if documents:
            more = f" and {len(documents) - 1} more" if len(documents) > 1 else ""
            lines.append(f"{title}: {printable(documents[0])}{more}")
    return lines
