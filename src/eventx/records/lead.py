"""The one main event of an article: what its title and first paragraph tell, and what it comes back to."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from math import fsum, log2
from typing import TYPE_CHECKING

from eventx.cues.kinds import Modality, Polarity
from eventx.datafiles import toml
from eventx.documents.document import Document, DocumentDate, TextSpan, ZoneKind
from eventx.records.record import sort_key

if TYPE_CHECKING:
    from eventx.records.record import EventRecord

#: Where an article tells what it is about.
_HEAD = (ZoneKind.TITLE, ZoneKind.STANDFIRST, ZoneKind.LEAD)

Sign = tuple[str, float]


@dataclass(frozen=True, slots=True)
class _Sizes:
    """Bounds in mentions, arguments and days."""

    often: int
    most_arguments: int
    days_before: int
    days_past: int


@dataclass(frozen=True, slots=True)
class _Rules:
    """What speaks for the main event, and how much."""

    weights: Mapping[str, float]
    sizes: _Sizes


@dataclass(frozen=True, slots=True)
class Lead:
    """The main event of an article, and the signs that made it that, with their weights."""

    record: EventRecord
    signs: tuple[Sign, ...]


def lead_of(document: Document, records: Iterable[EventRecord]) -> Lead | None:
    """The main event of a document, given all its records; None where its head tells none and it comes back to none.

    Example: of "Gunmen kill two guards. — Gunmen killed two guards on Monday, a year after a raid." it is the killing.
    """
    stretches = [(zone.kind, document.span_as_read(zone.start, zone.end)) for zone in document.zones]
    found = [(record, _zones(record, stretches)) for record in sorted(records, key=sort_key)]
    firsts = _firsts(found)
    leads = (
        Lead(record, tuple(_signs(record, told, document.date, firsts)))
        for record, told in found
        if _may_lead(record, told)
    )
    return max(leads, key=lambda lead: fsum(weight for _, weight in lead.signs), default=None)


def main_event(document: Document, records: Iterable[EventRecord]) -> list[EventRecord]:
    """The main event of a document alone, nothing where it has none."""
    lead = lead_of(document, records)
    return [lead.record] if lead else []


@cache
def _rules() -> _Rules:
    return toml("lead.toml", _Rules)


def _may_lead(record: EventRecord, told: Iterable[ZoneKind]) -> bool:
    """Whether the head of the article tells an event, or the article comes back to it."""
    return len(record.mentions) >= _rules().sizes.often or any(kind in _HEAD for kind in told)


def _signs(
    record: EventRecord, told: Collection[ZoneKind], written: DocumentDate, firsts: Mapping[ZoneKind, EventRecord]
) -> Iterator[Sign]:
    """The signs of a record that the zones ``told`` mention, each with its weight."""
    weights, sizes = _rules().weights, _rules().sizes
    for kind in _HEAD:
        if kind in told:
            yield from _weighed(f"in the {kind}")
        if firsts.get(kind) is record:
            yield from _weighed(f"first of the {kind}")
    if len(record.mentions) > 1:
        yield f"{len(record.mentions)} mentions", weights["mentions"] * log2(len(record.mentions))
    if record.arguments:
        number = min(len(record.arguments), sizes.most_arguments)
        plural = "s" if len(record.arguments) > 1 else ""
        yield f"{len(record.arguments)} argument{plural}", weights["arguments"] * number
    if record.polarity == Polarity.POSITIVE and record.modality == Modality.ASSERTED:
        yield from _weighed("happened")
    if record.modality == Modality.HYPOTHETICAL:
        yield from _weighed("hypothetical")
    yield from _weighed(_age(record, written))


def _weighed(sign: str) -> Iterator[Sign]:
    if sign in _rules().weights:
        yield sign, _rules().weights[sign]


def _age(record: EventRecord, date: DocumentDate) -> str:
    """How an event lies to the day of writing; empty where that is not known, or nothing follows."""
    written, time, sizes = date.value, record.time, _rules().sizes
    if written is None or time is None:
        return ""
    if time.latest and (written - time.latest).days > sizes.days_past:
        return "of earlier times"
    recent = time.earliest and (written - time.earliest).days <= sizes.days_before
    return "of these days" if recent else ""


def _firsts(records: Iterable[tuple[EventRecord, Mapping[ZoneKind, int]]]) -> dict[ZoneKind, EventRecord]:
    """For each kind of zone, the record that it mentions first."""
    found: dict[ZoneKind, tuple[int, EventRecord]] = {}
    for record, told in records:
        for kind, start in told.items():
            if kind not in found or start < found[kind][0]:
                found[kind] = start, record
    return {kind: record for kind, (_, record) in found.items()}


def _zones(record: EventRecord, stretches: Iterable[tuple[ZoneKind, TextSpan]]) -> dict[ZoneKind, int]:
    """The kinds of zones that mention an event, with the place of its first mention there."""
    found: dict[ZoneKind, int] = {}
    for mention in record.mentions:
        for kind, stretch in stretches:
            if stretch.start <= mention.start < stretch.end:
                found.setdefault(kind, mention.start)
    return found
