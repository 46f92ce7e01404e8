"""What is made of the data files, kept in files of its own beside them: reading it back takes a tenth of making it.

A file holds for one state of eventx's code and data (see eventx.digests) and of the interpreter; for another state
it is made again. Where nothing can be written, values are made in every process.
"""

from __future__ import annotations

import atexit
import os
import pickle
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from eventx.digests import is_unchanged, own_digest

T = TypeVar("T")

_FOLDER = Path(__file__).parent.parent / "__compiled__"
_PROTOCOL = 5

_to_keep: dict[Path, bytes] = {}


def compiled_table(make: Callable[[], T]) -> Callable[[], T]:
    """Let a function be called once, and what it gives back be kept for later processes.

    For functions without arguments whose value is made of eventx's own data alone, and is never changed.

    >>> @compiled_table
    ... def vowels() -> frozenset[str]:
    ...     return frozenset("aeiou")
    """
    return cache(lambda: kept(f"{make.__module__}.{make.__qualname__}", make))


def kept(name: str, make: Callable[[], T]) -> T:
    """The value of this name that an earlier process kept, else a new one, which is kept if it can be."""
    state = _state()
    if state is None:
        return make()
    path = _FOLDER / f"{name}.pickle"
    try:
        value: T = _read(path, state)
    except Exception:  # none there, of another state, or damaged: whatever it is, it can be made again
        value = make()
        with suppress(Exception):  # what cannot be kept is made each time
            _to_keep[path] = pickle.dumps(value, _PROTOCOL)  # as it is now: who asked for it may change it
    return value


@atexit.register
def keep() -> None:
    """Write what was made; done when the process ends. Nothing is kept of code and data edited in the meantime."""
    made, state = dict(_to_keep), _state()
    _to_keep.clear()
    if not made or state is None or not is_unchanged():
        return
    with suppress(OSError):
        for path, data in made.items():
            _write(path, state + data)


@cache
def _state() -> bytes | None:
    """The digest that kept values hold for; None where eventx is no folder of files that can be read."""
    try:
        return own_digest().encode()
    except OSError:
        return None


def _read(path: Path, state: bytes) -> Any:
    with path.open("rb") as file:
        if file.read(len(state)) != state:
            raise ValueError("made by another state of eventx")
        return pickle.load(file)


def _write(path: Path, data: bytes) -> None:
    """Write a file in one step, so that no other process sees half of it."""
    path.parent.mkdir(exist_ok=True)
    part = path.with_suffix(f".{os.getpid()}")
    try:
        part.write_bytes(data)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
