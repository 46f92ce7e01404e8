"""Extraction by several processes, with the same result as by one."""

from __future__ import annotations

import multiprocessing
import os
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import islice
from multiprocessing.connection import wait
from multiprocessing.context import BaseContext

from eventx.documents.document import Document
from eventx.documents.notices import Caution, Failure
from eventx.ending import undone_at_the_end
from eventx.errors import EventxError
from eventx.extraction import Extracted, Extractor
from eventx.processes.workers import Answer, Job, Worker, share
from eventx.settings import Settings

Outcome = Extracted | Failure | Caution

#: Documents that a worker takes at a time: as many as the parser takes in one batch.
CHUNK = 16
#: Chunks for each worker that are under way or wait for one before them.
_AHEAD = 2


def extract_parallel(
    documents: Iterable[Document], extractor: Extractor, settings: Settings, jobs: int
) -> Iterator[Outcome]:
    """The outcome of each document, in the order given, found by ``jobs`` processes (0: one per core).

    Workers share the loaded extractor where processes fork; elsewhere each loads what the settings name. The
    documents of a worker that is killed are read again, one at a time, each behind a Caution that says so; one
    over which a worker is killed once more is a Failure. Raises EventxError where no process can be made.
    """
    method = "fork" if "fork" in multiprocessing.get_all_start_methods() else "spawn"
    if method == "fork":
        extractor.warm_up()
    share(extractor)
    pool = _Pool(multiprocessing.get_context(method), settings, jobs or os.cpu_count() or 1)
    with undone_at_the_end(pool.kill):
        try:
            yield from pool.outcomes(iter(documents))
        finally:
            pool.stop()


@dataclass(slots=True)
class _Pool:
    """Workers, what waits for them, and what they have found that waits for its turn."""

    context: BaseContext
    settings: Settings
    size: int
    workers: list[Worker] = field(default_factory=list)
    waiting: deque[list[Job]] = field(default_factory=deque)
    found: dict[int, Extracted | Failure] = field(default_factory=dict)
    cautions: dict[int, Caution] = field(default_factory=dict)
    taken: int = 0
    given: int = 0

    def outcomes(self, documents: Iterator[Document]) -> Iterator[Outcome]:
        """The outcomes of all documents in order; only so many are read ahead."""
        while True:
            self._take(documents)
            self._hand_out()
            if not self.waiting and not self._busy() and self.taken == self.given:
                return
            self._gather()
            self._hand_out()  # before anything is written: a worker that is done need not wait for that
            while self.given in self.found:
                yield from self._next()

    def _next(self) -> Iterator[Outcome]:
        outcome, caution = self.found.pop(self.given), self.cautions.pop(self.given, None)
        self.given += 1
        if caution and not isinstance(outcome, Failure):
            yield caution
        yield outcome

    def stop(self) -> None:
        """End all workers at once."""
        while self.workers:
            self.workers.pop().stop()

    def kill(self) -> None:
        """End all workers by plain calls to the system."""
        for worker in self.workers:
            worker.kill()

    def _take(self, documents: Iterator[Document]) -> None:
        ahead = _AHEAD * CHUNK * self.size
        while self.taken - self.given < ahead and (chunk := list(islice(documents, CHUNK))):
            self.waiting.append([Job(number, document) for number, document in enumerate(chunk, self.taken)])
            self.taken += len(chunk)
            self._hand_out()

    def _busy(self) -> list[Worker]:
        return [worker for worker in self.workers if worker.jobs]

    def _hand_out(self) -> None:
        """Give what waits to workers that have nothing to do, new ones while there are fewer than wanted."""
        idle = [worker for worker in self.workers if not worker.jobs]
        while self.waiting and (idle or len(self.workers) < self.size):
            worker = idle.pop() if idle else self._hire()
            if worker is None:
                return
            worker.hand(self.waiting.popleft())

    def _hire(self) -> Worker | None:
        """One more worker; None where there are others and the system makes no more."""
        try:
            worker = Worker.start(self.context, self.settings)
        except OSError as error:
            if self._busy():
                return None
            raise EventxError(f"no worker process can be made: {error.strerror}; try --jobs 1") from error
        self.workers.append(worker)
        return worker

    def _gather(self) -> None:
        """Wait for answers, and take those that have come."""
        busy = {worker.connection: worker for worker in self._busy()}
        for connection in wait(list(busy)):
            worker = busy[connection]  # type: ignore[index]
            try:
                job, answer = worker.answer()
            except EOFError:
                self._bury(worker)
            else:
                self._keep(job, answer)

    def _keep(self, job: Job, answer: Answer) -> None:
        self.found[job.number] = answer if isinstance(answer, Failure) else (job.document, answer)

    def _bury(self, worker: Worker) -> None:
        """Have what a dead worker left read again, one document at a time; twice is enough."""
        self.workers.remove(worker)
        death = f"its worker process {worker.death()}"
        worker.stop()
        for job in reversed(worker.jobs):
            name = job.document.id
            if job.again:
                self._keep(job, Failure(name, f"{death}, twice", "try it alone, with fewer --jobs or more memory"))
            else:
                again = Caution(name, death, "it was read again; try fewer --jobs", grave=True)
                self.cautions[job.number] = again
                self.waiting.appendleft([replace(job, again=True)])
