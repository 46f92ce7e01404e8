"""Support verbs: whose subject does, or suffers, what their object noun says."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Literal

from spacy.tokens import Token

from eventx.language.lemmas import lemma

Side = Literal["agent", "patient"]


@cache
def _table() -> dict[str, tuple[Side, ...]]:
    raw = tomllib.loads((files("eventx") / "data" / "support_verbs.toml").read_text(encoding="utf-8"))
    table: dict[str, tuple[Side, ...]] = {}
    sides: tuple[Side, Side] = ("agent", "patient")
    for side in sides:
        for verb in raw[side]:
            table.setdefault(verb, (side,))
    return table


def support_side(verb: Token, preposition: str | None = None) -> Side | None:
    """Whether the verb's subject does ("launched an attack") or suffers ("came under attack") its noun.

    ``preposition`` is the one between verb and noun, None when the noun is the verb's object.
    """
    word = lemma(verb)
    particles = [c.lower_ for c in verb.children if c.dep_ == "prt"]
    keys = [f"{word} {preposition}"] if preposition else [f"{word} {p}" for p in particles] or [word]
    for key in keys:
        if key in _table():
            return _table()[key][0]
    return None


@cache
def _undergoing() -> frozenset[str]:
    raw = tomllib.loads((files("eventx") / "data" / "support_verbs.toml").read_text(encoding="utf-8"))
    return frozenset(raw["undergoing"])


def undergoes(verb: Token) -> bool:
    """Whether the subject of a verb undergoes what happens ("eleven people died"), and so is no agent."""
    return lemma(verb) in _undergoing()
