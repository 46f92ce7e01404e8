"""What a page is made of: the records and incidents of some files, each once, in one order."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from eventx.diffing.incidents import is_incident
from eventx.errors import EventxError
from eventx.page.members import members
from eventx.page.values import number as number_in
from eventx.records.read import RecordError, RecordLine, checked_line, parse_line, read_lines
from eventx.strict_json import json_text

Values = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Material:
    """Records in the order of their documents and places, and the incidents that gather some of them."""

    records: list[Values]
    incidents: list[Values]


def material_in(sources: Iterable[str]) -> Material:
    """The records and incidents on the lines of files of JSON Lines; ``-`` is standard input.

    What an incident says of an event stands for its record where no file holds that. Raises RecordError for what is
    neither, and for two different records of one id.
    """
    records: dict[str, Values] = {}
    incidents: dict[str, Values] = {}
    told: dict[str, Values] = {}
    for source in sources:
        for number, raw in read_lines(source):
            if not raw.strip():
                continue
            values = parse_line(raw, source, number)
            if is_incident(values):
                told.update(_members(values, source, number))
                incidents[str(values.get("id"))] = values
            else:
                _add(records, checked_line(values, raw, source, number).record, source, number)
    return Material(in_order({**told, **records}.values()), list(incidents.values()))


def with_incidents(material: Material) -> Material:
    """The same records, gathered into incidents as ``eventx merge`` gathers them.

    Raises EventxError where some are gathered already: what an incident tells of an event is no whole record.
    """
    if material.incidents:
        raise EventxError("some of these are incidents already; leave out --incidents, or give the events alone")
    from eventx.incidents.build import incidents
    from eventx.incidents.told import told_by

    raw = (json_text(record).encode() for record in material.records)
    lines = (("", RecordLine(number, line, json.loads(line))) for number, line in enumerate(raw, 1))
    return Material(material.records, [each.as_json() for each in incidents(told_by(lines))])


def surer(material: Material, least: float) -> tuple[Material, int]:
    """The records that are so sure, and the incidents with those of them that they gather; one without is not.

    How many records do not say how sure they are is told beside: what an incident tells of an event does not.
    """
    if not least:
        return material, 0
    sure = {each["id"]: number_in(each.get("confidence")) for each in material.records}
    records = [each for each in material.records if (sure[each["id"]] or 0) >= least]
    known = {each["id"] for each in records}
    incidents = [
        {**each, "events": [event for event in each["events"] if event["id"] in known]} for each in material.incidents
    ]
    unknown = sum(each is None for each in sure.values())
    return Material(records, [each for each in incidents if each["events"]]), unknown


def in_order(records: Iterable[Values]) -> list[Values]:
    """Records by document, place in it, type and id, whatever the order of files and lines."""
    return sorted(records, key=lambda each: (each["document"], each["trigger"]["start"], each["type"], each["id"]))


def _add(records: dict[str, Values], record: Values, source: str, number: int) -> None:
    if records.setdefault(record["id"], record) != record:
        reason = f"another record has the id {record['id']!r} already"
        raise RecordError(source, number, reason, "give files of one version of each document")


def _members(incident: Values, source: str, number: int) -> dict[str, Values]:
    try:
        return {each["id"]: each for each in members(incident)}
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise RecordError(source, number, "not an incident", "give what `eventx merge` writes") from error
