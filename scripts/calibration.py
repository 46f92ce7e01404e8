"""How well the confidence of records tells which say nothing false: figures, and a reliability diagram.

usage: python scripts/calibration.py GOLD RECORDS [--diagram FILE.png]
"""

from __future__ import annotations

import argparse
import struct
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from eventx.scoring.annotation import Annotated
from eventx.scoring.matching import match_events
from eventx.scoring.measure import excused_records
from eventx.scoring.read import read_gold, read_predictions
from eventx.scoring.truth import truth

#: A confidence, and whether its record says nothing false.
Judged = tuple[float, bool]
BINS, SIDE, EDGE = 10, 400, 40
WHITE, BLACK, GREY, BLUE = (255, 255, 255), (40, 40, 40), (200, 200, 200), (60, 110, 180)


@dataclass(frozen=True)
class Figures:
    """``clean``: the share that says nothing false; ``surer_half``: that of the surer half of the records."""

    records: int
    clean: float
    auroc: float
    surer_half: float
    calibration_error: float

    def __str__(self) -> str:
        return (
            f"records {self.records}  clean {self.clean:.3f}  AUROC {self.auroc:.3f}  "
            f"surer half {self.surer_half:.3f}  calibration error {self.calibration_error:.3f}"
        )


def figures(judged: Sequence[Judged]) -> Figures:
    """The figures of some records, in any order."""
    number = len(judged)
    error = sum(abs(sum(right for _, right in each) - sum(chance for chance, _ in each)) for each in bins(judged))
    return Figures(
        number, sum(right for _, right in judged) / number, _auroc(judged), _surer_half(judged), error / number
    )


def bins(judged: Sequence[Judged]) -> list[list[Judged]]:
    """The records by tenths of confidence."""
    found: list[list[Judged]] = [[] for _ in range(BINS)]
    for chance, right in judged:
        found[min(int(chance * BINS + 1e-9), BINS - 1)].append((chance, right))
    return found


def _surer_half(judged: Sequence[Judged]) -> float:
    """The share of the surer half that is right; of records equally sure in the middle, as much as of all of them."""
    most, taken, right = len(judged) // 2, 0, 0.0
    for chance in sorted({chance for chance, _ in judged}, reverse=True):
        here = [truly for each, truly in judged if each == chance]
        part = min(1.0, (most - taken) / len(here))
        taken, right = taken + round(part * len(here)), right + part * sum(here)
        if taken >= most:
            break
    return right / most if most else 0.0


def _auroc(judged: Sequence[Judged]) -> float:
    """The share of pairs of a right and a wrong record of which the right one is surer; a tie counts half."""
    right = [chance for chance, truly in judged if truly]
    wrong = [chance for chance, truly in judged if not truly]
    won = sum((a > b) + (a == b) / 2 for a in right for b in wrong)
    return won / (len(right) * len(wrong)) if right and wrong else 0.5


def judged_records(gold: Annotated, records: Annotated) -> Iterator[Judged]:
    """The confidence of each record of a document that counts, and whether it is clean."""
    pairs = match_events(gold.events, records.events, typed=True)
    match, left_out = {pair.predicted: pair.gold for pair in pairs}, excused_records(gold, records.events, pairs)
    for j, record in enumerate(records.events):
        if j not in left_out and record.confidence is not None:
            yield record.confidence, j in match and truth(gold.events[match[j]], record).clean


def diagram(judged: Sequence[Judged]) -> bytes:
    """A PNG: for each tenth of confidence the share that is right (blue), its size the width; the diagonal is right."""
    size = SIDE + 2 * EDGE
    rows = [[WHITE] * size for _ in range(size)]
    for step in range(SIDE + 1):
        for line in (0, SIDE):
            rows[size - 1 - EDGE - line][EDGE + step] = rows[size - 1 - EDGE - step][EDGE + line] = BLACK
        rows[size - 1 - EDGE - step][EDGE + step] = GREY
        if step % (SIDE // BINS) == 0:
            for long in range(6):
                rows[size - 1 - EDGE + long][EDGE + step] = rows[size - 1 - EDGE - step][EDGE - long] = BLACK
    most = max(len(each) for each in bins(judged))
    for each in bins(judged):
        if each:
            across, up = (round(SIDE * sum(each_of) / len(each)) for each_of in zip(*each, strict=True))
            half = max(2, round(14 * (len(each) / most) ** 0.5))
            _square(rows, EDGE + across, size - 1 - EDGE - up, half)
    return _png(rows)


def _square(rows: list[list[tuple[int, int, int]]], across: int, down: int, half: int) -> None:
    for y in range(down - half, down + half + 1):
        for x in range(across - half, across + half + 1):
            if 0 <= y < len(rows) and 0 <= x < len(rows):
                rows[y][x] = BLUE


def _png(rows: list[list[tuple[int, int, int]]]) -> bytes:
    raw = b"".join(b"\0" + bytes(value for pixel in row for value in pixel) for row in rows)
    head = struct.pack(">IIBBBBB", len(rows[0]), len(rows), 8, 2, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(raw, 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data)) for name, data in parts
    )


def main() -> None:
    """Print the figures; draw the diagram where it is asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold")
    parser.add_argument("records")
    parser.add_argument("--diagram", type=Path)
    given = parser.parse_args()
    told = read_predictions(given.records)
    judged = [
        each
        for doc in read_gold(given.gold)
        for each in judged_records(doc, told.get(doc.name, Annotated(doc.name, ())))
    ]
    print(figures(judged))
    for each in bins(judged):
        if each:
            chance, right = (sum(each_of) / len(each) for each_of in zip(*each, strict=True))
            print(f"  {chance:.2f} told, {right:.2f} right, {len(each)} records")
    if given.diagram:
        given.diagram.write_bytes(diagram(judged))


if __name__ == "__main__":
    main()
