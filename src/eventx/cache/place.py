"""Where the cache is: in the folder that the platform has for caches, or where EVENTX_CACHE says."""

from __future__ import annotations

import os
import sys
from pathlib import Path

#: The folder of the cache; empty for no cache at all.
VARIABLE = "EVENTX_CACHE"
#: The number is that of its layout.
_NAME = "results-1.sqlite"


def cache_file() -> Path | None:
    """The file of the cache; None where there is to be none, or no home to put it in."""
    told = os.environ.get(VARIABLE)
    if told is not None:
        return Path(told) / _NAME if told else None
    try:
        return _caches() / "eventx" / _NAME
    except RuntimeError:
        return None


def _caches() -> Path:
    """The user's folder for caches. Raises RuntimeError where there is no home."""
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches"
    name = "LOCALAPPDATA" if sys.platform == "win32" else "XDG_CACHE_HOME"
    told = os.environ.get(name, "")
    return Path(told) if os.path.isabs(told) else Path.home() / ".cache"  # noqa: PTH117 (as its specification says)
