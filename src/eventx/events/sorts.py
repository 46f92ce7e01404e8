"""Sorts of happening within a type: a war and a stabbing are both attacks, but seldom one event."""

from __future__ import annotations

from functools import cache

from eventx.datafiles import toml
from eventx.events.triggers import Trigger
from eventx.language.lemmas import lemma

#: The sort of words that may take up any other ("the attack").
GENERIC = "generic"


def sort_of(trigger: Trigger) -> str | None:
    """The sort that a trigger's words name, by ``data/merging_kin.toml``; None when they are not listed."""
    table = _table().get(trigger.frame.type)
    if table is None:
        return None
    doc, head = trigger.head.doc, trigger.head.i
    # "shot down" is listed as "shoot down".
    words = " ".join(lemma(t) if t.i == head else t.lower_ for t in doc[trigger.start : trigger.end])
    return table.get(words) or table.get(lemma(trigger.head))


@cache
def _table() -> dict[str, dict[str, str]]:
    table = toml("merging_kin.toml", dict[str, dict[str, tuple[str, ...]]])
    return {name: {word: sort for sort, words in sorts.items() for word in words} for name, sorts in table.items()}
