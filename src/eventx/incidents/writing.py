"""Incidents written out: as JSON Lines, as one JSON array, or as a text to read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import TextIO

from eventx.cues.kinds import Modality, Polarity
from eventx.incidents.incident import Claim, Incident, IncidentTime, Member
from eventx.printable import printable
from eventx.strict_json import json_text

FORMATS = ("jsonl", "json", "text")
_STANCES = {"tells": "told", "claims": "claimed", "blames": "blamed", "denies": "denied", "disputes": "disputed"}


def write(incidents: Iterable[Incident], stream: TextIO, form: str) -> None:
    """Write incidents in one of FORMATS; nothing for none, but as JSON an empty array."""
    if form == "json":
        _write_array(incidents, stream)
        return
    for each in incidents:
        stream.write(_as_text(each) if form == "text" else json_text(each.as_json()) + "\n")


def _write_array(incidents: Iterable[Incident], stream: TextIO) -> None:
    separator = "[\n"
    for each in incidents:
        stream.write(separator + json_text(each.as_json(), indent=1))
        separator = ",\n"
    stream.write("[]\n" if separator == "[\n" else "\n]\n")


def _as_text(incident: Incident) -> str:
    return "".join(f"{printable(line)}\n" for line in _lines(incident)) + "\n"


def _lines(incident: Incident) -> Iterator[str]:
    place = f"  {incident.place.name}" if incident.place else ""
    copies = incident.documents - incident.reports
    told = f"{incident.documents} document{'s' * (incident.documents != 1)}"
    told += f", {copies} of them copies" if copies else ""
    yield f"{incident.type}  {_days(incident.time)}{place}  ({told})"
    for role, group in groupby(incident.arguments, key=lambda each: each.role):
        yield f"  {role}: {'; '.join(each.text for each in group)}"
    for party, claims in groupby(incident.claims, key=lambda each: each.party.name):
        yield f"  {party}: {'; '.join(map(_claim, claims))}"
    joined = {each.event: each for each in incident.why}
    for event in incident.events:
        yield f"  {event.document}:{_status(event)} {' '.join(event.sentence.text.split())}"
        if event.id in joined:
            signs = (f"{sign} {points:+g}" for sign, points in joined[event.id].signs.items())
            yield f"      joined by {', '.join(signs)}"


def _status(event: Member) -> str:
    """Who says so, and what departs from a plain fact."""
    plain = {Polarity.POSITIVE.value, Modality.ASSERTED.value}
    facts = [each for each in (event.polarity, event.modality) if each not in plain]
    said = [f"says {event.source}"] if event.source else []
    return f" ({', '.join([*facts, *said])})" if facts or said else ""


def _days(time: IncidentTime | None) -> str:
    if time is None:
        return "undated"
    return str(time.earliest) if time.earliest == time.latest else f"{time.earliest}..{time.latest}"


def _claim(claim: Claim) -> str:
    by = f" by {claim.source.name}" if claim.source else ""
    return f"{_STANCES[claim.stance]}{by} ({len(claim.documents)})"
