"""How long a text may be: as long as the machine has memory for."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

#: Some hundred novels; what is longer is no document, and may never end (a device).
MOST_CHARACTERS = 16_000_000
#: What the model, the data and Python take, and what each character of a text takes while it is read, in bytes.
_BASE, _EACH = 200_000_000, 600
_BYTES = 4
#: Where Linux writes what a container may take; "max" where that is all there is.
_CONTAINER = Path("/sys/fs/cgroup/memory.max")


@cache
def most_characters() -> int:
    """The longest text that is read, in code points."""
    memory = min(_machine(), _container())
    return max(0, min(MOST_CHARACTERS, (memory - _BASE) // _EACH))


def most_bytes() -> int:
    """The largest file that is read as a whole; no encoding spends more on a character, nor on its mark."""
    return _BYTES * most_characters() + _BYTES


def _machine() -> int:
    """The memory of the machine in bytes; more than enough where the system does not tell."""
    try:
        return os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    except (AttributeError, OSError, ValueError):
        return _BASE + MOST_CHARACTERS * _EACH


def _container() -> int:
    try:
        return int(_CONTAINER.read_text())
    except (OSError, ValueError):
        return _machine()
