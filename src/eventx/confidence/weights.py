"""What signs count for the confidence of a record, of its event and of its arguments: ``data/confidence.toml``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from math import exp, fsum

from eventx.datafiles import toml

#: A sign that holds, and how strongly: of most 1.
Sign = tuple[str, float]


@dataclass(frozen=True, slots=True)
class Weights:
    """``base`` is the sum where no sign holds; ``signs`` what each adds, those not listed nothing."""

    base: float
    signs: Mapping[str, float]

    def weighed(self, signs: Iterable[Sign]) -> list[Sign]:
        """The signs that count, each with what it adds."""
        points = self.signs
        return [(name, points[name] * strength) for name, strength in signs if name in points]

    def chance(self, signs: Iterable[Sign]) -> float:
        """The chance that the signs amount to.

        >>> Weights(0.0, {"short": 1.1}).chance([("short", 1.0), ("unknown", 1.0)])  # doctest: +ELLIPSIS
        0.7502...
        """
        return self.chance_of(self.weighed(signs))

    def chance_of(self, weighed: Iterable[Sign]) -> float:
        """The chance that signs amount to whose points are known."""
        return 1 / (1 + exp(-fsum((self.base, *(points for _, points in weighed)))))


@dataclass(frozen=True, slots=True)
class Measured:
    """The figures of the weights, as ``scripts/fit_confidence.py`` wrote them: by documents kept apart."""

    records: int
    clean: float
    auroc: float
    surer_half: float
    calibration_error: float


@dataclass(frozen=True, slots=True)
class Table:
    """The weights of records, of there being such an event at all, of times, of arguments, and their figures."""

    record: Weights
    event: Weights
    time: Weights
    argument: Weights
    measured: Measured


@cache
def weights() -> Table:
    """The table, read once."""
    return toml("confidence.toml", Table)
