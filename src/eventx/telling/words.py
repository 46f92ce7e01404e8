"""The words by which records are told: the contents of ``data/telling.toml``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from eventx.datafiles.load import toml


@dataclass(frozen=True, slots=True)
class TellingWords:
    """Names of months, words for polarity and modality, and those for what no other than the writer tells."""

    months: tuple[str, ...]
    status: Mapping[str, Mapping[str, str]]
    untold: Mapping[str, str]


@cache
def telling_words() -> TellingWords:
    """The words of the data file."""
    return toml("telling.toml", TellingWords)
