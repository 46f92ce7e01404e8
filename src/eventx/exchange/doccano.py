"""doccano's JSON Lines: a document a line, with entities, and relations between them."""

from __future__ import annotations

import io
import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from eventx.documents.document import Document
from eventx.exchange.marks import Arrow, Mark, Marked, marked
from eventx.records.record import EventRecord
from eventx.strict_json import json_text
from eventx.types.frames import EventType


def write(
    found: Iterable[tuple[Document, list[EventRecord]]], stream: io.BufferedIOBase, types: Mapping[str, EventType]
) -> None:
    """Write one line per document. What doccano does not show stands under ``eventx``, by the ids of the entities."""
    for document, records in found:
        stream.write((json_text(_line(marked(document, records))) + "\n").encode("utf-8", "backslashreplace"))


def _line(told: Marked) -> dict[str, object]:
    entities = [
        {"id": int(mark.id[1:]), "label": mark.label, "start_offset": mark.start, "end_offset": mark.end}
        for mark in told.marks
    ]
    relations = [
        {"id": number, "from_id": int(arrow.event[1:]), "to_id": int(arrow.filler[1:]), "type": arrow.role}
        for number, arrow in enumerate(told.arrows, 1)
    ]
    rest = {mark.id[1:]: {**mark.values, **mark.rest} for mark in told.marks}
    return {"document": told.id, "text": told.text, "entities": entities, "relations": relations, "eventx": rest}


def read(path: Path) -> Iterator[Marked]:
    """The documents of a file. Raises ValueError for what is none."""
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        if line.strip():
            yield _document(json.loads(line), number)


def _document(line: Any, number: int) -> Marked:
    if (
        not isinstance(line, dict)
        or not isinstance(line.get("entities"), list)
        or not isinstance(line.get("text"), str)
    ):
        raise ValueError(f"line {number} is no document of doccano")
    rest: Mapping[str, Any] = line.get("eventx") or (line.get("meta") or {}).get("eventx") or {}
    marks = []
    for entity in line["entities"]:
        told = dict(rest.get(str(entity["id"]), {}))
        values = {key: told.pop(key) for key in ("polarity", "modality") if key in told}
        label = str(entity["label"])
        marks.append(Mark(f"T{entity['id']}", label, entity["start_offset"], entity["end_offset"], values, told))
    arrows = [Arrow(f"T{each['from_id']}", each["type"], f"T{each['to_id']}") for each in line.get("relations", [])]
    return Marked(str(line.get("document", line.get("id", number))), line["text"], marks, arrows)
