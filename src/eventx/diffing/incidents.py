"""Incidents taken for comparison: as records of the event that is told first, and known again by their events."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from eventx.records.read import RecordError, RecordLine, checked_line, parse_line, read_lines

#: What an incident has, and a record has not. What it was joined by is not compared.
_EVENTS, _WHY = "events", "why"
_Values = Mapping[str, Any]


def compared_lines(source: str) -> Iterator[RecordLine]:
    """The lines of a file of records or of incidents, these as ``comparable`` gives them. Raises RecordError."""
    for number, raw in read_lines(source):
        if not raw.strip():
            continue
        values = parse_line(raw, source, number)
        if not is_incident(values):
            yield checked_line(values, raw, source, number)
            continue
        try:
            found = comparable(values)
        except (AttributeError, IndexError, KeyError, TypeError) as error:
            raise RecordError(source, number, "not an incident", "give what `eventx merge` writes") from error
        yield RecordLine(number, json.dumps(found, ensure_ascii=False).encode("utf-8", "surrogatepass"), found)


def is_incident(values: _Values) -> bool:
    """Whether a line holds an incident, or was made of one."""
    return _EVENTS in values


def comparable(incident: _Values) -> dict[str, Any]:
    """An incident with the keys by which records are compared; events, claims and counts by what tells them apart.

    It stands under the document and sentence of the event that came out first.
    """
    first = incident[_EVENTS][0]
    values = {key: value for key, value in incident.items() if key != _WHY}
    return values | {
        "document": first["document"],
        "trigger": first["trigger"],
        "sentence": first["sentence"],
        "claims": {_claim(each): each["documents"] for each in incident["claims"]},
        "counts": {f"{each['role']} {each['number']}": each["documents"] for each in incident["counts"]},
        _EVENTS: {each["id"]: each["document"] for each in incident[_EVENTS]},
    }


def _claim(claim: _Values) -> str:
    source = claim["source"]["name"] if claim["source"] else "writer"
    return f"{claim['party']['name']} ({source} {claim['stance']})"


def by_events(old: Mapping[str, Iterable[str]], new: Mapping[str, Iterable[str]]) -> list[tuple[str, str]]:
    """Pairs of ids of incidents that share events, those that share most first; each is used once.

    ``old`` and ``new`` hold the ids of the events of each incident.
    """
    home = {event: id for id, events in new.items() for event in events}
    shared = Counter((id, home[event]) for id, events in old.items() for event in events if event in home)
    pairs: list[tuple[str, str]] = []
    used: set[str] = set()
    for (mine, theirs), _ in sorted(shared.items(), key=lambda item: (-item[1], item[0])):
        if f"old {mine}" not in used and f"new {theirs}" not in used:
            used |= {f"old {mine}", f"new {theirs}"}
            pairs.append((mine, theirs))
    return pairs


def events_of(values: _Values) -> tuple[str, ...]:
    """The ids of the events of an incident, as ``comparable`` gives it; none for a record."""
    return tuple(values[_EVENTS]) if is_incident(values) else ()
