"""The columns that stand behind a figure: its interval, another run's figure, the change and whether it is one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from eventx.scoring.figures import Score, Share, Tally, main_figure
from eventx.scoring.intervals import Spread, parts, spreads
from eventx.scoring.measure import Judgement

#: What stands behind a change that may be none.
NOISE = "noise"


@dataclass(frozen=True, slots=True)
class Beside:
    """What is known of each figure by its name, beside its value: the other run's counts, and the spread."""

    compared: bool = False
    others: Mapping[str, Tally | Share] = field(default_factory=dict)
    spread: Mapping[str, Spread] = field(default_factory=dict)

    @classmethod
    def of(cls, new: Judgement, old: Judgement | None, *, intervals: bool) -> Beside:
        """What stands beside the figures of ``new``."""
        others = dict(parts(old.score)) if old else {}
        return cls(old is not None, others, spreads(new.parts, old.parts if old else None) if intervals else {})

    def heads(self) -> list[str]:
        """The heads of the columns."""
        bounds = ["low", "high"] if self.spread else []
        return [*bounds, *(["against", "change", *bounds] if self.compared else [])]

    def cells(self, name: str, part: Tally | Share) -> list[str]:
        """The cells behind the figure ``name``, which is ``part`` in this run."""
        spread = self.spread.get(name)
        found = [f"{bound:.3f}" for bound in (spread.value.low, spread.value.high)] if spread else []
        if self.compared:
            found += self._against(name, main_figure(part))
        if spread and spread.change:
            found += [f"{bound:+.3f}" for bound in (spread.change.low, spread.change.high)]
            found += [NOISE] if spread.change.holds_zero else []
        return found

    def _against(self, name: str, new: float) -> list[str]:
        other = self.others.get(name)
        old = main_figure(other) if other else 0.0
        return [f"{old:.3f}", f"{new - old:+.3f}" if round(new - old, 3) else "="]


def interval_values(new: Score, beside: Beside) -> dict[str, dict[str, object]]:
    """The intervals as values for JSON: of each figure, and of its change."""
    found: dict[str, dict[str, object]] = {}
    for name, part in parts(new):
        spread = beside.spread.get(name)
        if spread is None:
            continue
        found[name] = {"low": spread.value.low, "high": spread.value.high}
        if spread.change is not None:
            other = beside.others.get(name)
            found[name]["change"] = {
                "value": main_figure(part) - (main_figure(other) if other else 0.0),
                "low": spread.change.low,
                "high": spread.change.high,
                "noise": spread.change.holds_zero,
            }
    return found
