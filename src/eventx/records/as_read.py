"""Records of a text that was mended, told in the text as it was read."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from eventx.documents.document import Document
from eventx.records.record import EventRecord

T = TypeVar("T")


def as_read(records: list[EventRecord], document: Document) -> list[EventRecord]:
    """The records with the characters that stand in the text as read: "Hod\\u00adeida" with its soft hyphen.

    Names, values and ids are those of the mended text.
    """
    return [_told(record, document) for record in records] if document.repairs else records


def _told(value: T, document: Document) -> T:
    """A value, each span in it as it was read."""
    changed: Any = value
    if isinstance(value, tuple):
        changed = tuple(_told(item, document) for item in value)
    elif is_dataclass(value) and not isinstance(value, type):
        names = [each.name for each in fields(value) if each.name != "fields"]
        inside = {name: _told(getattr(value, name), document) for name in names}
        if isinstance(inside.get("start"), int) and isinstance(inside.get("end"), int):
            span = document.span_as_read(inside["start"], inside["end"])
            inside |= {"text": span.text, "start": span.start, "end": span.end}
        changed = replace(value, **inside)
    return changed  # type: ignore[no-any-return]
