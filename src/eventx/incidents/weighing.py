"""How well two reports agree: the weights of the signs that hold of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import fsum

from eventx.incidents.report import Report
from eventx.incidents.rules import THRESHOLD, rules
from eventx.incidents.signs import signs
from eventx.incidents.story import Story
from eventx.incidents.traits import traits_of
from eventx.incidents.vetoes import veto
from eventx.weighed_sign import WeighedSign


@dataclass(frozen=True, slots=True)
class Link:
    """How well two reports agree: from 0 on they tell of one happening, unless a ``veto`` forbids it."""

    points: float
    veto: str | None = None

    @property
    def joins(self) -> bool:
        """Whether the two are one happening, as far as they alone tell."""
        return self.veto is None and self.points >= 0


def link(a: Report, b: Report, stories: Mapping[str, Story]) -> Link:
    """How well two reports of a type agree; ``stories`` are the documents by name."""
    traits = traits_of(a.type)
    forbidden = veto(a, b, traits)
    if forbidden is not None:
        return Link(float("-inf"), forbidden)
    weights = rules().weights
    found = signs(a, b, stories[a.document], stories[b.document], traits)
    return Link(fsum(weights[sign] * value for sign, value in found.items() if value) - weights[THRESHOLD])


def weighed(a: Report, b: Report, stories: Mapping[str, Story]) -> tuple[WeighedSign, ...]:
    """The signs for and against two reports being one happening that hold of them, the weightiest first."""
    table = rules().weights
    found = signs(a, b, stories[a.document], stories[b.document], traits_of(a.type))
    held = [WeighedSign(sign, float(value), table[sign]) for sign, value in found.items() if value]
    return tuple(sorted(held, key=lambda each: (-abs(each.points), each.name)))
