"""Fit what signs count for the confidence of records, on annotated texts, and write it to ``data/confidence.toml``.

usage: python scripts/fit_confidence.py GOLD=TEXTS [GOLD=TEXTS …] [--rate SHARE] [--target FILE]

GOLD is what `eventx score` takes, TEXTS what `eventx extract` reads. The figures are those of the first pair, each of
its documents judged by weights that were fitted without it. --rate is the share of records that say nothing false on
news that no rule was written from: the chances on the first pair, which was read, are lowered until their mean is that.
"""

from __future__ import annotations

import argparse
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from math import log
from pathlib import Path

import numpy as np
from calibration import Figures, figures
from numpy.typing import NDArray

from eventx.chronology.chronology import Timing
from eventx.chronology.settled import SettledEvent
from eventx.confidence.confident import DOUBT, doubt, signs_of
from eventx.confidence.of_events import Telling
from eventx.confidence.of_times import time_signs
from eventx.confidence.weights import Weights
from eventx.documents.document import Document
from eventx.documents.options import ReadOptions
from eventx.documents.read import read
from eventx.extraction import Extraction, Extractor
from eventx.language.parsed import Parsed, parse
from eventx.limits import limits
from eventx.records.as_read import as_read
from eventx.records.build import build_records, event_ids
from eventx.scoring.agreement import arguments_agree
from eventx.scoring.annotation import Annotated, Argument, Event, Time, TimeState
from eventx.scoring.matching import match_events
from eventx.scoring.measure import excused_records
from eventx.scoring.names import document_name
from eventx.scoring.pairs import share_characters
from eventx.scoring.read import read_gold, record_event
from eventx.scoring.truth import truth
from eventx.settings import Settings

TARGET = Path(__file__).parent.parent / "src" / "eventx" / "data" / "confidence.toml"
#: How many parts the documents are kept apart in, and how often a sign must hold to be weighed.
PARTS, OFTEN = 5, 25
#: How many signs are looked at together, are kept, and how strongly weights are drawn to nothing.
LOOKED_AT, RECORD_SIGNS, TIME_SIGNS, ARGUMENT_SIGNS, RIDGE = 400, 80, 60, 200, 6.0
HEAD = """\
# How sure a record is: what each sign adds to the logarithm of the odds that it says nothing false (confidence/).
# Written by scripts/fit_confidence.py; the figures are those of documents kept apart while the weights were fitted.
"""

Vector = NDArray[np.float64]


@dataclass(frozen=True)
class Row:
    """A record or an argument: its document, its signs, and whether it is right; of a record its arguments apart.

    ``is_event``: there is such an event. The arguments of one that is none are not ``judged``; ``time`` is its time,
    where the gold tells whether that is right.
    """

    document: str
    signs: dict[str, float]
    right: bool
    arguments: tuple[Row, ...] = ()
    judged: bool = True
    is_event: bool = False
    time: Row | None = None


@dataclass(frozen=True)
class Models:
    """The weights of records, of events, of times and of arguments."""

    record: Weights
    event: Weights
    time: Weights
    argument: Weights


def rows_of(gold: str, texts: str, extractor: Extractor) -> Iterator[Row]:
    """The records of some texts that count, judged by their gold."""
    wanted = {each.name: each for each in read_gold(gold)}
    documents = (each for each in read([texts], ReadOptions()) if isinstance(each, Document))
    for parsed in parse(documents, extractor.nlp):
        if isinstance(parsed, Parsed) and (told := wanted.get(document_name(parsed.document.id))):
            yield from _of_document(extractor.read(parsed), told)


def _of_document(found: Extraction, gold: Annotated) -> Iterator[Row]:
    document, background = found.background.parsed.document, found.background
    settled = sorted((*found.events, *found.unlikely), key=lambda event: event.main.trigger.start)
    events = dict(zip(event_ids(settled, background), settled, strict=True))
    whole = [replace(event, doubted=frozenset(), timing=_restored(event.timing)) for event in settled]
    records = as_read(build_records(whole, background), document)
    predicted = [record_event(record.as_json()) for record in records]
    pairs = match_events(gold.events, predicted, typed=True)
    match = {pair.predicted: gold.events[pair.gold] for pair in pairs}
    telling, left_out = Telling(settled, background), excused_records(gold, predicted, pairs)
    for j, record in enumerate(records):
        if j not in left_out:
            wanted = match.get(j)
            right = None if wanted is None else _right(wanted.arguments, predicted[j].arguments)
            event, told = events[record.id], predicted[j]
            sound = wanted is not None and truth(wanted, _as_told(told, event)).clean
            row = _row(document.id, event, telling, sound, right)
            yield row if wanted is None else replace(row, time=_row_of_time(wanted.time, told.time, event, telling))


def _restored(timing: Timing) -> Timing:
    """The timing with what was left out of it."""
    return replace(timing, time=timing.time or timing.doubted, doubted=None)


def _as_told(record: Event, event: SettledEvent) -> Event:
    """A record less its arguments, and less a time that is left out."""
    return replace(record, arguments=(), time=record.time if event.time else Time())


def _row_of_time(gold: Time, told: Time, event: SettledEvent, telling: Telling) -> Row | None:
    """The time of a record, right or wrong; None where there is none, or the gold does not say."""
    time = event.time or event.timing.doubted
    if time is None:
        return None
    if gold.words_only or gold.state is TimeState.DISPUTED:
        if told.words is None or (gold.words is None and not gold.words_only):
            return None
        right = share_characters(gold.words, told.words)
    elif not told.earliest:
        return None
    else:
        right = (gold.earliest, gold.latest) == (told.earliest, told.latest)
    document = telling.background.parsed.document.id
    return Row(document, dict(time_signs(time, event, telling.background)), right)


def _right(gold: Sequence[Argument], predicted: Sequence[Argument]) -> list[bool]:
    """Of each argument of a record whether the gold has it; each of the gold's is taken once."""
    left, found = sorted(gold, key=lambda argument: argument.optional), []
    for argument in predicted:
        at = next((n for n, wanted in enumerate(left) if arguments_agree(wanted, argument)), None)
        found.append(at is not None)
        if at is not None:
            del left[at]
    return found


def _row(document: str, event: SettledEvent, telling: Telling, sound: bool, right: list[bool] | None) -> Row:
    signs, of_arguments = signs_of(event, telling)
    order = event.main.type.role_order
    keys = sorted(
        (order(a.role), a.span.start_char, a.span.end_char, a.role, a.span.start) for a in event.event.arguments
    )
    arguments = tuple(
        Row(document, dict(of_arguments[key[3], key[4]]), bool(right and right[n]), judged=right is not None)
        for n, key in enumerate(keys)
    )
    return Row(document, dict(signs), sound, arguments, is_event=right is not None)


def fitted(rows: Sequence[Row], most: int) -> Weights:
    """The weights of the signs that tell most, by a logistic regression."""
    often = Counter(name for row in rows for name in row.signs)
    names = _telling(rows, sorted(name for name, number in often.items() if number >= OFTEN))
    first = _regression(rows, names)
    spread = _matrix(rows, names).std(axis=0)
    order = np.argsort(-np.abs(first[:-1]) * spread, kind="stable")[:most]
    kept = sorted({names[at] for at in order} | ({DOUBT} & set(names)))
    found = _regression(rows, kept)
    return Weights(float(found[-1]), dict(zip(kept, map(float, found[:-1]), strict=True)))


def _telling(rows: Sequence[Row], names: Sequence[str]) -> list[str]:
    """The signs that go most with right or wrong, each by itself."""
    signs, right = _matrix(rows, names), np.array([row.right for row in rows], float)
    found = np.abs((signs - signs.mean(axis=0)).T @ (right - right.mean())) / (signs.std(axis=0) + 1e-9)
    return sorted(names[at] for at in np.argsort(-found, kind="stable")[:LOOKED_AT])


def _matrix(rows: Sequence[Row], names: Sequence[str]) -> Vector:
    place = {name: at for at, name in enumerate(names)}
    found = np.zeros((len(rows), len(names)))
    for n, row in enumerate(rows):
        for name, strength in row.signs.items():
            if name in place:
                found[n, place[name]] = strength
    return found


def _regression(rows: Sequence[Row], names: Sequence[str]) -> Vector:
    """Weights by Newton's method, the last of them the base; all but that and the doubt are drawn to nothing."""
    signs = np.hstack([_matrix(rows, names), np.ones((len(rows), 1))])
    right = np.array([row.right for row in rows], float)
    ridge = np.array([0.05 if name == DOUBT else RIDGE for name in names] + [1e-6])
    found = np.zeros(len(names) + 1)
    for _ in range(9):
        chance = 1 / (1 + np.exp(-signs @ found))
        slope = signs.T @ (right - chance) - ridge * found
        bend = (signs.T * (chance * (1 - chance))) @ signs + np.diag(ridge)
        found = found + np.linalg.solve(bend, slope)
    return found


def doubted(rows: Sequence[Row], argument: Weights) -> list[Row]:
    """The records as they are told: right where what they tell of their arguments is, with their doubt a sign."""
    least, found = limits().arguments.least_percent / 100, []
    for row in rows:
        chances = [argument.chance(each.signs.items()) for each in row.arguments]
        told = [chance for chance in chances if chance >= least]
        right = row.right and all(a.right for a, chance in zip(row.arguments, chances, strict=True) if chance >= least)
        found.append(replace(row, signs={**row.signs, DOUBT: doubt(told)}, right=right))
    return found


def models(rows: Sequence[Row]) -> Models:
    """The weights of records, of events and of arguments.

    What a record's arguments make of it is told by weights that were fitted without its document.
    """
    argument = _of_arguments(rows)
    apart = [row for part in range(PARTS) for row in _apart(rows, part)]
    events = fitted([replace(row, right=row.is_event) for row in rows], RECORD_SIGNS)
    times = fitted([row.time for row in rows if row.time is not None], TIME_SIGNS)
    return Models(fitted(apart, RECORD_SIGNS), events, times, argument)


def _apart(rows: Sequence[Row], part: int) -> list[Row]:
    return doubted([row for row in rows if _part(row) == part], _of_arguments([r for r in rows if _part(r) != part]))


def _of_arguments(rows: Sequence[Row]) -> Weights:
    return fitted([each for row in rows for each in row.arguments if each.judged], ARGUMENT_SIGNS)


def kept_apart(first: Sequence[Row], others: Sequence[Row]) -> list[tuple[float, bool]]:
    """The chance of each record of the first set, by weights fitted without its document; and whether it is clean."""
    found = []
    for part in range(PARTS):
        apart = [row for row in first if _part(row) == part]
        found_of = models([*(row for row in first if _part(row) != part), *others])
        found += [(found_of.record.chance(r.signs.items()), r.right) for r in doubted(apart, found_of.argument)]
    return found


def _part(row: Row) -> int:
    return zlib.crc32(row.document.encode()) % PARTS


def lowered(weights: Weights, rows: Sequence[Row], rate: float) -> Weights:
    """The weights with a base that makes the mean chance of some records a share."""
    found = weights
    for _ in range(60):
        mean = sum(found.chance(row.signs.items()) for row in rows) / len(rows)
        found = Weights(found.base + log(rate / (1 - rate)) - log(mean / (1 - mean)), found.signs)
    return found


def written(found: Models, measured: Figures) -> str:
    """The tables as TOML."""
    tables = {"record": found.record, "event": found.event, "time": found.time, "argument": found.argument}
    return "\n".join([HEAD, *(line for each in tables.items() for line in _table(*each)), *_measured(measured)])


def _measured(found: Figures) -> Iterable[str]:
    return (
        "[measured]", f"records = {found.records}", f"clean = {found.clean:.3f}", f"auroc = {found.auroc:.3f}",
        f"surer_half = {found.surer_half:.3f}", f"calibration_error = {found.calibration_error:.3f}", "",
    )  # fmt: skip


def _table(name: str, weights: Weights) -> Iterator[str]:
    yield f"[{name}]"
    yield f"base = {weights.base:.2f}"
    yield ""
    yield f"[{name}.signs]"
    yield from (f'"{sign}" = {weight:.2f}' for sign, weight in sorted(weights.signs.items()) if abs(weight) >= 0.005)
    yield ""


def main() -> None:
    """Fit, print the figures, write the file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pairs", nargs="+", metavar="GOLD=TEXTS")
    parser.add_argument("--rate", type=float)
    parser.add_argument("--target", type=Path, default=TARGET)
    given = parser.parse_args()
    extractor = Extractor.of(Settings())
    sets = [list(rows_of(*pair.split("=", 1), extractor)) for pair in given.pairs]
    others = [row for rows in sets[1:] for row in rows]
    measured = figures(kept_apart(sets[0], others))
    found = models([*sets[0], *others])
    if given.rate:
        found = replace(found, record=lowered(found.record, doubted(sets[0], found.argument), given.rate))
    print(measured)
    given.target.write_text(written(found, measured), encoding="utf-8")


if __name__ == "__main__":
    main()
