"""Sorts of happening within a type: a war and a stabbing are both attacks, but seldom one event.

Which triggers name which sort stands in the file of the type, under ``[sorts]``. Those of the sort "generic" may
take up any other ("the attack").
"""

from __future__ import annotations

from functools import cache

from eventx.events.triggers import Trigger
from eventx.language.lemmas import lemma
from eventx.types.frames import EventType
from eventx.types.traits import Traits

#: The sort of words that may take up any other ("the attack").
GENERIC = "generic"


def sort_of(trigger: Trigger, event_type: EventType) -> str | None:
    """The sort that a trigger's words name, by the file of its type; None when they are not listed there."""
    table = _table(event_type.traits)
    if not table:
        return None
    doc, head = trigger.head.doc, trigger.head.i
    # "shot down" is listed as "shoot down".
    words = " ".join(lemma(t) if t.i == head else t.lower_ for t in doc[trigger.start : trigger.end])
    return table.get(words) or table.get(lemma(trigger.head))


@cache
def _table(traits: Traits) -> dict[str, str]:
    """Word to sort."""
    return {word: sort for sort, words in traits.sorts for word in words}
