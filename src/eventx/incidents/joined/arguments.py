"""The participants of an incident: arguments of its events that are one party, with who names them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from eventx.incidents.incident import Count, IncidentArgument
from eventx.incidents.joined.numerals import numbers
from eventx.incidents.names import Likeness, Name, likeness, name_of, text_or_none
from eventx.incidents.report import Report
from eventx.incidents.words import stems
from eventx.records.record import EntityRecord, PlaceRecord
from eventx.types.frames import PLACE


@dataclass(slots=True)
class _Joined:
    """A participant while his arguments are being gathered."""

    role: str
    names: Counter[Name] = field(default_factory=Counter)
    texts: Counter[str] = field(default_factory=Counter)
    words: frozenset[str] = frozenset()
    documents: set[str] = field(default_factory=set)
    sources: set[str] = field(default_factory=set)

    def takes(self, argument: dict[str, Any], name: Name | None) -> bool:
        """Whether an argument is this participant: by name, or by words where neither is named."""
        if argument["role"] != self.role or bool(name) != bool(self.names):
            return False
        if name:
            return any(likeness(name, other) is Likeness.SAME for other in self.names)
        words = stems(argument["text"])
        return words <= self.words or words >= self.words

    def add(self, argument: dict[str, Any], name: Name | None, document: str) -> None:
        """Take an argument in."""
        if name:
            self.names[name] += 1
        self.texts[argument["text"]] += 1
        self.words |= stems(argument["text"])
        self.documents.add(document)
        if source := text_or_none(argument.get("source")):
            self.sources.add(source)

    def argument(self) -> IncidentArgument:
        """The participant under the name that is told most, the longest among equals."""
        best = _most(self.names, lambda name: name.text)
        told = EntityRecord(best.text, best.kind, best.country) if best else None
        text = best.text if best else _most(self.texts, str) or ""
        texts, documents, sources = sorted(self.texts), sorted(self.documents), sorted(self.sources)
        return IncidentArgument(self.role, text, told, tuple(texts), tuple(documents), tuple(sources))


def joined_arguments(records: Sequence[dict[str, Any]], roles: Sequence[str]) -> tuple[IncidentArgument, ...]:
    """The participants that records name, those of most documents first in each role; ``roles`` says their order."""
    joined: list[_Joined] = []
    for record, argument in _longest_first(records):
        name = name_of(argument.get("entity"))
        party = next((each for each in joined if each.takes(argument, name)), None)
        if party is None:
            party = _Joined(argument["role"])
            joined.append(party)
        party.add(argument, name, record["document"])
    places = {role: at for at, role in enumerate(roles)}
    found = [each.argument() for each in joined]
    return tuple(
        sorted(found, key=lambda each: (places.get(each.role, len(places)), each.role, -len(each.documents), each.text))
    )


def _longest_first(records: Iterable[dict[str, Any]]) -> list[tuple[dict[str, Any], dict[str, Any]]]:
    """All arguments with their records, by the words of their names: full names first, for short ones to find them."""
    told = [
        (record, argument) for record in records for argument in record["arguments"] or () if argument["text"].strip()
    ]
    return sorted(told, key=lambda pair: (-len(_shown(pair[1])), _shown(pair[1]), pair[0]["document"], pair[0]["id"]))


def _shown(argument: dict[str, Any]) -> str:
    return str((argument.get("entity") or {}).get("name") or argument["text"])


def _most(counted: Counter[Any], text: Any) -> Any:
    return min(counted, key=lambda each: (-counted[each], -len(text(each)), text(each)), default=None)


def joined_place(arguments: Iterable[IncidentArgument]) -> PlaceRecord | None:
    """The place that most documents name, of those with a name."""
    found = [each for each in arguments if each.role == PLACE and each.entity]
    if not found:
        return None
    entity = min(found, key=lambda each: (-len(each.documents), each.text)).entity
    return PlaceRecord(entity.name, entity.country) if entity else None


def counts(pairs: Iterable[tuple[Report, dict[str, Any]]]) -> tuple[Count, ...]:
    """The numbers that reports tell of each role but the place ("two tankers"), with the words and who tells them."""
    found: dict[tuple[str, int], tuple[set[str], set[str], set[str]]] = {}
    for each, record in pairs:
        for argument in record["arguments"] or ():
            if argument["role"] == PLACE:
                continue
            for number in numbers(argument["text"]):
                texts, documents, sources = found.setdefault((argument["role"], number), (set(), set(), set()))
                texts.add(argument["text"])
                documents.add(each.document)
                if source := text_or_none(argument.get("source")) or each.source:
                    sources.add(source)
    return tuple(
        Count(role, number, *(tuple(sorted(part)) for part in parts)) for (role, number), parts in sorted(found.items())
    )
