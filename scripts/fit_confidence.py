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

from eventx.chronology.settled import SettledEvent
from eventx.confidence.confident import DOUBT, doubt, signs_of
from eventx.confidence.of_events import Telling
from eventx.confidence.weights import Weights
from eventx.documents.document import Document
from eventx.documents.options import ReadOptions
from eventx.documents.read import read
from eventx.extraction import Extraction, Extractor
from eventx.language.parsed import Parsed, parse
from eventx.records.as_read import as_read
from eventx.records.build import build_records, event_ids
from eventx.scoring.agreement import arguments_agree
from eventx.scoring.annotation import Annotated, Argument
from eventx.scoring.matching import match_events
from eventx.scoring.measure import excused_records
from eventx.scoring.names import document_name
from eventx.scoring.read import read_gold, record_event
from eventx.scoring.truth import truth
from eventx.settings import Settings

TARGET = Path(__file__).parent.parent / "src" / "eventx" / "data" / "confidence.toml"
#: How many documents are kept apart at a time, and how often a sign must hold to be weighed.
PARTS, OFTEN = 5, 15
#: How many signs are kept, and how strongly weights are drawn to nothing.
RECORD_SIGNS, ARGUMENT_SIGNS, RIDGE = 80, 45, 6.0
HEAD = """\
# How sure a record is: what each sign adds to the logarithm of the odds that it says nothing false (confidence/).
# Written by scripts/fit_confidence.py; the figures are those of documents kept apart while the weights were fitted.
"""

Vector = NDArray[np.float64]


@dataclass(frozen=True)
class Row:
    """A record or an argument: its document, its signs, and whether it is right; of a record its arguments."""

    document: str
    signs: dict[str, float]
    right: bool
    arguments: tuple[Row, ...] = ()
    judged: bool = True


def rows_of(gold: str, texts: str, extractor: Extractor) -> Iterator[Row]:
    """The records of some texts that count, judged by their gold."""
    wanted = {each.name: each for each in read_gold(gold)}
    documents = (each for each in read([texts], ReadOptions()) if isinstance(each, Document))
    for parsed in parse(documents, extractor.nlp):
        if isinstance(parsed, Parsed) and (told := wanted.get(document_name(parsed.document.id))):
            yield from _of_document(extractor.read(parsed), told)


def _of_document(found: Extraction, gold: Annotated) -> Iterator[Row]:
    document, background = found.background.parsed.document, found.background
    events = dict(zip(event_ids(found.events, background), found.events, strict=True))
    whole = [replace(event, doubted=frozenset()) for event in found.events]
    records = as_read(build_records(whole, background), document)
    predicted = [record_event(record.as_json()) for record in records]
    pairs = match_events(gold.events, predicted, typed=True)
    match = {pair.predicted: gold.events[pair.gold] for pair in pairs}
    telling, left_out = Telling(found.events, background), excused_records(gold, predicted, pairs)
    for j, record in enumerate(records):
        if j not in left_out:
            wanted = match.get(j)
            right = None if wanted is None else _right(wanted.arguments, predicted[j].arguments)
            clean = wanted is not None and truth(wanted, predicted[j]).clean
            yield _row(document.id, events[record.id], telling, clean, right)


def _right(gold: Sequence[Argument], predicted: Sequence[Argument]) -> list[bool]:
    """Of each argument of a record whether the gold has it; each of the gold's is taken once."""
    left, found = sorted(gold, key=lambda argument: argument.optional), []
    for argument in predicted:
        at = next((n for n, wanted in enumerate(left) if arguments_agree(wanted, argument)), None)
        found.append(at is not None)
        if at is not None:
            del left[at]
    return found


def _row(document: str, event: SettledEvent, telling: Telling, clean: bool, right: list[bool] | None) -> Row:
    signs, of_arguments = signs_of(event, telling)
    order = event.main.type.role_order
    keys = sorted(
        (order(a.role), a.span.start_char, a.span.end_char, a.role, a.span.start) for a in event.event.arguments
    )
    arguments = tuple(
        Row(document, dict(of_arguments[key[3], key[4]]), bool(right and right[n]), judged=right is not None)
        for n, key in enumerate(keys)
    )
    return Row(document, dict(signs), clean, arguments)


def fitted(rows: Sequence[Row], most: int) -> Weights:
    """The weights of the signs that tell most, by a logistic regression."""
    often = Counter(name for row in rows for name in row.signs)
    names = sorted(name for name, number in often.items() if number >= OFTEN)
    first = _regression(rows, names)
    spread = _matrix(rows, names).std(axis=0)
    order = np.argsort(-np.abs(first[:-1]) * spread, kind="stable")[:most]
    kept = sorted({names[at] for at in order} | ({DOUBT} & set(names)))
    found = _regression(rows, kept)
    return Weights(float(found[-1]), dict(zip(kept, map(float, found[:-1]), strict=True)))


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
    for _ in range(25):
        chance = 1 / (1 + np.exp(-signs @ found))
        slope = signs.T @ (right - chance) - ridge * found
        bend = (signs.T * (chance * (1 - chance))) @ signs + np.diag(ridge)
        found = found + np.linalg.solve(bend, slope)
    return found


def doubted(rows: Sequence[Row], argument: Weights) -> list[Row]:
    """The records with the doubt of their arguments among the signs."""
    found = []
    for row in rows:
        chances = [argument.chance(each.signs.items()) for each in row.arguments]
        found.append(Row(row.document, {**row.signs, DOUBT: doubt(chances)}, row.right, row.arguments))
    return found


def models(rows: Sequence[Row]) -> tuple[Weights, Weights]:
    """The weights of records and of arguments."""
    argument = fitted([each for row in rows for each in row.arguments if each.judged], ARGUMENT_SIGNS)
    return fitted(doubted(rows, argument), RECORD_SIGNS), argument


def kept_apart(first: Sequence[Row], others: Sequence[Row]) -> list[tuple[float, bool]]:
    """The chance of each record of the first set, by weights fitted without its document; and whether it is clean."""
    found = []
    for part in range(PARTS):
        apart = [row for row in first if _part(row) == part]
        record, argument = models([*(row for row in first if _part(row) != part), *others])
        found += [(record.chance(row.signs.items()), row.right) for row in doubted(apart, argument)]
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


def written(record: Weights, argument: Weights, measured: Figures) -> str:
    """The tables as TOML."""
    return "\n".join([HEAD, *_table("record", record), *_table("argument", argument), *_measured(measured)])


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
    record, argument = models([*sets[0], *others])
    if given.rate:
        record = lowered(record, doubted(sets[0], argument), given.rate)
    print(measured)
    given.target.write_text(written(record, argument, measured), encoding="utf-8")


if __name__ == "__main__":
    main()
