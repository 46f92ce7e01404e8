"""The floors of the quality gate: figures that must not fall, and the hash of the gold they were taken on."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from eventx.errors import EventxError
from eventx.own_files import text_of
from eventx.strict_toml import read_toml

#: Figures that get a floor in a new file. An older file keeps the figures that it names.
GATED = (
    "events.f1", "triggers.f1", "arguments.f1", "time.f1", "time_matched", "polarity", "negative.f1",
    "modality", "non_asserted.f1", "attribution", "document_date",
)  # fmt: skip
_DIGITS = 4
_ROUNDING = 1e-9  # what binary fractions may differ by
_HEADER = """\
# Floors of the quality gate: `eventx score GOLD RECORDS --floor THIS_FILE` fails when a figure is below its
# floor, or when the gold is not the one named here. Written by the same command with `--raise-floors`, which
# lowers no floor unless told to (`--allow-lower`) and takes no other gold unless told to (`--new-gold`).
"""


@dataclass(frozen=True, slots=True)
class Floors:
    """The lowest value that each figure may take, and the SHA-256 of the gold."""

    gold: str
    figures: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Change:
    """A figure beside its floor; ``floor`` is None where it has none yet."""

    name: str
    floor: float | None
    value: float


@dataclass(frozen=True, slots=True)
class Raised:
    """New floors with what changed, or (``refusals`` not empty) why the old ones stay."""

    floors: Floors
    changes: tuple[Change, ...]
    refusals: tuple[str, ...]


def read_floors(path: Path) -> Floors:
    """Read a floors file. Raises EventxError with file, key and reason."""
    try:
        content = read_toml(text_of(path))
    except FileNotFoundError as error:
        raise EventxError(f"{path}: no such floors file; write one with --raise-floors") from error
    except (OSError, ValueError) as error:
        raise EventxError(f"{path}: cannot be read as TOML ({error})") from error
    if unknown := sorted(content.keys() - {"gold", "floors"}):
        raise EventxError(f"{path}: unknown key {unknown[0]!r}; known are 'gold' and 'floors'")
    gold, floors = content.get("gold"), content.get("floors")
    if not isinstance(gold, str) or not isinstance(floors, dict) or not floors:
        raise EventxError(f"{path}: needs 'gold' (the hash of the gold) and a table 'floors'")
    for name, value in floors.items():
        if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 1:
            raise EventxError(f"{path}: floor {name!r} must be a number from 0 to 1, not {value!r}")
    return Floors(gold, {name: float(value) for name, value in floors.items()})


def write_floors(path: Path, floors: Floors) -> None:
    """Write a floors file, figures in the order in which they stand."""
    rows = [f'"{name}" = {value:.{_DIGITS}f}' for name, value in floors.figures.items()]
    path.parent.mkdir(parents=True, exist_ok=True)
    text = f'{_HEADER}gold = "{floors.gold}"\n\n[floors]\n' + "\n".join(rows) + "\n"
    path.write_text(text, encoding="utf-8", newline="\n")


def shortfalls(floors: Floors, figures: Mapping[str, float]) -> list[Change]:
    """The figures below their floor. Raises EventxError for a floor of a figure that does not exist."""
    _refuse_unknown(floors, figures)
    return [
        Change(name, floor, figures[name])
        for name, floor in floors.figures.items()
        if figures[name] < floor - _ROUNDING
    ]


def raise_floors(
    old: Floors | None, figures: Mapping[str, float], gold: str, *, allow_lower: bool, new_gold: bool
) -> Raised:
    """Floors at the present figures, cut (not rounded) to four decimals, or the reasons not to write them."""
    if old is not None:
        _refuse_unknown(old, figures)
    before = old.figures if old else dict.fromkeys(GATED, None)
    now = {name: _cut(figures[name]) for name in before}
    changes = tuple(Change(name, floor, now[name]) for name, floor in before.items() if now[name] != floor)
    refusals = []
    if old is not None and old.gold != gold and not new_gold:
        refusals.append("the gold is another one than that of the floors; --new-gold takes it over")
    lower = [change for change in changes if change.floor is not None and change.value < change.floor]
    if lower and not allow_lower:
        names = ", ".join(f"{change.name} {change.floor:.4f} to {change.value:.4f}" for change in lower)
        refusals.append(f"this would lower {names}; --allow-lower does so")
    return Raised(Floors(gold, now), changes, tuple(refusals))


def _cut(value: float) -> float:
    """Down to four decimals, so that no figure is below its own floor."""
    scale: int = 10**_DIGITS
    return math.floor(value * scale + _ROUNDING * scale) / scale


def _refuse_unknown(floors: Floors, figures: Mapping[str, float]) -> None:
    if unknown := [name for name in floors.figures if name not in figures]:
        raise EventxError(f"there is no figure {unknown[0]!r} to set a floor for; known are {', '.join(figures)}")
