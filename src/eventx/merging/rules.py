"""What speaks for and against two mentions being one event, and what forbids it: ``data/merging.toml``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from eventx.datafiles import toml


@dataclass(frozen=True, slots=True)
class Vetoes:
    """Roles that no two names fill in one event, by type the roles that tell its events apart, words of ``kin``
    and ``carriers``, which stand for what they are the price or the measure of, and the ``periods`` of its figures.

    Outside titles also the roles that two names set ``apart``, the words that bring in somebody ``new`` or one
    ``further`` than was told of, and those that tell a deed ``anew`` or as one of other ``cases``. Types: each of their
    ``sorted`` a step of its own, a deed of one ``acting`` on another of its kind, those that befall persons, who are
    ``counted``.
    """

    named: tuple[str, ...]
    apart: tuple[str, ...]
    new: frozenset[str]
    further: frozenset[str]
    anew: frozenset[str]
    cases: frozenset[str]
    kin: tuple[tuple[str, ...], ...]
    periods: frozenset[str]
    carriers: frozenset[str]
    identity: Mapping[str, tuple[str, ...]]
    sorted: frozenset[str]
    acting: frozenset[str]
    counted: frozenset[str]
    elsewhen: frozenset[str]


@dataclass(frozen=True, slots=True)
class MergingWords:
    """Words before a noun that set it apart from what was told (``others``), or say that it is the ``newest``,
    or is none in particular (``whichever``).

    ``plain`` words say nothing of which happening it is, ``parties`` are those named only by what befell them or what
    they did. ``ordinals``: which of several it is; ``dating``: what hangs a deed on the time of another; ``dealing``:
    what deals out what comes of a deed, which is the deed then.
    """

    others: frozenset[str]
    newest: frozenset[str]
    plain: frozenset[str]
    parties: frozenset[str]
    whichever: frozenset[str]
    ordinals: Mapping[str, int]
    dating: frozenset[str]
    dealing: frozenset[str]


@dataclass(frozen=True, slots=True)
class Within:
    """Words of a type that only name the deed of their clause, and ``by`` what they hang on it: prepositions, "to do".

    ``articles``: a noun may have its article all the same ("agreed on *a* pact").
    """

    type: str
    words: frozenset[str]
    by: frozenset[str]
    articles: bool = False


@dataclass(frozen=True, slots=True)
class MergingRules:
    """The contents of the file; ``weights`` are those of the signs, and under "threshold" what makes one event.

    ``once`` names by type the roles that a person has but once: nobody dies twice; ``within`` the words that only say
    what a deed is; ``retelling`` those that say what came of it, and so tell of one that is told already.
    """

    weights: Mapping[str, float]
    once: Mapping[str, tuple[str, ...]]
    within: tuple[Within, ...]
    retelling: Mapping[str, frozenset[str]]
    words: MergingWords
    vetoes: Vetoes


@cache
def merging_rules() -> MergingRules:
    """The rules, read once."""
    return toml("merging.toml", MergingRules)
