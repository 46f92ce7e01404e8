"""Words by which repairs of the parse are decided, read from ``data/repairs.toml``."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from eventx.datafiles import toml

#: Tags of forms that may be a past or a participle.
PAST = frozenset({"VBD", "VBN"})


@dataclass(frozen=True, slots=True)
class RepairWords:
    """The classes, in lower case; what each is for stands beside it in the file."""

    naming: frozenset[str]
    aiming: frozenset[str]
    charged: frozenset[str]
    states_of_duty: frozenset[str]
    blaming: frozenset[str]
    accusing: frozenset[str]
    resolves: frozenset[str]
    settings: frozenset[str]
    captives: frozenset[str]
    taking: frozenset[str]
    done_by_law: frozenset[str]
    befallen: frozenset[str]
    deeds: frozenset[str]
    lengths: frozenset[str]
    apart: frozenset[str]
    filling: frozenset[str]
    bound: frozenset[str]
    binding: frozenset[str]
    peoples_end: tuple[str, ...]
    unchanging: frozenset[str]
    two_objects: frozenset[str]
    judging: frozenset[str]
    days: frozenset[str]
    ends_of_dates: frozenset[str]
    outcomes: frozenset[str]
    plural_before_nouns: frozenset[str]
    outbreaks: frozenset[str]
    armed: frozenset[str]
    leaving: frozenset[str]
    harming: frozenset[str]
    bringing_about: frozenset[str]
    speaking: frozenset[str]
    denying: frozenset[str]
    telling: frozenset[str]
    contents: frozenset[str]
    telling_somebody: frozenset[str]
    supposing: frozenset[str]
    handing: frozenset[str]
    leading: frozenset[str]
    laid: frozenset[str]
    spans: frozenset[str]
    which_span: frozenset[str]
    moneys: frozenset[str]
    lands: frozenset[str]
    asking: frozenset[str]
    intransitive: frozenset[str]
    wrecked: frozenset[str]
    calling: frozenset[str]
    choosing: frozenset[str]
    held_as: frozenset[str]
    going_on: frozenset[str]
    states: frozenset[str]
    brought_into: frozenset[str]


@cache
def repair_words() -> RepairWords:
    """The classes, read once."""
    return toml("repairs.toml", RepairWords)
