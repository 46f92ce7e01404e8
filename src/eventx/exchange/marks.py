"""What tools of annotation show of a document: marked words, and arrows between them, from records and back to them.

A mark of an event carries its polarity and modality; the rest of a record that no tool shows goes along as it is, so
that what nobody touched comes back unchanged.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from eventx.documents.document import Document
from eventx.records.record import EventRecord, event_id

Record = dict[str, Any]
#: The label of words that fill a role, and of the role itself where an arrow leads to them.
FILLER = "argument"
#: Keys that marks and arrows hold themselves.
_SHOWN = ("document", "type", "trigger", "arguments", "polarity", "modality")
#: What the arrow and the span of an argument say.
_SPAN_KEYS = ("role", "text", "start", "end")
_LISTED = ("polarity", "modality")


@dataclass(frozen=True, slots=True)
class Mark:
    """Marked words: the trigger of an event under its type, or what fills a role. ``rest`` goes along unseen."""

    id: str
    label: str
    start: int
    end: int
    values: Mapping[str, str] = field(default_factory=dict)
    rest: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Arrow:
    """From the mark of an event to that of what fills a role of it."""

    event: str
    role: str
    filler: str


@dataclass(frozen=True, slots=True)
class Marked:
    """A document with its marks."""

    id: str
    text: str
    marks: Sequence[Mark]
    arrows: Sequence[Arrow]


def marked(document: Document, records: Iterable[EventRecord]) -> Marked:
    """The marks of the records of a document."""
    marks: list[Mark] = []
    arrows: list[Arrow] = []
    for record in records:
        said: Any = record.as_json()
        event = f"T{len(marks) + 1}"
        values = {name: said[name] for name in _LISTED}
        rest = {key: value for key, value in said.items() if key not in _SHOWN}
        trigger = said["trigger"]
        marks.append(Mark(event, record.type, trigger["start"], trigger["end"], values, rest))
        for argument in said["arguments"]:
            filler = f"T{len(marks) + 1}"
            kept = {key: value for key, value in argument.items() if key not in _SPAN_KEYS}
            marks.append(Mark(filler, FILLER, argument["start"], argument["end"], {}, kept))
            arrows.append(Arrow(event, argument["role"], filler))
    return Marked(document.id, document.as_read, marks, arrows)


def records(told: Marked) -> Iterator[Record]:
    """The records that the marks of a document make; those of new events know what was marked, and no more."""
    by_id = {mark.id: mark for mark in told.marks}
    for mark in told.marks:
        if mark.label == FILLER:
            continue
        mine = [arrow for arrow in told.arrows if arrow.event == mark.id and arrow.filler in by_id]
        arguments = [_argument(arrow.role, by_id[arrow.filler], told.text) for arrow in mine]
        yield _record(told, mark, arguments)


def _record(told: Marked, mark: Mark, arguments: list[Record]) -> Record:
    trigger = _span(mark, told.text)
    words = told.text[mark.start : mark.end]
    new = {
        "id": event_id(told.id, mark.label, words, words, mark.start),
        "document_date": None, "plover": None, "cameo": None, "mentions": [trigger], "sentence": trigger,
        "time": None, "place": None, "attribution": None, "rule": "annotated",
    }  # fmt: skip
    rest = {**new, **mark.rest}
    shown = {"document": told.id, "type": mark.label, "trigger": trigger, "arguments": arguments}
    values = {"polarity": "positive", "modality": "asserted", **mark.values}
    order = (
        "id",
        "document",
        "document_date",
        "type",
        "plover",
        "cameo",
        "trigger",
        "mentions",
        "sentence",
        "arguments",
    )
    found = {**rest, **shown, **values}
    return {key: found[key] for key in (*order, *(key for key in found if key not in order))}


def _span(mark: Mark, text: str) -> Record:
    return {"text": text[mark.start : mark.end], "start": mark.start, "end": mark.end}


def _argument(role: str, mark: Mark, text: str) -> Record:
    rest = {"entity": None, "source": None, **mark.rest}
    return {"role": role, **_span(mark, text), **rest}
