"""brat's standoff format: for each document a text and its annotations, in one zip archive or a folder of them."""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from urllib.parse import quote, unquote

from eventx.documents.document import Document
from eventx.exchange.marks import FILLER, Arrow, Mark, Marked, marked
from eventx.records.record import EventRecord
from eventx.strict_json import json_text
from eventx.types.frames import EventType

_ATTRIBUTES = {"Polarity": "polarity", "Modality": "modality"}
_MARK = re.compile(r"(T\w+)\t(\S+) ([\d ;]+)\t")
_EVENT = re.compile(r"(E\w+)\t(\S+?):(T\w+)(.*)")
_VALUE = re.compile(r"[AM]\w+\t(\w+) (\w+) (\S+)")
_NOTE = re.compile(r"#\w+\tAnnotatorNotes (\w+)\t(.*)")
_VALUES = {"Polarity": "positive|negative", "Modality": "asserted|planned|hypothetical|possible|alleged"}


def write(
    found: Iterable[tuple[Document, list[EventRecord]]], stream: io.BufferedIOBase, types: Mapping[str, EventType]
) -> None:
    """Write a zip archive: NAME.txt and NAME.ann of each document, and what brat is to know of types and roles."""
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        _put(archive, "annotation.conf", _configuration(types))
        for document, records in found:
            told = marked(document, records)
            name = quote(told.id, safe=" ,()'")
            _put(archive, f"{name}.txt", told.text)
            _put(archive, f"{name}.ann", "".join(f"{line}\n" for line in _lines(told)))


def _put(archive: zipfile.ZipFile, name: str, text: str) -> None:
    """A file of an archive; its time tells nothing, so that the same records give the same bytes."""
    info = zipfile.ZipInfo(name)
    info.compress_type = zipfile.ZIP_DEFLATED
    archive.writestr(info, text.encode("utf-8", "backslashreplace"))


def _configuration(types: Mapping[str, EventType]) -> str:
    roles = {name: sorted(each.roles) for name, each in sorted(types.items())}
    events = "".join(f"{name}\t{', '.join(f'{role}*:{FILLER}' for role in told)}\n" for name, told in roles.items())
    values = "".join(f"{name}\tArg:<EVENT>, Value:{told}\n" for name, told in _VALUES.items())
    return f"[entities]\n{FILLER}\n\n[relations]\n\n[events]\n{events}\n[attributes]\n{values}"


def _lines(told: Marked) -> Iterator[str]:
    notes: list[str] = []
    number = 0
    for mark in told.marks:
        yield f"{mark.id}\t{mark.label} {_places(told.text, mark)}\t{_shown(told.text[mark.start : mark.end])}"
        name = mark.id
        if mark.label != FILLER:
            name = f"E{mark.id[1:]}"
            filled = "".join(f" {arrow.role}:{arrow.filler}" for arrow in told.arrows if arrow.event == mark.id)
            yield f"{name}\t{mark.label}:{mark.id}{filled}"
            for attribute, key in _ATTRIBUTES.items():
                number += 1
                yield f"A{number}\t{attribute} {name} {mark.values[key]}"
        if any(mark.rest.values()):
            notes.append(f"#{len(notes) + 1}\tAnnotatorNotes {name}\t{json_text(dict(mark.rest))}")
    yield from notes


def _places(text: str, mark: Mark) -> str:
    """The offsets of a mark, in pieces where it runs over the end of a line, as brat wants it."""
    places = [(mark.start + piece.start(), mark.start + piece.end())
              for piece in re.finditer(r"[^\n\r]+", text[mark.start : mark.end])]  # fmt: skip
    return ";".join(f"{start} {end}" for start, end in places) or f"{mark.start} {mark.end}"


def _shown(words: str) -> str:
    return re.sub(r"[\r\n]+", " ", words)


def read(path: Path) -> Iterator[Marked]:
    """The documents of a zip archive or folder of brat's. Raises ValueError for what is none."""
    files = _files(path)
    for name in sorted(files):
        if name.endswith(".ann"):
            text = files.get(f"{name[:-4]}.txt")
            if text is None:
                raise ValueError(f"{name} has no text beside it")
            yield _document(unquote(name[:-4]), text, files[name])


def _files(path: Path) -> Mapping[str, str]:
    if path.is_dir():
        found = (each for each in path.rglob("*") if each.suffix in (".ann", ".txt"))
        return {each.relative_to(path).as_posix(): each.read_bytes().decode("utf-8") for each in found}
    try:
        with zipfile.ZipFile(path) as archive:
            return {
                name: archive.read(name).decode("utf-8")
                for name in archive.namelist()
                if name.endswith((".ann", ".txt"))
            }
    except zipfile.BadZipFile as error:
        raise ValueError("a damaged zip archive") from error


def _document(name: str, text: str, annotations: str) -> Marked:
    spans: dict[str, tuple[str, int, int]] = {}
    events: dict[str, tuple[str, str]] = {}
    arrows: list[Arrow] = []
    values: dict[str, dict[str, str]] = {}
    notes: dict[str, Mapping[str, object]] = {}
    for line in annotations.split("\n"):
        if found := _MARK.match(line):
            numbers = [int(number) for number in re.findall(r"\d+", found[3])]
            spans[found[1]] = found[2], numbers[0], numbers[-1]
        elif found := _EVENT.match(line):
            events[found[1]] = found[2], found[3]
            for role, filler in re.findall(r" ([^\s:]+):(\w+)", found[4]):
                arrows.append(Arrow(found[3], re.sub(r"\d+$", "", role), filler))
        elif (found := _VALUE.match(line)) and found[1] in _ATTRIBUTES:
            values.setdefault(found[2], {})[_ATTRIBUTES[found[1]]] = found[3]
        elif found := _NOTE.match(line):
            notes[found[1]] = _rest(found[2])
    named = {trigger: event for event, (_, trigger) in events.items()}
    marks = [
        Mark(
            id,
            label if id in named else FILLER,
            start,
            end,
            values.get(named.get(id, ""), {}),
            notes.get(named.get(id, id), {}),
        )
        for id, (label, start, end) in spans.items()
    ]
    arrows = [
        Arrow(each.event, each.role, events[each.filler][1] if each.filler in events else each.filler)
        for each in arrows
    ]
    return Marked(name, text, marks, arrows)


def _rest(note: str) -> Mapping[str, object]:
    """What a note carries along; what an annotator wrote instead tells nothing."""
    try:
        value = json.loads(note)
    except ValueError:
        return {}
    return value if isinstance(value, dict) else {}
