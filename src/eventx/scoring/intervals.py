"""How far a figure would move on other documents of the same kind: bootstrap intervals.

Documents are drawn with replacement, as many as there are, again and again; a figure's interval holds the middle
of what it comes to. Two runs are judged on the same draws, so that the interval of their difference is a narrow
one. The draws come from a fixed seed: the same scores always give the same intervals.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

from eventx.scoring.figures import Score, Share, Tally

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]

DRAWS = 1000
SEED = 1
COVERED = 0.95


@dataclass(frozen=True, slots=True)
class Interval:
    """Between ``low`` and ``high`` lie 95 % of the draws."""

    low: float
    high: float

    @property
    def holds_zero(self) -> bool:
        """Whether a difference with this interval may be no difference."""
        return self.low <= 0 <= self.high


@dataclass(frozen=True, slots=True)
class Spread:
    """The interval of a figure (F1 of a tally), and that of its change against another run."""

    value: Interval
    change: Interval | None = None


def spreads(new: Sequence[Score], old: Sequence[Score] | None = None) -> dict[str, Spread]:
    """The spread of every figure by its name, from the scores of single documents.

    Types are named ``types.attack`` (F1) and ``clean_types.attack``. ``old`` are the scores of another run on the
    same documents in the same order.
    """
    if not new:
        return {}
    draws = _draws(len(new))
    before = dict(_figures(old, draws)) if old is not None else {}
    found = {}
    for name, values in _figures(new, draws):
        other = before.get(name, 0.0)
        found[name] = Spread(_interval(values), _interval(values - other) if old is not None else None)
    return found


def parts(score: Score) -> Iterator[tuple[str, Tally | Share]]:
    """Every count of a score that has a figure, under its name."""
    for part in fields(score):
        value = getattr(score, part.name)
        if isinstance(value, Tally | Share):
            yield part.name, value
        elif isinstance(value, Mapping):
            yield from ((f"{part.name}.{name}", each) for name, each in value.items())


def _draws(number: int) -> Floats:
    """How often each document stands in each draw."""
    import numpy as np

    chance = random.Random(SEED)
    counts = np.zeros((DRAWS, number))
    for row in counts:
        for _ in range(number):
            row[int(chance.random() * number)] += 1
    return counts


def _figures(scores: Sequence[Score], draws: Floats) -> Iterator[tuple[str, Floats]]:
    """Each figure in each draw."""
    import numpy as np

    named = [dict(parts(score)) for score in scores]
    for name in dict.fromkeys(name for each in named for name in each):
        counts = np.array([_counts(each.get(name)) for each in named], dtype=float)
        yield name, _rate(*(draws @ counts).T)


def _counts(part: Tally | Share | None) -> tuple[int, int]:
    """What the figure is the quotient of: F1 is twice the hits by predictions and gold together."""
    if part is None:
        return 0, 0
    return (2 * part.hit, part.predicted + part.gold) if isinstance(part, Tally) else (part.right, part.asked)


def _rate(above: Floats, below: Floats) -> Floats:
    import numpy as np

    return np.divide(above, below, out=np.zeros_like(above), where=below > 0)


def _interval(values: Floats) -> Interval:
    import numpy as np

    rest = (1 - COVERED) / 2
    low, high = np.quantile(values, (rest, 1 - rest))
    return Interval(float(low), float(high))
