"""How sure what records tell is: of values that differ the surest are told first, and reports add up.

A record says how likely it is right (``confidence``), and so does each of its arguments.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from math import prod
from typing import Any

from eventx.incidents.rules import rules

#: Nothing is certain.
_MOST = 0.99


def sureness(told: Mapping[str, Any], otherwise: float | None = None) -> float:
    """The chance that a record or an argument is right; where it does not tell, another one, else even.

    >>> sureness({"confidence": 0.8}), sureness({}), sureness({}, 0.7)
    (0.8, 0.5, 0.7)
    """
    value = told.get("confidence")
    if isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= 1:
        return float(value)
    return rules().limits.unsaid if otherwise is None else otherwise


def sureness_of(argument: Mapping[str, Any], record: Mapping[str, Any]) -> float:
    """The chance that an argument of a record is right; where it does not tell, that of the record."""
    return sureness(argument, sureness(record))


def together(told: Iterable[tuple[str, float]]) -> float:
    """The chance that one of several documents is right, if each errs by itself; each counts by its surest word.

    ``told`` are documents, each with how sure one word of it is.

    >>> together([("a.txt", 0.5), ("b.txt", 0.5), ("b.txt", 0.2)])
    0.75
    """
    surest: dict[str, float] = {}
    for document, chance in told:
        surest[document] = max(chance, surest.get(document, 0.0))
    return min(_MOST, round(1 - prod(1 - surest[document] for document in sorted(surest)), 2))
