"""Two records of one event compared field by field.

Offsets move whenever anything above is edited, so they are no change by themselves: spans are compared by
their words and, where the sentence of the event stayed the same, by their place as counted from its start (the
field ``position``).
"""

from __future__ import annotations

import json
from collections import defaultdict, deque
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
    ``which`` tells the filler of that role, or the words of a mention.
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
        depth = 2 if self.path[0] == "arguments" else 1
        first, rest = self.path[:depth], self.path[depth:]
        return ".".join([f"{'.'.join(first)}[{self.which}]", *rest])


def event_changes(old: Mapping[str, Any], new: Mapping[str, Any], *, offsets: bool = False) -> list[FieldChange]:
    """What changed in an event; with ``offsets`` also every offset. Document fields are left out.

    The id stands last: it changes with the sentence of the earliest mention, whatever else the record shows.
    In a document of another name every id is another one, which says nothing.
    """
    context = None if offsets else _Origins.of(old, new)
    changes: list[FieldChange] = []
    for key in _keys(old, new):
        if key in DOCUMENT_FIELDS or key == "id":
            continue
        if key == "mentions" and not offsets:
            changes += _mention_changes(old.get(key) or [], new.get(key) or [], context)
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
    nowhere = _Origins()
    return [change for key in keys for change in _changes((key,), old.get(key), new.get(key), nowhere)]


def value_changes(old: Any, new: Any) -> list[FieldChange]:
    """What changed in any two JSON values, offsets and all."""
    return list(_changes((), old, new, None))


@dataclass(frozen=True, slots=True)
class _Origins:
    """Where the sentence of an event starts on either side; None where its words changed, or there is none."""

    starts: tuple[int, int] | None = None

    @classmethod
    def of(cls, old: Mapping[str, Any], new: Mapping[str, Any]) -> _Origins:
        before, after = old["sentence"], new["sentence"]
        return cls((before["start"], after["start"])) if before["text"] == after["text"] else cls()

    def positions(self, old: Mapping[str, Any], new: Mapping[str, Any]) -> tuple[int, int] | None:
        """Where two spans begin, counted from the sentence; None where there is nothing to count from."""
        before, after = old.get("start"), new.get("start")
        if self.starts is None or not isinstance(before, int) or not isinstance(after, int):
            return None
        return before - self.starts[0], after - self.starts[1]


def _changes(path: tuple[str, ...], old: Any, new: Any, context: _Origins | None) -> Iterator[FieldChange]:
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


def _bare(value: Any, context: _Origins | None) -> Any:
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


def _mention_changes(
    old: list[Mapping[str, Any]], new: list[Mapping[str, Any]], context: _Origins | None
) -> Iterator[FieldChange]:
    """Mentions of the same words are taken for the same, in the order of the text."""
    waiting: defaultdict[str, deque[Mapping[str, Any]]] = defaultdict(deque)
    for span in _in_order(old):
        waiting[span["text"]].append(span)
    come = []
    moved = []
    for span in _in_order(new):
        if not waiting[span["text"]]:
            come.append(FieldChange(("mentions",), None, span["text"]))
            continue
        places = context.positions(waiting[span["text"]].popleft(), span) if context else None
        if places and places[0] != places[1]:
            moved.append(FieldChange(("mentions", "position"), *places, span["text"]))
    yield from (FieldChange(("mentions",), span["text"], None) for spans in waiting.values() for span in spans)
    yield from come
    yield from moved


def _in_order(spans: list[Any]) -> list[Any]:
    """Spans in the order of the text, whatever that of the list."""
    return sorted(spans, key=lambda span: start if isinstance(start := span.get("start"), int) else 0)


def _argument_changes(
    old: list[dict[str, Any]], new: list[dict[str, Any]], context: _Origins | None
) -> Iterator[FieldChange]:
    for pair in align_arguments(_in_order(old), _in_order(new)):
        if pair.old is None or pair.new is None or filler(pair.old) != filler(pair.new):
            yield FieldChange(("arguments", pair.role), pair.old, pair.new)
            continue
        for change in _changes(("arguments", pair.role), pair.old, pair.new, context):
            yield FieldChange(change.path, change.old, change.new, filler(pair.new))
