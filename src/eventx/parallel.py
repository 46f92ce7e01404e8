"""Extraction by several processes, with the same result as by one."""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice

from eventx.documents.document import Document
from eventx.errors import EventxError
from eventx.extraction import Extractor, Settings
from eventx.records.record import EventRecord

Extracted = tuple[Document, list[EventRecord]]

#: Documents that a worker takes at a time: as many as the parser takes in one batch.
CHUNK = 16

# The loaded pipeline of a worker. Where processes fork, it is set once, before they start.
_extractor: Extractor | None = None


def extract_parallel(
    documents: Iterable[Document], extractor: Extractor, settings: Settings, jobs: int
) -> Iterator[Extracted]:
    """The records of each document, in the order given, found by ``jobs`` processes (0: one per core).

    Workers share the loaded extractor where processes fork; elsewhere each loads what the settings name.
    Raises EventxError when a worker is killed.
    """
    global _extractor
    _extractor = extractor
    method = "fork" if "fork" in multiprocessing.get_all_start_methods() else "spawn"
    context = multiprocessing.get_context(method)
    workers = jobs or os.cpu_count() or 1
    with ProcessPoolExecutor(workers, context, initializer=_start, initargs=(settings,)) as pool:
        try:
            yield from _in_order(pool, iter(documents), ahead=2 * workers)
        except BrokenProcessPool as error:
            raise EventxError("a worker process was killed; try fewer --jobs") from error
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def _in_order(pool: ProcessPoolExecutor, documents: Iterator[Document], ahead: int) -> Iterator[Extracted]:
    """Keep a few chunks under way; give results in the order of the documents."""
    waiting: deque[tuple[list[Document], Future[list[list[EventRecord]]]]] = deque()
    while True:
        while len(waiting) < ahead and (chunk := list(islice(documents, CHUNK))):
            waiting.append((chunk, pool.submit(_extract, chunk)))
        if not waiting:
            return
        chunk, future = waiting.popleft()
        yield from zip(chunk, future.result(), strict=True)


def _start(settings: Settings) -> None:
    """Make a worker ready; an interrupt is the parent's to handle."""
    global _extractor
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if _extractor is None:
        _extractor = Extractor.of(settings)


def _extract(chunk: list[Document]) -> list[list[EventRecord]]:
    assert _extractor is not None
    return [records for _, records in _extractor.extract(chunk)]
