"""Incidents as the page has them: what their reports tell together, and the claims side by side."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from eventx.page.values import day, table, words
from eventx.telling.day import day_in_words
from eventx.telling.headline import headline
from eventx.telling.status import status_in_words
from eventx.types.frames import EventType

Values = Mapping[str, Any]
#: The stances of a claim: for the party having done it, and against.
_FOR, _AGAINST = ("tells", "claims", "blames"), ("denies", "disputes")


def incident_data(incident: Values, types: Mapping[str, EventType], numbers: Mapping[str, int]) -> dict[str, Any]:
    """What the page tells of an incident. ``numbers`` are those of the events in the page, by id."""
    time, place = table(incident.get("time")), table(incident.get("place"))
    first, last = day(time.get("earliest")), day(time.get("latest"))
    events = incident["events"]
    claims = [_claim(each) for each in incident["claims"]]
    contested = _contested(claims)
    return {
        "id": words(incident["id"]),
        "type": incident["type"],
        "line": _line(incident, types.get(incident["type"]), _disputed(incident, contested=contested)),
        "day": day_in_words(first, last),
        "first": first.isoformat() if first else None,
        "last": last.isoformat() if last else None,
        "place": words(place.get("name")),
        "events": [numbers[each["id"]] for each in events],
        "copies": [numbers[each["id"]] for each in events if each.get("copy_of") in numbers],
        "documents": incident["documents"],
        "reports": incident["reports"],
        "claims": claims,
        "contested": contested,
        "counts": [_told(each, str(each["number"])) for each in incident["counts"]],
        "arguments": [_told(each, each["text"]) for each in incident["arguments"]],
        "differing": [_other_days(each) for each in time.get("differing") or ()],
    }


def _disputed(incident: Values, *, contested: bool) -> set[str]:
    """The roles whose fillers are in dispute: no line says who did it then."""
    return {words(each["role"]) for each in incident["claims"]} if contested else set()


def _line(incident: Values, kind: EventType | None, disputed: set[str]) -> str:
    """Its line, with the participants of each role that most documents tell, and none whose part is in dispute."""
    fillers: dict[str, list[str]] = {}
    most: dict[str, int] = {}
    for each in incident["arguments"]:
        most[each["role"]] = max(most.get(each["role"], 0), len(each["documents"]))
    for each in incident["arguments"]:
        if each["role"] in disputed or len(each["documents"]) < most[each["role"]]:
            continue
        fillers.setdefault(each["role"], []).append(words(table(each.get("entity")).get("name")) or each["text"])
    line = headline(incident["type"], "", incident["events"][0]["trigger"]["text"], fillers, kind)
    status = status_in_words(_most_told(incident, "polarity"), _most_told(incident, "modality"), None)
    return f"{line} ({', '.join(status)})" if status else line


def _most_told(incident: Values, key: str) -> str:
    """The value that most documents tell of whether it happened, or of how real it is."""
    told = table(incident.get(key))
    return max(told, key=lambda value: len(told[value]), default="")


def _claim(claim: Values) -> dict[str, Any]:
    return {
        "party": words(claim["party"]["name"]),
        "stance": words(claim["stance"]),
        "source": words(table(claim["source"]).get("name")),
        "documents": [words(each) for each in claim["documents"]],
    }


def _contested(claims: list[dict[str, Any]]) -> bool:
    """Whether who did it is in dispute: somebody denies it, or several are said to have done it."""
    done = {each["party"] for each in claims if each["stance"] in _FOR}
    return bool(claims) and (len(done) > 1 or any(each["stance"] in _AGAINST for each in claims))


def _told(value: Values, shown: str) -> dict[str, Any]:
    """A participant or a number, with how many documents tell it and who claims it."""
    texts = [words(each) for each in value.get("texts") or ()]
    sources = [words(each) for each in value.get("sources") or ()]
    return {"role": words(value["role"]), "text": shown, "texts": texts, "documents": len(value["documents"]),
            "sources": sources}  # fmt: skip


def _other_days(told: Values) -> dict[str, Any]:
    days = day_in_words(day(told.get("earliest")), day(told.get("latest")))
    return {"day": days, "documents": [words(each) for each in told.get("documents") or ()]}
