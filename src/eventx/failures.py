"""What is said of a document that could not be read to its end."""

from __future__ import annotations

import traceback
from pathlib import Path

from eventx.documents.notices import Failure

_SPLIT = "split it into its articles"
_REPORT = "leave it out, and report it with its text"
_LONGEST_MESSAGE = 200


def failure_of(source: str, error: Exception) -> Failure:
    """The failure of one document, from what was raised while it was read.

    >>> str(failure_of("a.txt", MemoryError()))
    'a.txt: it needs more memory than there is; split it into its articles'
    """
    if isinstance(error, MemoryError):
        return Failure(source, "it needs more memory than there is", _SPLIT)
    if isinstance(error, RecursionError):
        return Failure(source, f"it is nested too deeply{_place(error)}", _REPORT)
    return Failure(source, f"it could not be read{_place(error)}: {_shortly(error)}", _REPORT)


def mishap(error: Exception) -> str:
    """What is said of a run that ends for a reason that nobody thought of."""
    if isinstance(error, MemoryError):
        return "there is not enough memory; read fewer or shorter texts at a time"
    return f"something went wrong{_place(error)}: {_shortly(error)}; please report it with the command"


def _shortly(error: Exception) -> str:
    lines = str(error).splitlines() or [""]
    return f"{type(error).__name__}: {lines[0][:_LONGEST_MESSAGE]}".removesuffix(": ")


def _place(error: Exception) -> str:
    """Where in eventx an error came up, for who mends it: `` (attribution/quotations.py:111)``."""
    home = Path(__file__).parent
    for frame, line in reversed(list(traceback.walk_tb(error.__traceback__))):
        path = Path(frame.f_code.co_filename)
        if path.is_relative_to(home):
            return f" ({path.relative_to(home).as_posix()}:{line})"
    return ""
