"""Two records of one event compared field by field.

Offsets move whenever anything above is edited, so they are no change by themselves: spans are compared by
their words and, within a sentence that stayed the same, by their place in it (the field ``position``).
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from eventx.diffing.arguments import align_arguments, filler

#: Fields that belong to the document and are reported once for it, not with each of its events.
DOCUMENT_FIELDS = frozenset({"document", "document_date", "fields"})
_OFFSETS = frozenset({"start", "end"})


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field with its old and new value, None where there is none.

    ``path`` is the way down the record; in ``arguments`` the role stands in the place of the index, and
    ``which`` tells the filler of that role.
    """

    path: tuple[str, ...]
    old: Any
    new: Any
    which: str | None = None

    @property
    def name(self) -> str:
        """The path as it is written: ``time.value``, ``arguments.target[Tehran].entity.country``."""
        if self.which is None:
            return ".".join(self.path)
        first, rest = self.path[:2], self.path[2:]
        return ".".join([f"{'.'.join(first)}[{self.which}]", *rest])


def event_changes(old: Mapping[str, Any], new: Mapping[str, Any], *, offsets: bool = False) -> list[FieldChange]:
    """What changed in an event; with ``offsets`` also every offset. Document fields are left out.

    The id stands last: it changes with the sentence of the earliest mention, whatever else the record shows.
    In a document of another name every id is another one, which says nothing.
    """
    context = None if offsets else _Sentences.of(old, new)
    changes: list[FieldChange] = []
    for key in _keys(old, new):
        if key in DOCUMENT_FIELDS or key == "id":
            continue
        if key == "mentions" and not offsets:
            changes += _mention_changes(old.get(key) or [], new.get(key) or [])
        elif key == "arguments":
            changes += _argument_changes(old.get(key) or [], new.get(key) or [], context)
        else:
            changes += _changes((key,), old.get(key), new.get(key), context)
    if old["id"] != new["id"] and old["document"] == new["document"]:
        changes.append(FieldChange(("id",), old["id"], new["id"]))
    return changes


def document_changes(old: Mapping[str, Any], new: Mapping[str, Any]) -> list[FieldChange]:
    """What changed in the fields that all events of a document share."""
    keys = [key for key in _keys(old, new) if key in DOCUMENT_FIELDS]
    nowhere = _Sentences(0, 0, 0, 0)
    return [change for key in keys for change in _changes((key,), old.get(key), new.get(key), nowhere)]


def value_changes(old: Any, new: Any) -> list[FieldChange]:
    """What changed in any two JSON values, offsets and all."""
    return list(_changes((), old, new, None))


@dataclass(frozen=True, slots=True)
class _Sentences:
    """Where the sentence of an event stands on either side; empty where its words changed."""

    old_start: int
    old_end: int
    new_start: int
    new_end: int

    @classmethod
    def of(cls, old: Mapping[str, Any], new: Mapping[str, Any]) -> _Sentences:
        before, after = old["sentence"], new["sentence"]
        if before["text"] != after["text"]:
            return cls(0, 0, 0, 0)
        return cls(before["start"], before["end"], after["start"], after["end"])

    def positions(self, old: Mapping[str, Any], new: Mapping[str, Any]) -> tuple[int, int] | None:
        """Where two spans begin in their sentence; None unless both lie in it."""
        before, after = old.get("start"), new.get("start")
        if not isinstance(before, int) or not isinstance(after, int):
            return None
        if self.old_start <= before < self.old_end and self.new_start <= after < self.new_end:
            return before - self.old_start, after - self.new_start
        return None


def _changes(path: tuple[str, ...], old: Any, new: Any, context: _Sentences | None) -> Iterator[FieldChange]:
    """Changes below ``path``. ``context`` None compares offsets too."""
    if isinstance(old, dict) and isinstance(new, dict):
        for key in _keys(old, new):
            if context is None or key not in _OFFSETS:
                yield from _changes((*path, key), old.get(key), new.get(key), context)
        if context is not None and (places := context.positions(old, new)) and places[0] != places[1]:
            yield FieldChange((*path, "position"), *places)
    elif not same_value(_bare(old, context), _bare(new, context)):
        yield FieldChange(path, old, new)


def _keys(old: Mapping[str, Any], new: Mapping[str, Any]) -> list[str]:
    return [*old, *(key for key in new if key not in old)]


def _bare(value: Any, context: _Sentences | None) -> Any:
    """A value without the offsets in it, where these do not count (a list of spans, such as evidence)."""
    if context is None or not isinstance(value, list):
        return value
    return [
        {key: part for key, part in item.items() if key not in _OFFSETS} if isinstance(item, dict) else item
        for item in value
    ]


def same_value(old: Any, new: Any) -> bool:
    """Equal as JSON: true is not 1, and the order of keys does not count."""
    if isinstance(old, str) or old is None:
        return bool(old == new)
    return json.dumps(old, sort_keys=True) == json.dumps(new, sort_keys=True)


def _mention_changes(old: list[Mapping[str, Any]], new: list[Mapping[str, Any]]) -> Iterator[FieldChange]:
    before, after = Counter(span["text"] for span in old), Counter(span["text"] for span in new)
    for text in (before - after).elements():
        yield FieldChange(("mentions",), text, None)
    for text in (after - before).elements():
        yield FieldChange(("mentions",), None, text)


def _argument_changes(
    old: list[dict[str, Any]], new: list[dict[str, Any]], context: _Sentences | None
) -> Iterator[FieldChange]:
    for pair in align_arguments(old, new):
        if pair.old is None or pair.new is None or filler(pair.old) != filler(pair.new):
            yield FieldChange(("arguments", pair.role), pair.old, pair.new)
            continue
        for change in _changes(("arguments", pair.role), pair.old, pair.new, context):
            yield FieldChange(change.path, change.old, change.new, filler(pair.new))
