"""Records of invented stories, for tests of merging."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from typing import Any

from event_records import Values, day, record

from eventx.incidents.build import incidents
from eventx.incidents.incident import Incident
from eventx.incidents.report import Report, report
from eventx.incidents.story import Story, story
from eventx.incidents.told import Told, told_by
from eventx.incidents.weighing import Link, link
from eventx.records.read import RecordLine
from eventx.strict_json import json_text


def told(
    document: str,
    sentence: str,
    trigger: str,
    *,
    on: str | None = None,
    published: str | None = "2031-05-20",
    at: int = 0,
    arguments: Iterable[tuple[str, str] | tuple[str, str, str] | tuple[str, str, str, str | None]] = (),
    **more: Any,
) -> Values:
    """A record; an argument is role and text, with the name's kind and country where it is named.

    ``on`` is its day; ``more`` replaces keys, and ``source`` of an argument stands in ``sources`` by its text.
    """
    sources = more.pop("sources", {})
    made = record(sentence, trigger, at=at, document=document)
    made["arguments"] = [_argument(sentence, at, each, sources) for each in arguments]
    made["document_date"] = {"value": published, "basis": "metadata", "earliest": published, "latest": published}
    made["time"] = day(on, trigger, at + sentence.index(trigger)) if on else None
    made |= more
    made["rule"] = f"{made['type']}.rule"
    parts = f"{document}|{made['type']}|{sentence}|{trigger}|{at}"
    return made | {"id": hashlib.sha256(parts.encode()).hexdigest()[:16]}


def _argument(sentence: str, at: int, argument: tuple[Any, ...], sources: Values) -> Values:
    role, text, *named = argument
    start = at + sentence.index(text)
    kind, country = (*named, None)[:2] if named else (None, None)
    entity = {"name": text, "kind": kind, "country": country} if kind else None
    return {
        "role": role,
        "text": text,
        "start": start,
        "end": start + len(text),
        "entity": entity,
        "source": sources.get(text),
    }


def attribution(sentence: str, name: str) -> Values:
    """Who says so."""
    start = sentence.index(name)
    return {"text": name, "start": start, "end": start + len(name), "name": name, "cue": "said"}


def lines(records: Iterable[Values]) -> Iterable[tuple[str, RecordLine]]:
    """Records as lines of a file."""
    for number, each in enumerate(records, 1):
        yield "events.jsonl", RecordLine(number, json_text(each).encode(), each)


def told_of(records: Iterable[Values]) -> Told:
    """Records read for merging."""
    return told_by(lines(records))


def merged(records: Iterable[Values], least: int = 1) -> list[Incident]:
    """The incidents of records."""
    return list(incidents(told_of(records), least))


def members(found: Iterable[Incident]) -> set[frozenset[str]]:
    """The incidents as sets of the ids of their events."""
    return {frozenset(event.id for event in each.events) for each in found}


def linked(a: Values, b: Values, *others: Values) -> Link:
    """How well two records agree, beside others of their documents."""
    stories = told_of([a, b, *others]).stories
    return link(report(a), report(b), stories)


def pair(a: Values, b: Values) -> tuple[Report, Report, Story, Story]:
    """Two reports with their stories."""
    one, two = report(a), report(b)
    return one, two, story([one]), story([two])


FERRY = "Gunmen stormed the ferry Aurelia off Port Ellery on Sunday and took its captain, the Ostmark navy said."
FERRY_TOO = "The ferry Aurelia was stormed by gunmen near Port Ellery, and the captain is missing."
DEPOT = "A bomb wrecked the tram depot at Lowmere on Sunday, police said."


def ferry(document: str = "gazette.txt", **more: Any) -> Values:
    """The storming of a ferry, as one paper tells it."""
    usual: Values = {
        "on": "2031-05-18",
        "arguments": [("attacker", "Gunmen"), ("target", "ferry Aurelia"), ("place", "Port Ellery", "GPE", "NZL")],
    }
    return told(document, FERRY, "stormed", **usual | more)


def ferry_too(document: str = "herald.txt", **more: Any) -> Values:
    """The same, as another paper tells it."""
    usual: Values = {
        "on": "2031-05-18",
        "arguments": [("attacker", "gunmen"), ("target", "ferry Aurelia"), ("place", "Port Ellery", "GPE", "NZL")],
    }
    return told(document, FERRY_TOO, "stormed", **usual | more)


def depot(document: str = "courier.txt", **more: Any) -> Values:
    """A bomb at another place on the same day."""
    usual: Values = {
        "on": "2031-05-18",
        "arguments": [("target", "tram depot"), ("place", "Lowmere", "GPE", "GBR")],
    }
    return told(document, DEPOT, "wrecked", **usual | more)
