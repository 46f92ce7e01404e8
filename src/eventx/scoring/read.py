"""Gold standards and records read into what the measure compares."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from eventx.records.read import SCORED_KEYS, Record, RecordError, RecordLine, check_record, parse_line, read_lines
from eventx.scoring.annotation import Annotated, Argument, Event, Named, Party, Time, TimeState
from eventx.scoring.gold import gold_document, mention
from eventx.scoring.names import document_name

GOLD_SUFFIX = ".gold.json"
_GOLD_KEY = "events"  # a line of gold is a document, a record has no such key


def read_gold(source: str) -> list[Annotated]:
    """Gold documents: a folder of ``NAME.gold.json``, or JSON Lines of gold documents or of records.

    Those of a folder and of records come by name, gold lines as they stand. Raises RecordError.
    """
    if Path(source).is_dir() and not any(Path(source).rglob("*.ann")):
        return [gold_document(_load(path), _article(path), str(path)) for path in _gold_files(source)]
    lines = list(_lines(source))
    if lines and _GOLD_KEY in lines[0].record:
        return [gold_document(line.record, "", source, line.number) for line in lines]
    return [_as_gold(doc) for _, doc in sorted(_by_document(lines, source).items())]


def read_predictions(source: str) -> dict[str, Annotated]:
    """Records of a JSON Lines file (``-``: standard input) by document name. Raises RecordError."""
    return _by_document(_lines(source), source)


def _lines(source: str) -> Iterator[RecordLine]:
    """The records of a file of an annotation tool, else the lines that hold something, as JSON objects."""
    if (annotated := _annotated(source)) is not None:
        yield from annotated
        return
    for number, raw in read_lines(source):
        if raw.strip():
            yield RecordLine(number, raw, parse_line(raw, source, number))


def _annotated(source: str) -> list[RecordLine] | None:
    """The records of a file of brat, doccano or Label Studio; None for any other. Raises RecordError."""
    from eventx.exchange.read import annotated_records

    try:
        found = annotated_records(source)
        return (
            [RecordLine(number, b"", record) for number, record in enumerate(found, 1)] if found is not None else None
        )
    except (OSError, ValueError) as error:
        raise RecordError(source, None, f"cannot be read as annotations ({error})", "export it again") from error


def _by_document(lines: Iterable[RecordLine], source: str) -> dict[str, Annotated]:
    by_name: dict[str, list[Record]] = {}
    for line in lines:
        check_record(line.record, source, line.number, SCORED_KEYS)
        by_name.setdefault(document_name(line.record["document"]), []).append(line.record)
    return {name: _from_records(name, records) for name, records in by_name.items()}


def _as_gold(doc: Annotated) -> Annotated:
    """Records taken as the standard: all types are told, and a date that they leave open is not asked for."""
    return replace(doc, dates=tuple(day for day in doc.dates if day), complete=True)


def gold_hash(source: str) -> str:
    """SHA-256 of what a gold standard says, whatever its line ends and white space. Raises RecordError."""
    if Path(source).is_dir():
        parts: Iterable[object] = [[path.name, _load(path)] for path in _gold_files(source)]
    else:
        parts = (line.record for line in _lines(source))
    digest = hashlib.sha256()
    for part in parts:
        digest.update(json.dumps(part, sort_keys=True, separators=(",", ":")).encode("ascii") + b"\n")
    return digest.hexdigest()


def _gold_files(folder: str) -> list[Path]:
    files = sorted(Path(folder).glob(f"*{GOLD_SUFFIX}"))
    if not files:
        raise RecordError(folder, None, f"no file NAME{GOLD_SUFFIX} in this folder", "give the folder of the gold")
    return files


def _load(path: Path) -> Any:
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise RecordError(str(path), None, f"cannot be read as JSON ({error})", "mend the file") from error


def _article(path: Path) -> str:
    """The text beside a gold file; empty where there is none."""
    text = path.with_name(path.name.removesuffix(GOLD_SUFFIX) + ".txt")
    return text.read_bytes().decode("utf-8", "replace") if text.is_file() else ""


def _from_records(name: str, records: Sequence[Record]) -> Annotated:
    return Annotated(name, tuple(map(record_event, records)), tuple(_stated_dates(records))[:1])


def _stated_dates(records: Iterable[Record]) -> Iterator[str | None]:
    for record in records:
        stated = record.get("document_date")
        if stated:
            yield stated.get("value")


def record_event(record: Record) -> Event:
    """A record, as JSON has it, as the measure compares it."""
    attribution = record.get("attribution")
    return Event(
        type=record["type"],
        trigger=mention(record["trigger"]),
        mentions=tuple(map(mention, record.get("mentions") or [record["trigger"]])),
        arguments=tuple(map(_record_argument, record.get("arguments") or [])),
        time=_record_time(record.get("time") or {}),
        polarity=record.get("polarity"),
        modality=(record.get("modality"),),
        attribution=_record_party(attribution) if attribution else None,
        optional=bool(record.get("optional")),
        sentence=(record.get("sentence") or {}).get("text", ""),
        confidence=record.get("confidence"),
    )


def _record_time(time: Mapping[str, Any]) -> Time:
    state = TimeState.KNOWN if time.get("earliest") or time.get("latest") else TimeState.UNKNOWN
    words = mention(time) if time.get("text") and time.get("start") is not None else None
    return Time(state, time.get("earliest"), time.get("latest"), words)


def _record_argument(argument: Mapping[str, Any]) -> Argument:
    entity = argument.get("entity") or {}
    named = Named(entity["name"], entity.get("country")) if entity.get("name") else None
    return Argument(argument["role"], (_record_party(argument),), argument.get("source"), named=named)


def _record_party(party: Mapping[str, Any]) -> Party:
    name = (party.get("entity") or {}).get("name") or party.get("name") or party.get("text")
    return Party(party.get("start"), party.get("end"), name)
