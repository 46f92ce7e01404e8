"""Gold standards and records read into what the measure compares."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import Any

from eventx.records.read import SCORED_KEYS, Record, RecordError, read_records
from eventx.scoring.annotation import Annotated, Argument, Event, Mention, Party, Time, TimeState
from eventx.scoring.sentences import sentence_at

GOLD_SUFFIX = ".gold.json"
_DOCUMENT_SUFFIXES = re.compile(r"\.(?:txt|md)(?:\.gz)?$")


def document_name(document: str) -> str:
    """The name under which gold and records of a document meet: last path part, no suffix.

    >>> document_name("corpus/abqaiq.txt")
    'abqaiq'
    """
    return _DOCUMENT_SUFFIXES.sub("", PurePosixPath(document).name)


def read_gold(source: str) -> list[Annotated]:
    """Gold documents, by name: a folder of ``NAME.gold.json``, or a JSON Lines file of records.

    Raises RecordError.
    """
    if Path(source).is_dir():
        return [_from_gold_file(path) for path in _gold_files(source)]
    return [_as_gold(doc) for _, doc in sorted(read_predictions(source).items())]


def read_predictions(source: str) -> dict[str, Annotated]:
    """Records of a JSON Lines file (``-``: standard input) by document name. Raises RecordError."""
    by_name: dict[str, list[Record]] = {}
    for line in read_records(source, SCORED_KEYS):
        by_name.setdefault(document_name(line.record["document"]), []).append(line.record)
    return {name: _from_records(name, records) for name, records in by_name.items()}


def _as_gold(doc: Annotated) -> Annotated:
    """Records taken as the standard: a date that they leave open is not asked for."""
    return replace(doc, dates=tuple(day for day in doc.dates if day))


def gold_hash(source: str) -> str:
    """SHA-256 of what a gold standard says, whatever its line ends and white space. Raises RecordError."""
    if Path(source).is_dir():
        parts: Iterable[object] = [[path.name, _load(path)] for path in _gold_files(source)]
    else:
        parts = (line.record for line in read_records(source, SCORED_KEYS))
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


def _from_gold_file(path: Path) -> Annotated:
    gold = _load(path)
    text = path.with_name(path.name.removesuffix(GOLD_SUFFIX) + ".txt")
    article = text.read_bytes().decode("utf-8", "replace") if text.is_file() else ""
    try:
        events = tuple(_gold_event(event, article) for event in gold["events"])
        return Annotated(document_name(gold["doc"]), events, tuple(_listed(gold.get("date") or None)))
    except (KeyError, TypeError) as error:
        reason = f"not in the gold format ({type(error).__name__}: {error})"
        raise RecordError(str(path), None, reason, "see docs/scoring.md for the format") from error


def _gold_event(event: Mapping[str, Any], article: str) -> Event:
    trigger = _mention(event["trigger"])
    return Event(
        type=event["type"],
        trigger=trigger,
        mentions=tuple(map(_mention, event.get("mentions") or [event["trigger"]])),
        arguments=tuple(map(_gold_argument, event["arguments"])),
        time=_gold_time(event["time"]),
        polarity=event["polarity"],
        modality=tuple(_listed(event["modality"])),
        attribution=_gold_party(event["attribution"]) if event.get("attribution") else None,
        attribution_disputed=bool(event.get("attribution_disputed")),
        optional=bool(event.get("optional")),
        sentence=sentence_at(article, trigger.start, trigger.end),
    )


def _gold_argument(argument: Mapping[str, Any]) -> Argument:
    readings = [argument, argument["also"]] if "also" in argument else [argument]
    optional = bool(argument.get("optional"))
    return Argument(argument["role"], tuple(map(_gold_party, readings)), argument.get("source"), optional)


def _gold_party(party: Mapping[str, Any]) -> Party:
    return Party(party.get("start"), party.get("end"), party.get("name"))


def _gold_time(time: Mapping[str, Any]) -> Time:
    if time["basis"] in (TimeState.UNKNOWN.value, TimeState.DISPUTED.value):
        return Time(TimeState(time["basis"]))
    return Time(TimeState.KNOWN, time["earliest"], time["latest"])


def _from_records(name: str, records: Sequence[Record]) -> Annotated:
    return Annotated(name, tuple(map(_record_event, records)), tuple(_stated_dates(records))[:1])


def _stated_dates(records: Iterable[Record]) -> Iterator[str | None]:
    for record in records:
        stated = record.get("document_date")
        if stated:
            yield stated.get("value")


def _record_event(record: Record) -> Event:
    time = record.get("time") or {}
    known = bool(time.get("earliest") or time.get("latest"))
    attribution = record.get("attribution")
    return Event(
        type=record["type"],
        trigger=_mention(record["trigger"]),
        mentions=tuple(map(_mention, record.get("mentions") or [record["trigger"]])),
        arguments=tuple(map(_record_argument, record.get("arguments") or [])),
        time=Time(TimeState.KNOWN if known else TimeState.UNKNOWN, time.get("earliest"), time.get("latest")),
        polarity=record.get("polarity"),
        modality=(record.get("modality"),),
        attribution=_record_party(attribution) if attribution else None,
        optional=bool(record.get("optional")),
        sentence=(record.get("sentence") or {}).get("text", ""),
    )


def _record_argument(argument: Mapping[str, Any]) -> Argument:
    return Argument(argument["role"], (_record_party(argument),), argument.get("source"))


def _record_party(party: Mapping[str, Any]) -> Party:
    name = (party.get("entity") or {}).get("name") or party.get("name") or party.get("text")
    return Party(party.get("start"), party.get("end"), name)


def _mention(span: Mapping[str, Any]) -> Mention:
    return Mention(span["text"], span["start"], span["end"])


def _listed(value: Any) -> list[Any]:
    """The values of a key that holds one or several; none for null."""
    if value is None:
        return []
    return value if isinstance(value, list) else [value]
