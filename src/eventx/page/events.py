"""Events as the page has them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from eventx.page.places import point
from eventx.page.values import day, number, table, words
from eventx.telling.day import day_in_words
from eventx.telling.headline import headline
from eventx.telling.status import claimed, status_in_words
from eventx.types.frames import PLACE, EventType

Values = Mapping[str, Any]
#: Why an event has its time, by the basis that its record tells.
_BECAUSE = {
    "expression": "from words of its sentence",
    "context": "from what is told around it",
    "document": "the date of the article",
    "incident": "what its reports have in common",
}


def event_data(record: Values, types: Mapping[str, EventType], at: Callable[[int], int]) -> dict[str, Any]:
    """What the page tells of an event. ``at`` turns an offset of the article into one that JavaScript counts."""
    kind = types.get(record["type"])
    time, said, plover = table(record.get("time")), table(record.get("attribution")), table(record.get("plover"))
    arguments = [_argument(each, at) for each in record.get("arguments") or ()]
    first, last = day(time.get("earliest")), day(time.get("latest"))
    source = words(said.get("name"))
    polarity, modality = words(record.get("polarity")), words(record.get("modality"))
    place = table(record.get("place"))
    data = {
        "id": record["id"],
        "type": record["type"],
        "line": _line(record, kind, arguments, source),
        "word": record["trigger"]["text"],
        "trigger": [at(record["trigger"]["start"]), at(record["trigger"]["end"])],
        "mentions": [[at(each["start"]), at(each["end"])] for each in record.get("mentions") or [record["trigger"]]],
        "first": first.isoformat() if first else None,
        "last": last.isoformat() if last else None,
        "day": day_in_words(first, last, words(time.get("value"))),
        "because": _because(time),
        "status": status_in_words(polarity, modality, source or None),
        "fact": (status_in_words(polarity, modality, None) or ["told as a fact"])[0],
        "source": source,
        "arguments": arguments,
        "actors": list(_actors(arguments, kind)),
        "countries": sorted({code for each in (*arguments, place) if (code := words(each.get("country")))}),
        "place": {"name": words(place.get("name")), "country": words(place.get("country"))} if place else None,
        "point": point(place),
        "quad": words(plover.get("quad")),
        "told": list(_rest(record, polarity, modality)),
    }
    if said:
        data |= {"cue": words(said.get("cue")), "said": _span(said, at)}
    if time.get("start") is not None:
        data["when"] = _span(time, at)
    return data


def _line(record: Values, kind: EventType | None, arguments: list[dict[str, Any]], source: str) -> str:
    fillers: dict[str, list[str]] = {}
    for each in arguments:
        fillers.setdefault(each["role"], []).append(claimed(each["name"], each["source"], source))
    return headline(record["type"], words(record.get("rule")), record["trigger"]["text"], fillers, kind)


def _argument(value: Values, at: Callable[[int], int]) -> dict[str, Any]:
    entity = table(value.get("entity"))
    return {
        "role": value["role"],
        "text": value["text"],
        "name": words(entity.get("name")) or value["text"],
        "named": bool(words(entity.get("name"))),
        "country": words(entity.get("country")),
        "source": words(value.get("source")),
        "span": _span(value, at),
    }


def _span(value: Values, at: Callable[[int], int]) -> list[int] | None:
    start, end = value.get("start"), value.get("end")
    return [at(start), at(end)] if type(start) is int and type(end) is int else None


def _actors(arguments: list[dict[str, Any]], kind: EventType | None) -> Iterator[str]:
    """Who acts: the names in the role of the actor; without such a role those in the first one that has any."""
    roles = [each["role"] for each in arguments if each["role"] != PLACE]
    acting = kind.actor if kind and kind.actor else next(iter(roles), None)
    yield from dict.fromkeys(each["name"] for each in arguments if each["role"] == acting)


def _because(time: Values) -> str:
    """Why it has its time: the basis, the words that tell it, and what these were counted from."""
    if not time:
        return "nothing tells when"
    basis = words(time.get("basis"))
    said = f" (“{' '.join(words(time['text']).split())}”)" if words(time.get("text")) else ""
    anchor = day(time.get("anchor"))
    counted = f", counted from {day_in_words(anchor, anchor)}" if anchor and said else ""
    return f"{_BECAUSE.get(basis, basis)}{said}{counted}"


def _rest(record: Values, polarity: str, modality: str) -> Iterator[list[str]]:
    """What else a record says, as pairs of heading and words."""
    plover, time, confidence = table(record.get("plover")), table(record.get("time")), number(record.get("confidence"))
    coded = ", ".join(map(str, plover.get("mode") or ()))
    if confidence is not None:
        yield ["confidence", f"{confidence:.0%}"]
    if kind := words(table(record.get("attribution")).get("kind")):
        yield ["source is", kind]
    actors = [table(table(each.get("entity")).get("actor")).get("code") for each in record.get("arguments") or ()]
    if told := ", ".join(dict.fromkeys(words(code) for code in actors if code)):
        yield ["actors", told]
    yield ["polarity, modality", f"{polarity}, {modality}"]
    if time.get("value"):
        yield ["TIMEX3", f"{words(time.get('type'))} {words(time['value'])}"]
    if plover:
        yield ["PLOVER", f"{words(plover.get('type'))}{f' ({coded})' if coded else ''}"]
    if words(record.get("cameo")):
        yield ["CAMEO", words(record.get("cameo"))]
    if words(record.get("rule")):
        yield ["rule", words(record.get("rule"))]
    yield ["id", record["id"]]
    yield from ([str(key), str(value)] for key, value in table(record.get("fields")).items())
