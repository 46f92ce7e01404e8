"""The end of a run before its time: interrupted, told to stop, its terminal gone.

The process ends at once and without a word. What must not stay behind (a file half written, a hidden cursor) is
undone first; nothing else is unwound, so that no line of code can be caught at a bad moment.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from types import FrameType

#: Signals that end a run, as far as the system has them.
ENDING = frozenset(
    getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)
)  # fmt: skip
#: So long may the interpreter be busy with compiled code before the end no longer waits for it.
_GRACE_SECONDS = 0.3

_undone: list[Callable[[], None]] = []


@contextmanager
def undone_at_the_end(undo: Callable[[], None]) -> Iterator[None]:
    """Have something undone if the process ends before its time inside the block.

    ``undo`` may be called between any two steps of the program: it only makes plain calls to the system.
    """
    _undone.append(undo)
    try:
        yield
    finally:
        _undone.remove(undo)


def heed_signals() -> None:
    """Let interrupts, requests to stop and a lost terminal end this process; one that is ignored stays so.

    The exit code is 128 and the number of the signal, as shells have it. For the main thread of a process of
    eventx's own, before anything large is imported.
    """
    for each in ENDING:
        if signal.getsignal(each) is not signal.SIG_IGN:
            signal.signal(each, _end)
    if hasattr(signal, "pthread_sigmask"):  # elsewhere signals wait for the interpreter
        _watch()


def _end(number: int, frame: FrameType | None = None) -> None:
    for undo in reversed(_undone):
        with suppress(OSError):
            undo()
    os._exit(128 + number)


def _watch() -> None:
    """Look after signals from a thread: the interpreter heeds none while it parses a long text."""
    import threading

    told, tell = os.pipe()
    os.set_blocking(tell, False)
    signal.set_wakeup_fd(tell, warn_on_full_buffer=False)
    threading.Thread(target=_end_when_told, args=(told,), daemon=True).start()


def _end_when_told(told: int) -> None:
    import time

    while number := os.read(told, 1):
        if number[0] in ENDING:
            time.sleep(_GRACE_SECONDS)
            _end(number[0])
