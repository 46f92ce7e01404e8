"""Read spoilt articles by the thousand, and tell of each for which something does not hold.

usage: python tests/fuzz/run.py N [--seed S] [--first K]

Cases are read in blocks, each by a process of its own: one that crashes is found by its number too.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

import click

sys.path.insert(0, str(Path(__file__).resolve().parent))

import mutations
import properties

BLOCK = 500
#: Libraries for matrices start threads of their own unless they are told not to: on short texts they only wait.
_ONE_THREAD = {name: "1" for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")}


@click.command()
@click.argument("number", type=click.IntRange(min=1), metavar="N")
@click.option("--seed", type=int, default=0, show_default=True, help="Other seeds give other cases.")
@click.option("--first", type=int, default=0, show_default=True, help="Number of the first case.")
@click.option("--journal", type=click.Path(path_type=Path), hidden=True)
def main(number: int, seed: int, first: int, journal: Path | None) -> None:
    """Read N spoilt articles. Exit code 1: something does not hold for one of them."""
    if journal:
        _read(range(first, first + number), seed, journal)
        return
    found = 0
    end = first + number
    while first < end:
        size = min(BLOCK, end - first)
        first, told = _block(first, size, seed)
        found += told
        click.echo(f"up to case {first:,}: {found} found", err=True)
    click.echo(f"{number:,} cases, seed {seed}: {found} found")
    sys.exit(1 if found else 0)


def _read(numbers: range, seed: int, journal: Path) -> None:
    """Read the cases of a block, noting each before it is begun."""
    from eventx.extraction import Extractor
    from eventx.settings import Settings

    extractor = Extractor.of(Settings())
    for number in numbers:
        journal.write_text(str(number), encoding="utf-8")
        case = mutations.case(number, seed)
        for what, times in Counter(_broken(case.data, extractor)).items():
            click.echo(
                f"case {number}, seed {seed} ({', '.join(case.kinds)}): {what}" + f" ({times} times)" * (times > 1)
            )
    journal.write_text("done", encoding="utf-8")


def _broken(data: bytes, extractor: object) -> list[str]:
    try:
        return list(properties.broken(data, extractor))  # type: ignore[arg-type]
    except Exception as error:
        return [f"{type(error).__name__}: {error}"]


def _block(first: int, size: int, seed: int) -> tuple[int, int]:
    """Have a block read. The number of the next case, and how many findings there were."""
    with tempfile.TemporaryDirectory() as folder:
        journal = Path(folder) / "case"
        command = [sys.executable, __file__, str(size), "--first", str(first), "--seed", str(seed)]
        done = subprocess.run(
            [*command, "--journal", str(journal)], capture_output=True, encoding="utf-8", env=os.environ | _ONE_THREAD
        )  # fmt: skip
        last = journal.read_text(encoding="utf-8") if journal.exists() else str(first)
    lines = done.stdout.splitlines()
    for text in lines:
        click.echo(text)
    if last == "done":
        return first + size, len(lines)
    click.echo(f"case {last}, seed {seed}: the process ended with {done.returncode}: {done.stderr[-300:]}")
    return int(last) + 1, len(lines) + 1


if __name__ == "__main__":
    main()
