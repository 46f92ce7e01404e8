"""What a comparison of two files of records finds."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from eventx.diffing.fields import FieldChange


@dataclass(frozen=True, slots=True)
class Head:
    """What a reader needs to know an event by."""

    id: str
    document: str
    type: str
    trigger: str
    start: int
    end: int
    sentence: str
    sentence_start: int

    @classmethod
    def of(cls, record: dict[str, Any]) -> Head:
        """The head of a record."""
        trigger, sentence = record["trigger"], record["sentence"]
        return cls(
            id=record["id"],
            document=record["document"],
            type=record["type"],
            trigger=trigger["text"],
            start=trigger["start"],
            end=trigger["end"],
            sentence=sentence["text"],
            sentence_start=sentence["start"],
        )


@dataclass(frozen=True, slots=True)
class Lone:
    """An event that one file has and the other has not, with its line."""

    head: Head
    raw: bytes


@dataclass(frozen=True, slots=True)
class Changed:
    """An event that both files have, with the fields that differ."""

    old: Head
    new: Head
    fields: tuple[FieldChange, ...]


@dataclass(frozen=True, slots=True)
class DocumentChanged:
    """A document, by its name in the new file, with the fields that all its events share and that differ."""

    document: str
    fields: tuple[FieldChange, ...]


@dataclass(slots=True)
class Difference:
    """All that differs, sorted by document and place in the text, with counts of what does not.

    ``unchanged`` counts the events that are the same, ``moved`` those of them of which only offsets differ,
    ``hidden`` the differences that the filters left out; ``counts`` are all events by document, old and new.
    """

    added: list[Lone] = field(default_factory=list)
    removed: list[Lone] = field(default_factory=list)
    changed: list[Changed] = field(default_factory=list)
    documents: list[DocumentChanged] = field(default_factory=list)
    unchanged: int = 0
    moved: int = 0
    hidden: int = 0
    counts: tuple[Counter[str], Counter[str]] = field(default_factory=lambda: (Counter(), Counter()))

    @property
    def equal(self) -> bool:
        """Whether nothing that was looked at differs."""
        return not (self.added or self.removed or self.changed or self.documents)
