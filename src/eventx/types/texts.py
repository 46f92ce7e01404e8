"""The files of the types that come with eventx, as text."""

from __future__ import annotations

from functools import cache
from pathlib import PurePosixPath

from eventx.datafiles import names, text


@cache
def builtin_texts() -> dict[str, str]:
    """The files of the types that come with eventx: name to text, in alphabetical order."""
    return {PurePosixPath(name).stem: text(name) for name in names("types")}
