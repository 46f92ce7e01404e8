"""Records built by hand, for tests that need some and care little which."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from eventx.documents.document import DocumentDate, TextSpan
from eventx.records.record import (
    Argument,
    Attribution,
    EntityRecord,
    EventRecord,
    PlaceRecord,
    PloverCode,
    TimeRecord,
)

SENTENCE = "Harbour pilots said that smugglers attacked a ferry off Port Ellery with flares on Sunday."


def span(text: str) -> TextSpan:
    start = SENTENCE.index(text)
    return TextSpan(text, start, start + len(text))


def argument(role: str, text: str, entity: EntityRecord | None = None, source: str | None = None) -> Argument:
    where = span(text)
    return Argument(role, text, where.start, where.end, entity, source)


def sample_record(**changes: Any) -> EventRecord:
    """An attack with every part of a record filled; ``changes`` replace some."""
    day = date(2014, 10, 5)
    who, when = span("Harbour pilots"), span("on Sunday")
    record = EventRecord(
        id="0123456789abcdef",
        document="news/ferry.txt",
        document_date=DocumentDate.of_day(date(2014, 10, 6), "metadata"),
        type="attack",
        plover=PloverCode("ASSAULT", ("explosives",), "material conflict"),
        cameo="18",
        trigger=span("attacked"),
        mentions=(span("attacked"),),
        sentence=TextSpan(SENTENCE, 0, len(SENTENCE)),
        arguments=(
            argument("attacker", "smugglers", EntityRecord("Ellery smugglers", "GROUP", "NZL"), "Harbour pilots"),
            argument("target", "ferry"),
            argument("instrument", "flares"),
            argument("place", "Port Ellery", EntityRecord("Port Ellery", "GPE", "NZL")),
        ),
        time=TimeRecord(
            "on Sunday", when.start, when.end, "DATE", "2014-10-05", day, day, "expression", date(2014, 10, 6)
        ),
        place=PlaceRecord("Port Ellery", "NZL"),
        polarity="positive",
        modality="asserted",
        attribution=Attribution("Harbour pilots", who.start, who.end, "Harbour pilots", "said"),
        rule="attack.assault",
    )
    return replace(record, **changes)
