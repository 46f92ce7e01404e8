"""The figures of the measure: counts that add up over documents, and what is derived from them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import TypeVar


@dataclass(frozen=True, slots=True)
class Tally:
    """What was found, what was predicted and what was asked for."""

    hit: int = 0
    predicted: int = 0
    gold: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(self.hit + other.hit, self.predicted + other.predicted, self.gold + other.gold)

    @property
    def precision(self) -> float:
        """Share of the predictions that are right; 0 where nothing was predicted."""
        return self.hit / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        """Share of the gold that was found; 0 where nothing was asked for."""
        return self.hit / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


@dataclass(frozen=True, slots=True)
class Share:
    """How many of the cases asked are right."""

    right: int = 0
    asked: int = 0

    def __add__(self, other: Share) -> Share:
        return Share(self.right + other.right, self.asked + other.asked)

    @property
    def value(self) -> float:
        """Accuracy; 0 where nothing was asked."""
        return self.right / self.asked if self.asked else 0.0


Counts = TypeVar("Counts", Tally, Share)


@dataclass(frozen=True, slots=True)
class Score:
    """All counts of one document, or of many added up. ``docs/scoring.md`` defines each."""

    events: Tally = Tally()
    triggers: Tally = Tally()
    arguments: Tally = Tally()
    time: Tally = Tally()
    negative: Tally = Tally()
    non_asserted: Tally = Tally()
    time_words: Tally = Tally()
    time_matched: Share = Share()
    polarity: Share = Share()
    modality: Share = Share()
    attribution: Share = Share()
    source: Share = Share()
    document_date: Share = Share()
    entity_name: Share = Share()
    entity_country: Share = Share()
    clean: Share = Share()
    whole: Share = Share()
    splits: int = 0
    merges: int = 0
    documents: int = 0
    types: Mapping[str, Tally] = field(default_factory=dict)
    clean_types: Mapping[str, Share] = field(default_factory=dict)

    def __add__(self, other: Score) -> Score:
        names = [part.name for part in fields(self) if part.name not in ("types", "clean_types")]
        sums = {name: getattr(self, name) + getattr(other, name) for name in names}
        types = _add_by_key(self.types, other.types, Tally())
        return Score(**sums, types=types, clean_types=_add_by_key(self.clean_types, other.clean_types, Share()))


def _add_by_key(left: Mapping[str, Counts], right: Mapping[str, Counts], none: Counts) -> dict[str, Counts]:
    names = [*left, *(name for name in right if name not in left)]
    return {name: left.get(name, none) + right.get(name, none) for name in names}


def main_figure(part: Tally | Share) -> float:
    """The one number that stands for a count: F1 of a tally, the share of a share."""
    return part.f1 if isinstance(part, Tally) else part.value


def figures(score: Score) -> dict[str, float | int]:
    """Every figure under its name: ``events.p``, ``events.r``, ``events.f1``, … ``polarity`` … ``splits``."""
    found: dict[str, float | int] = {}
    for part in fields(score):
        value = getattr(score, part.name)
        if isinstance(value, Tally):
            found[f"{part.name}.p"] = value.precision
            found[f"{part.name}.r"] = value.recall
            found[f"{part.name}.f1"] = value.f1
        elif isinstance(value, Share):
            found[part.name] = value.value
    return found | {"splits": score.splits, "merges": score.merges}
