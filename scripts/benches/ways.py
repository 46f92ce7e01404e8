"""Words a second: extraction beside spaCy's own pipeline, with both libraries for matrix products.

Each way runs in a process of its own, with one thread, after the model has been loaded and one sentence read; the
ways take turns, so that a busy spell falls on all of them. Seconds are of the processor, the least of several runs.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass

from benches.machine import peak, run
from eventx.cli._running.found import COLLECTING
from eventx.documents.document import Document

#: Batches of this size are the fastest for the small model, with or without eventx.
BATCH_SIZE = 16
_WARM = "Rebels shelled the port of Hodeida on Monday, the navy said."

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
    import gc

    from eventx.extraction import Extractor
    from eventx.settings import Settings

    extractor = Extractor.of(Settings())
    gc.collect()
    gc.freeze()
    gc.set_threshold(*COLLECTING)
    return lambda documents: list(extractor.extract(documents))


def _parse() -> Read:
    from eventx.language.pipeline import load

    nlp = load()
    return lambda documents: list(nlp.pipe(_texts(documents), batch_size=BATCH_SIZE))


def _full(*, blis: bool) -> Read:
    import spacy
    from thinc.api import NumpyOps, set_current_ops

    from eventx.models import DEFAULT_MODEL

    set_current_ops(NumpyOps(use_blis=blis))
    nlp = spacy.load(DEFAULT_MODEL)
    return lambda documents: list(nlp.pipe(_texts(documents), batch_size=BATCH_SIZE))


#: The ways of reading, with what each is called in the table.
WAYS: dict[str, tuple[str, Callable[[], Read]]] = {
    "extract": ("eventx extract, one process", _extract),
    "parse": ("its parse alone", _parse),
    "openblas": ("nlp.pipe, all components, OpenBLAS", lambda: _full(blis=False)),
    "blis": ("nlp.pipe, all components, blis", lambda: _full(blis=True)),
}


def _texts(documents: Iterable[Document]) -> Iterator[str]:
    return (document.text for document in documents)


def documents_of(paths: Iterable[str]) -> list[Document]:
    """The documents behind paths."""
    from eventx.documents.read import read

    return [item for item in read(list(paths)) if isinstance(item, Document)]


def measured(way: str, documents: list[Document]) -> Run:
    """Load, warm up, read all documents once, in this process."""
    read = WAYS[way][1]()
    read([Document("warm-up", _WARM)])
    start = time.process_time()
    read(documents)
    return Run(way, sum(len(d.text.split()) for d in documents), time.process_time() - start, peak())


def compared(paths: tuple[str, ...], runs: int) -> list[Run]:
    """The fastest run of each way."""
    found = [_apart(way, paths) for _ in range(runs) for way in WAYS]
    return [min((each for each in found if each.way == way), key=lambda each: each.seconds) for way in WAYS]


def _apart(way: str, paths: tuple[str, ...]) -> Run:
    return Run(**json.loads(run([sys.executable, "-m", "benches.ways", way, *paths]).stdout))


def table(found: list[Run]) -> Iterator[str]:
    """The figures in lines."""
    speed = {each.way: each.speed for each in found}
    parse = next(each.seconds for each in found if each.way == "parse")
    for each in found:
        yield f"{WAYS[each.way][0]:<38}{each.speed:>8,.0f} words/s{each.memory:>7,} MB"
    own = next(each.seconds for each in found if each.way == "extract")
    yield f"extract beside nlp.pipe: {speed['extract'] / speed['openblas']:.2f}x with OpenBLAS, " + (
        f"{speed['extract'] / speed['blis']:.2f}x with blis; the rules take {1 - parse / own:.0%} of its time"
    )


if __name__ == "__main__":
    print(json.dumps(asdict(measured(sys.argv[1], documents_of(sys.argv[2:])))))
