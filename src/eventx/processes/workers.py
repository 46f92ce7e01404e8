"""A process that reads documents for another one, and does not outlive it."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections import deque
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from multiprocessing.connection import Connection
from multiprocessing.context import BaseContext
from multiprocessing.process import BaseProcess, parent_process
from typing import NoReturn

from eventx.documents.document import Document
from eventx.documents.notices import Failure
from eventx.ending import ENDING
from eventx.extraction import Extractor
from eventx.records.record import EventRecord
from eventx.settings import Settings

#: What a worker sends back for each document, in the order in which it was given them.
Answer = list[EventRecord] | Failure

_WATCH_SECONDS = 0.2
_PR_SET_PDEATHSIG = 1

# The loaded pipeline of a worker. Where processes fork, it is set once, before they start.
_extractor: Extractor | None = None


@dataclass(frozen=True, slots=True)
class Job:
    """A document with its number in the run. ``again``: a worker was killed over it before."""

    number: int
    document: Document
    again: bool = False


@dataclass(slots=True)
class Worker:
    """A running process, the pipe to it, and the documents that it has not answered for."""

    process: BaseProcess
    connection: Connection
    jobs: deque[Job] = field(default_factory=deque)

    @classmethod
    def start(cls, context: BaseContext, settings: Settings) -> Worker:
        """A new worker, ready to be handed documents. Raises OSError where the system makes no more processes."""
        ours, theirs = context.Pipe()
        process = context.Process(  # type: ignore[attr-defined]
            target=_work, args=(theirs, ours, settings, os.getpid()), daemon=True
        )
        with _unheeded_signals():
            process.start()
        theirs.close()
        return cls(process, ours)

    def hand(self, jobs: Iterable[Job]) -> None:
        """Give a worker that has nothing to do something to read. Its death shows when it is asked for an answer."""
        self.jobs.extend(jobs)
        # Fields stay here: nothing is read from them, and they may be large.
        documents = [replace(job.document, fields={}) for job in self.jobs]
        try:
            self.connection.send(documents)
        except OSError:
            return

    def answer(self) -> tuple[Job, Answer]:
        """The next document that is done, with what was found. Raises EOFError where the worker is dead."""
        try:
            answer: Answer = self.connection.recv()
        except OSError as error:
            raise EOFError from error
        return self.jobs.popleft(), answer

    def death(self) -> str:
        """How a dead worker came to its end, in plain words."""
        self.process.join()
        code = self.process.exitcode or 0
        return f"was killed by signal {-code}" if code < 0 else f"ended with exit code {code}"

    def kill(self) -> None:
        """End the process by plain calls to the system."""
        with suppress(OSError, ValueError):  # it may have ended, or just been seen to
            self.process.kill()
            self.process.join()

    def stop(self) -> None:
        """End the process, whatever it is at."""
        self.process.kill()
        self.process.join()
        self.connection.close()


def share(extractor: Extractor) -> None:
    """Let workers that are forked from here on use a loaded extractor."""
    global _extractor
    _extractor = extractor


def _work(connection: Connection, parents: Connection, settings: Settings, parent: int) -> None:
    """Read documents until the parent has no more of them."""
    _follow(parent)
    _leave_signals_to_parent()
    parents.close()
    extractor = _extractor or Extractor.of(settings)
    while True:
        try:
            documents: list[Document] = connection.recv()
            for outcome in extractor.attempt(documents):
                connection.send(outcome if isinstance(outcome, Failure) else outcome[1])
        except (EOFError, OSError):
            _leave(0)
        except BaseException:
            _leave(1)


def _leave(code: int) -> NoReturn:
    """End without a word. Nothing is flushed: what the buffers held when the process was forked is the parent's."""
    os._exit(code)


def _leave_signals_to_parent() -> None:
    for each in ENDING - {signal.SIGTERM}:
        signal.signal(each, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    signal.set_wakeup_fd(-1)
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, ENDING)


class _unheeded_signals:
    """Hold signals back while a process is made, so that none is handled in the child as if it were the parent."""

    def __enter__(self) -> None:
        if hasattr(signal, "pthread_sigmask"):
            self._before = signal.pthread_sigmask(signal.SIG_BLOCK, ENDING)

    def __exit__(self, *_: object) -> None:
        if hasattr(signal, "pthread_sigmask"):
            signal.pthread_sigmask(signal.SIG_SETMASK, self._before)


def _follow(parent: int) -> None:
    """End with the parent, however that one ends: by the kernel's word on Linux, elsewhere by looking."""
    if not _dies_with_parent():
        threading.Thread(target=_watch, args=(parent,), daemon=True).start()
    if os.name == "posix" and os.getppid() != parent:
        _leave(0)


def _dies_with_parent() -> bool:
    """Ask Linux to kill this process when its parent is gone; False where that cannot be asked."""
    try:
        import ctypes

        return bool(ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, int(signal.SIGKILL)) == 0)
    except (ImportError, OSError, AttributeError, TypeError):
        return False


def _watch(parent: int) -> None:
    if os.name == "posix":
        while os.getppid() == parent:
            time.sleep(_WATCH_SECONDS)
    elif above := parent_process():
        above.join()
    _leave(0)
