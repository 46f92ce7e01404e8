"""Names compared across documents: "Trump" is "Donald Trump", "Tehran" acts for Iran, two people are two."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from typing import Any

from eventx.incidents.words import stems

#: Kinds of entity that stand for a state, and those that may act for one.
_STATES = frozenset({"GOV", "GPE"})
GROUP = "GROUP"
_WIDE = _STATES | {GROUP}


class Likeness(Enum):
    """What two names have to do with one another."""

    SAME = "same"
    COUNTRY = "country"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Name:
    """The name of an entity with its words, its kind, and its country by ISO 3166-1 alpha-3."""

    text: str
    words: frozenset[str]
    kind: str
    country: str | None

    @property
    def is_state(self) -> bool:
        """Whether it names a country, a town or a government."""
        return self.kind in _STATES


def name_of(entity: dict[str, Any] | None) -> Name | None:
    """The name of an entity; None for one that is described only ("gunmen in masks")."""
    if entity is None:
        return None
    return _name(str(entity.get("name") or ""), str(entity.get("kind") or ""), text_or_none(entity.get("country")))


def text_or_none(value: object) -> str | None:
    """A value that is a text and not empty."""
    return value if isinstance(value, str) and value else None


@lru_cache(maxsize=1 << 15)
def _name(text: str, kind: str, country: str | None) -> Name | None:
    words = text.split()
    named = words if kind in _WIDE else words[-1:]  # "Ostmark rebels" are named, an "Ostmark sailor" is not
    if not any(word[0].isupper() for word in named):
        return None
    return Name(text, stems(text), kind, country)


@lru_cache(maxsize=1 << 16)
def likeness(a: Name, b: Name) -> Likeness:
    """Whether two names may be one entity, one of them may act for the country of both, or they are different.

    >>> likeness(_name("Trump", "PER", "USA"), _name("Donald Trump", "PER", "USA"))
    <Likeness.SAME: 'same'>
    """
    if a.text.casefold() == b.text.casefold() or (a.words and b.words and (a.words <= b.words or b.words <= a.words)):
        return Likeness.SAME
    if not a.country or a.country != b.country:
        return Likeness.OTHER
    if a.is_state and b.is_state:
        return Likeness.SAME
    return Likeness.COUNTRY if a.kind in _WIDE or b.kind in _WIDE else Likeness.OTHER
