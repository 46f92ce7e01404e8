"""The participants of an incident: arguments of its events that are one party, with who names them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import fsum
from typing import Any

from eventx.incidents.incident import Count, IncidentArgument
from eventx.incidents.joined.numerals import numbers
from eventx.incidents.joined.sureness import sureness_of, together
from eventx.incidents.names import Likeness, Name, likeness, name_of, text_or_none
from eventx.incidents.report import Report
from eventx.incidents.words import stems
from eventx.records.record import EntityRecord, PlaceRecord
from eventx.types.frames import PLACE


@dataclass(slots=True)
class _Joined:
    """A participant while his arguments are being gathered."""

    role: str
    names: dict[Name, list[float]] = field(default_factory=dict)
    texts: dict[str, list[float]] = field(default_factory=dict)
    words: frozenset[str] = frozenset()
    documents: set[str] = field(default_factory=set)
    sources: set[str] = field(default_factory=set)
    told: list[tuple[str, float]] = field(default_factory=list)

    def takes(self, argument: dict[str, Any], name: Name | None) -> bool:
        """Whether an argument is this participant: by name, or by words where neither is named."""
        if argument["role"] != self.role or bool(name) != bool(self.names):
            return False
        if name:
            return any(likeness(name, other) is Likeness.SAME for other in self.names)
        words = stems(argument["text"])
        return words <= self.words or words >= self.words

    def add(self, argument: dict[str, Any], name: Name | None, record: dict[str, Any]) -> None:
        """Take an argument of a record in."""
        chance = sureness_of(argument, record)
        if name:
            self.names.setdefault(name, []).append(chance)
        self.texts.setdefault(argument["text"], []).append(chance)
        self.words |= stems(argument["text"])
        self.documents.add(record["document"])
        self.told.append((record["document"], chance))
        if source := text_or_none(argument.get("source")):
            self.sources.add(source)

    def argument(self) -> IncidentArgument:
        """The participant under the name that is told most and surest, the longest among equals."""
        best = _most(self.names, lambda name: name.text)
        told = EntityRecord(best.text, best.kind, best.country) if best else None
        text = best.text if best else _most(self.texts, str) or ""
        texts, documents, sources = sorted(self.texts), sorted(self.documents), sorted(self.sources)
        sure = together(self.told)
        return IncidentArgument(self.role, text, told, tuple(texts), tuple(documents), tuple(sources), sure)


@dataclass(slots=True)
class _Counted:
    """Who tells a number of a role, and in which words, while they are being gathered."""

    texts: set[str] = field(default_factory=set)
    sources: set[str] = field(default_factory=set)
    told: list[tuple[str, float]] = field(default_factory=list)

    def add(self, argument: dict[str, Any], report: Report, record: dict[str, Any]) -> None:
        """Take in an argument that has the number."""
        self.texts.add(argument["text"])
        self.told.append((report.document, sureness_of(argument, record)))
        if source := text_or_none(argument.get("source")) or report.source:
            self.sources.add(source)

    def count(self, role: str, number: int) -> Count:
        """The number with those who tell it."""
        documents = sorted({document for document, _ in self.told})
        texts, sources = tuple(sorted(self.texts)), tuple(sorted(self.sources))
        return Count(role, number, texts, tuple(documents), sources, together(self.told))


def joined_arguments(records: Sequence[dict[str, Any]], roles: Sequence[str]) -> tuple[IncidentArgument, ...]:
    """The participants that records name, in each role those of most documents, then the surest; ``roles`` in order."""
    joined: list[_Joined] = []
    for record, argument in _longest_first(records):
        name = name_of(argument.get("entity"))
        party = next((each for each in joined if each.takes(argument, name)), None)
        if party is None:
            party = _Joined(argument["role"])
            joined.append(party)
        party.add(argument, name, record)
    places = {role: at for at, role in enumerate(roles)}
    found = [each.argument() for each in joined]
    return tuple(sorted(found, key=lambda each: (places.get(each.role, len(places)), each.role, *_most_told(each))))


def _most_told(each: IncidentArgument) -> tuple[int, float, str]:
    return -len(each.documents), -each.confidence, each.text


def _longest_first(records: Iterable[dict[str, Any]]) -> list[tuple[dict[str, Any], dict[str, Any]]]:
    """All arguments with their records, by the words of their names: full names first, for short ones to find them."""
    told = [
        (record, argument) for record in records for argument in record["arguments"] or () if argument["text"].strip()
    ]
    return sorted(told, key=lambda pair: (-len(_shown(pair[1])), _shown(pair[1]), pair[0]["document"], pair[0]["id"]))


def _shown(argument: dict[str, Any]) -> str:
    return str((argument.get("entity") or {}).get("name") or argument["text"])


def _most(told: Mapping[Any, Sequence[float]], text: Any) -> Any:
    """What is told most, each time for as much as it is sure."""
    return min(told, key=lambda each: (-round(fsum(told[each]), 6), -len(text(each)), text(each)), default=None)


def joined_place(arguments: Iterable[IncidentArgument]) -> PlaceRecord | None:
    """The place that most documents name, and of those that equally many do the surest, of those with a name."""
    found = [each for each in arguments if each.role == PLACE and each.entity]
    if not found:
        return None
    entity = min(found, key=_most_told).entity
    return PlaceRecord(entity.name, entity.country) if entity else None


def counts(pairs: Iterable[tuple[Report, dict[str, Any]]]) -> tuple[Count, ...]:
    """The numbers that reports tell of each role but the place ("two tankers"), with the words and who tells them."""
    found: dict[tuple[str, int], _Counted] = {}
    for each, record in pairs:
        for argument in record["arguments"] or ():
            if argument["role"] == PLACE:
                continue
            for number in numbers(argument["text"]):
                found.setdefault((argument["role"], number), _Counted()).add(argument, each, record)
    return tuple(counted.count(*key) for key, counted in sorted(found.items(), key=lambda item: item[0]))
