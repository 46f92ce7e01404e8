"""The sector of the first of some arguments that has one, for tables that hold one actor."""

from __future__ import annotations

from collections.abc import Iterable

from eventx.actors.sectors import by_words
from eventx.records.record import Argument

#: The kind of names of governments.
_GOVERNMENT = "GOV"


def sector(arguments: Iterable[Argument]) -> str | None:
    """The code of the first of some arguments that tells one; None where none does."""
    return next((code for argument in arguments if (code := _code(argument))), None)


def _code(argument: Argument) -> str | None:
    """What the actor was found to be; without that by the words of the text, else by the kind of the name."""
    entity = argument.entity
    if entity is not None and entity.actor is not None:
        return entity.actor.sector
    return by_words(argument.text) or (_GOVERNMENT if entity and entity.kind == _GOVERNMENT else None)
