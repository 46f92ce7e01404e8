"""Measure how fast eventx reads, beside plain spaCy in the same run: `make bench`, or with your own folder:

usage: python scripts/bench.py PATH... [--runs N] [--only PART]...

Ratios carry over to other machines, absolute figures do not; a busy machine spoils both.
"""

from __future__ import annotations

from collections.abc import Iterator

import click
from benches import growing, running, starting, ways
from benches.machine import processor

PARTS = ("speed", "starting", "cache", "workers", "growth")


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option(
    "--runs", default=3, show_default=True, type=click.IntRange(1), help="Runs of each kind; the least counts."
)
@click.option("--only", multiple=True, type=click.Choice(PARTS), help="Measure this alone (repeatable).")
def main(paths: tuple[str, ...], runs: int, only: tuple[str, ...]) -> None:
    """Speed, memory, start-up and growth over the documents under PATH..., each beside something to compare it with."""
    documents = ways.documents_of(paths)
    if not documents:
        raise click.ClickException("nothing to read in " + " ".join(paths))
    words = sum(len(document.text.split()) for document in documents)
    click.echo(f"{processor()}\n{len(documents):,} documents, {words:,} words; the least of {runs}")
    parts: dict[str, Iterator[str]] = {
        "speed": ways.table(ways.compared(paths, runs)) if "speed" in (only or PARTS) else iter(()),
        "starting": starting.table(runs),
        "cache": running.cached(paths, runs),
        "workers": running.workers(paths, runs),
        "growth": growing.table(documents, runs),
    }
    for part in only or PARTS:
        click.echo(f"\n{part}")
        for line in parts[part]:
            click.echo(f"  {line}")


if __name__ == "__main__":
    main()
