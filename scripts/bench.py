"""Measure how fast eventx reads: words a second of the parse alone, of extraction, of spaCy's full pipeline.

Each way of reading runs in a process of its own, with one thread, over all documents under the paths, after the
model has been loaded and one sentence read. The middle one of several runs counts. Seconds are of the processor.

usage: python scripts/bench.py PATH... [--runs N] [--json]
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass
from statistics import median

import click

from eventx.documents.document import Document

#: Batches of this size are the fastest for the small model, with or without eventx.
BATCH_SIZE = 16
#: Libraries for matrices start threads of their own unless they are told not to.
_ONE_THREAD = {name: "1" for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")}

Read = Callable[[list[Document]], object]


@dataclass(frozen=True, slots=True)
class Run:
    """One run of one way of reading; ``memory`` is the largest the process was, in megabytes (0: not known)."""

    way: str
    words: int
    seconds: float
    memory: int

    @property
    def speed(self) -> float:
        """Words a second."""
        return self.words / self.seconds


def _extract() -> Read:
    from eventx.extraction import Extractor
    from eventx.settings import Settings

    extractor = Extractor.of(Settings())
    return lambda documents: list(extractor.extract(documents))


def _parse() -> Read:
    from eventx.language.pipeline import load

    nlp = load()
    return lambda documents: list(nlp.pipe(_texts(documents), batch_size=BATCH_SIZE))


def _full() -> Read:
    import spacy

    from eventx.models import DEFAULT_MODEL

    nlp = spacy.load(DEFAULT_MODEL)
    return lambda documents: list(nlp.pipe(_texts(documents), batch_size=BATCH_SIZE))


#: The ways of reading, with what each is called in the table.
WAYS: dict[str, tuple[str, Callable[[], Read]]] = {
    "parse": ("the parse that eventx needs", _parse),
    "extract": ("extract: parse and rules", _extract),
    "full": ("spaCy, all components of the model", _full),
}


def _texts(documents: Iterable[Document]) -> Iterator[str]:
    return (document.text for document in documents)


def measured(way: str, paths: tuple[str, ...]) -> Run:
    """Load, warm up, read all documents once."""
    from eventx.documents.read import read

    documents = [item for item in read(list(paths)) if isinstance(item, Document)]
    if not documents:
        raise click.ClickException("nothing to read in " + " ".join(paths))
    run = WAYS[way][1]()
    run([Document("warm-up", "Rebels shelled the port of Hodeida on Monday, the navy said.")])
    start = time.process_time()
    run(documents)
    seconds = time.process_time() - start
    return Run(way, sum(len(d.text.split()) for d in documents), seconds, _memory())


def _memory() -> int:
    try:
        import resource
    except ImportError:  # not on Windows
        return 0
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return int(peak // (1024 * 1024 if sys.platform == "darwin" else 1024))


def _apart(way: str, paths: tuple[str, ...]) -> Run:
    """A run in a process of its own."""
    command = [sys.executable, __file__, "--way", way, *paths]
    done = subprocess.run(command, env={**os.environ, **_ONE_THREAD}, stdout=subprocess.PIPE, text=True, check=False)
    if done.returncode:
        raise SystemExit(done.returncode)
    return Run(**json.loads(done.stdout))


def _middle(runs: list[Run]) -> Run:
    """The run of the median time, the slower of the two middle ones where their number is even."""
    seconds = median(run.seconds for run in runs)
    return min((run for run in runs if run.seconds >= seconds), key=lambda run: run.seconds)


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--runs", default=3, show_default=True, type=click.IntRange(1), help="Runs of each way of reading.")
@click.option("--json", "as_json", is_flag=True, help="One line of JSON for each way of reading.")
@click.option("--way", type=click.Choice(list(WAYS)), hidden=True)
def main(paths: tuple[str, ...], runs: int, as_json: bool, way: str | None) -> None:
    """Words a second over the documents under PATH..., each way of reading in a process of its own."""
    if way:
        click.echo(json.dumps(asdict(measured(way, paths))))
        return
    # In turns, so that a busy spell of the machine falls on all of them.
    found = [_apart(each, paths) for _ in range(runs) for each in WAYS]
    middle = [_middle([run for run in found if run.way == each]) for each in WAYS]
    if as_json:
        for run in middle:
            click.echo(json.dumps({**asdict(run), "words_per_second": round(run.speed)}))
        return
    click.echo(f"{middle[0].words:,} words, median of {runs}")
    for run in middle:
        click.echo(f"{WAYS[run.way][0]:<36}{run.speed:>8,.0f} words/s{run.seconds:>8.2f} s{run.memory:>7,} MB")


if __name__ == "__main__":
    main()
