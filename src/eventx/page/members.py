"""Records as far as an incident tells them: the words of each event; time, place and participants of them all."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

Values = dict[str, Any]


def members(incident: Values) -> Iterator[Values]:
    """A record for each event of an incident; what only the incident knows has no place in the text.

    Raises KeyError, TypeError and the like for what is no incident.
    """
    for key in ("arguments", "claims", "counts"):
        if not all(isinstance(each, dict) for each in incident[key]):
            raise TypeError(key)
    for event in incident["events"]:
        yield {
            "id": _text(event["id"]),
            "document": _text(event["document"]),
            "document_date": {"value": event.get("document_date"), "basis": "unknown"},
            "type": _text(incident["type"]),
            "trigger": _span(event["trigger"]),
            "mentions": [_span(each) for each in event.get("mentions") or ()],
            "sentence": _span(event["sentence"]),
            "arguments": list(_arguments(incident, event["document"])),
            "time": _time(incident["time"]),
            "place": incident["place"],
            "polarity": event["polarity"],
            "modality": event["modality"],
            "attribution": {"name": event["source"], "cue": ""} if event.get("source") else None,
            "rule": "",
        }


def _arguments(incident: Values, document: str) -> Iterator[Values]:
    for each in incident["arguments"]:
        if document in each["documents"]:
            yield {"role": _text(each["role"]), "text": _text(each["text"]), "entity": each["entity"], "source": None}


def _time(time: Values | None) -> Values | None:
    return {"earliest": time["earliest"], "latest": time["latest"], "basis": "incident"} if time else None


def _span(value: Values) -> Values:
    if type(value["start"]) is not int or type(value["end"]) is not int:
        raise TypeError("span")
    return {"text": _text(value["text"]), "start": value["start"], "end": value["end"]}


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("text")
    return value
