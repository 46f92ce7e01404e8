"""Word classes of the entity rules, read from ``data/actors/words.toml``."""

from __future__ import annotations

import tomllib
from functools import cache

from eventx.entities.tables import shipped


def words(name: str) -> frozenset[str]:
    """A class of words, divided by commas if there are any, else by blanks. KeyError for no such class."""
    text = _file()[name]
    parts = text.split(",") if "," in text else text.split()
    return frozenset(" ".join(part.split()) for part in parts)


@cache
def _file() -> dict[str, str]:
    return tomllib.loads(shipped("words.toml").read_text(encoding="utf-8"))
