"""Reading cue files: TOML with one ``[[cue]]`` table an entry, checked key by key."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from eventx.cues.cue import Cue, CueBook
from eventx.datafiles import names, toml


@dataclass(frozen=True, slots=True)
class CueFile:
    """The contents of a cue file."""

    cue: tuple[Cue, ...]


@cache
def cue_book() -> CueBook:
    """The cues of all files that come with the package, read once. Raises DataError when one is wrong."""
    return CueBook.of(tuple(cue for name in names("cues/factuality") for cue in toml(name, CueFile).cue))
