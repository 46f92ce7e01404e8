"""The figures of the measure: counts that add up over documents, and what is derived from them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields


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


@dataclass(frozen=True, slots=True)
class Score:
    """All counts of one document, or of many added up. ``docs/scoring.md`` defines each."""

    events: Tally = Tally()
    triggers: Tally = Tally()
    arguments: Tally = Tally()
    time: Tally = Tally()
    negative: Tally = Tally()
    non_asserted: Tally = Tally()
    time_matched: Share = Share()
    polarity: Share = Share()
    modality: Share = Share()
    attribution: Share = Share()
    source: Share = Share()
    document_date: Share = Share()
    splits: int = 0
    merges: int = 0
    documents: int = 0
    types: Mapping[str, Tally] = field(default_factory=dict)

    def __add__(self, other: Score) -> Score:
        names = [part.name for part in fields(self) if part.name != "types"]
        sums = {name: getattr(self, name) + getattr(other, name) for name in names}
        return Score(**sums, types=_add_types(self.types, other.types))


def _add_types(left: Mapping[str, Tally], right: Mapping[str, Tally]) -> dict[str, Tally]:
    names = [*left, *(name for name in right if name not in left)]
    return {name: left.get(name, Tally()) + right.get(name, Tally()) for name in names}


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
