"""Sorts of happening that the words of a report name, by the file of its type: wars and stabbings are both attacks."""

from __future__ import annotations

from eventx.incidents.traits import TypeTraits

#: The sort of words that may take up any other ("the attack").
GENERIC = "generic"


def sorts_of(triggers: frozenset[str], traits: TypeTraits) -> frozenset[str]:
    """The sorts that the stems of triggers name; the generic sort only where they name no other."""
    named = frozenset(sort for word in triggers if (sort := traits.sorts.get(word)))
    return named - {GENERIC} or named
