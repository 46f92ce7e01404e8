"""A gold document, as its file says it, read into what the measure compares."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from eventx.records.read import RecordError
from eventx.scoring.annotation import Annotated, Argument, Event, Mention, Named, Party, Time, TimeState
from eventx.scoring.names import document_name
from eventx.scoring.sentences import sentence_at


def gold_document(gold: Mapping[str, Any], article: str, source: str, line: int | None = None) -> Annotated:
    """The annotation of one document; ``article`` is its text, for the reader alone.

    Raises RecordError, which names ``source`` and ``line``, for what is not in the gold format.
    """
    try:
        events = tuple(_event(event, article) for event in gold["events"])
        dates = tuple(_listed(gold.get("date") or None))
        return Annotated(document_name(gold["doc"]), events, dates, bool(gold.get("complete")))
    except (KeyError, TypeError) as error:
        reason = f"not in the gold format ({type(error).__name__}: {error})"
        raise RecordError(source, line, reason, "see docs/scoring.md for the format") from error


def _event(event: Mapping[str, Any], article: str) -> Event:
    trigger = mention(event["trigger"])
    return Event(
        type=event["type"],
        trigger=trigger,
        mentions=tuple(map(mention, event.get("mentions") or [event["trigger"]])),
        arguments=tuple(map(_argument, event["arguments"])),
        time=_time(event["time"]),
        polarity=event["polarity"],
        modality=tuple(_listed(event["modality"])),
        attribution=_party(event["attribution"]) if event.get("attribution") else None,
        attribution_disputed=bool(event.get("attribution_disputed")),
        optional=bool(event.get("optional")),
        sentence=sentence_at(article, trigger.start, trigger.end),
    )


def _argument(argument: Mapping[str, Any]) -> Argument:
    readings = [argument, argument["also"]] if "also" in argument else [argument]
    optional = bool(argument.get("optional"))
    return Argument(argument["role"], tuple(map(_party, readings)), argument.get("source"), optional, _named(argument))


def _party(party: Mapping[str, Any]) -> Party:
    return Party(party.get("start"), party.get("end"), party.get("name"))


def _named(argument: Mapping[str, Any]) -> Named | None:
    """Who the filler is: its ``entity``, or its ``name`` where that is a proper name or has a ``country``."""
    entity = argument.get("entity", argument)
    if not entity or not (name := entity.get("name")):
        return None
    country = entity.get("country")
    return Named(name, country) if "entity" in argument or country or _proper(name) else None


def _proper(name: str) -> bool:
    """Whether the first and the last word of a name are written large: "Marta Quist", not "talks in Lenza".

    >>> _proper("Bank of Lenza"), _proper("Lenzan sailors"), _proper("price of Brent")
    (True, False, False)
    """
    first, *_, last = [word for word in name.split() if word != "the"] * 2
    return last[:1].isupper() and (first[:1].isupper() or first.startswith("al-"))


def _time(time: Mapping[str, Any]) -> Time:
    words = mention(time) if time.get("start") is not None else None
    only = bool(time.get("words_only"))
    if time["basis"] in (TimeState.UNKNOWN.value, TimeState.DISPUTED.value):
        return Time(TimeState(time["basis"]), words=words, words_only=only)
    return Time(TimeState.KNOWN, time["earliest"], time["latest"], words, only)


def mention(span: Mapping[str, Any]) -> Mention:
    """The words of a span, of gold or of a record."""
    return Mention(span["text"], span["start"], span["end"])


def _listed(value: Any) -> list[Any]:
    """The values of a key that holds one or several; none for null."""
    if value is None:
        return []
    return value if isinstance(value, list) else [value]
