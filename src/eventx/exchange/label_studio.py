"""Label Studio's JSON: an array of tasks, each with an annotation of labels, relations and choices."""

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

_VALUES = ("polarity", "modality")


def write(
    found: Iterable[tuple[Document, list[EventRecord]]], stream: io.BufferedIOBase, types: Mapping[str, EventType]
) -> None:
    """Write an array of tasks; polarity and modality are choices for each region, the rest its ``meta``."""
    separator = "[\n"
    for document, records in found:
        stream.write((separator + json_text(_task(marked(document, records)))).encode("utf-8", "backslashreplace"))
        separator = ",\n"
    stream.write(b"[]\n" if separator == "[\n" else b"\n]\n")


def _task(told: Marked) -> dict[str, object]:
    result: list[dict[str, object]] = []
    for mark in told.marks:
        place = {"start": mark.start, "end": mark.end}
        at = {"id": mark.id, "to_name": "text"}
        value = {**place, "text": told.text[mark.start : mark.end], "labels": [mark.label]}
        meta = {"text": [json_text(dict(mark.rest))]}
        result.append({**at, "from_name": "label", "type": "labels", "value": value, "meta": meta})
        for name, chosen in mark.values.items():
            result.append({**at, "from_name": name, "type": "choices", "value": {**place, "choices": [chosen]}})
    for arrow in told.arrows:
        ends = {"from_id": arrow.event, "to_id": arrow.filler}
        result.append({**ends, "type": "relation", "direction": "right", "labels": [arrow.role]})
    return {"data": {"text": told.text, "document": told.id}, "annotations": [{"result": result}]}


def read(path: Path) -> Iterator[Marked]:
    """The documents of a file. Raises ValueError for what is none."""
    tasks = json.loads(path.read_text(encoding="utf-8"))
    if not isinstance(tasks, list):
        raise ValueError("no array of tasks")
    for number, task in enumerate(tasks, 1):
        yield _document(task, number)


def _document(task: Any, number: int) -> Marked:
    try:
        data = task["data"]
        result = [each for annotation in task["annotations"][:1] for each in annotation["result"]]
        values: dict[str, dict[str, str]] = {}
        for each in result:
            if each["type"] == "choices" and each["from_name"] in _VALUES:
                values.setdefault(each["id"], {})[each["from_name"]] = each["value"]["choices"][0]
        marks = [_mark(each, values) for each in result if each["type"] == "labels"]
        arrows = [
            Arrow(each["from_id"], each["labels"][0], each["to_id"]) for each in result if each["type"] == "relation"
        ]
        return Marked(str(data.get("document", number)), data["text"], marks, arrows)
    except (KeyError, TypeError, IndexError) as error:
        raise ValueError(f"task {number} is none of Label Studio's ({type(error).__name__}: {error})") from error


def _mark(region: Any, values: Mapping[str, Mapping[str, str]]) -> Mark:
    value, meta = region["value"], (region.get("meta") or {}).get("text") or ["{}"]
    try:
        rest = json.loads(meta[0])
    except ValueError:
        rest = {}
    return Mark(region["id"], value["labels"][0], value["start"], value["end"], values.get(region["id"], {}), rest)
