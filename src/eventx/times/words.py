"""The words and lists that times of events are read by, from ``data/event_time.toml``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from eventx.datafiles import toml


@dataclass(frozen=True, slots=True)
class TimeCues:
    """The lists of ``data/event_time.toml``; ``words`` and ``verbs`` are lower-cased, verbs are lemmas."""

    parts: Mapping[str, tuple[int, int]]
    since: frozenset[str]
    during: frozenset[str]
    when: frozenset[str]
    at_once: frozenset[str]
    after: frozenset[str]
    before: frozenset[str]
    later: frozenset[str]
    afterwards: frozenset[str]
    asking: frozenset[str]
    held: frozenset[str]
    beginning: frozenset[str]
    continuing: frozenset[str]
    beside: frozenset[str]
    between: frozenset[str]
    to: frozenset[str]
    whole: frozenset[str]
    announcing: frozenset[str]
    sequels: frozenset[str]
    day_parts: frozenset[str]
    figures: frozenset[str]
    foretelling: frozenset[str]
    anniversaries: frozenset[str]
    happenings: frozenset[str]
    happening: frozenset[str]
    coinciding: frozenset[str]
    making: frozenset[str]
    apart: frozenset[str]
    limits: frozenset[str]
    aside: frozenset[str]
    towards: frozenset[str]
    reporting: frozenset[str]
    posting: frozenset[str]
    bringing: frozenset[str]
    judging: frozenset[str]
    probing: frozenset[str]
    coping: frozenset[str]
    catching: frozenset[str]
    about: frozenset[str]
    telling: frozenset[str]
    prospects: frozenset[str]
    arenas: frozenset[str]
    small_places: frozenset[str]
    large_places: frozenset[str]
    committing: frozenset[str]
    pledging: frozenset[str]
    papers: frozenset[str]
    appointed: frozenset[str]
    phasing: frozenset[str]
    refusing: frozenset[str]
    seeing: frozenset[str]
    holding: frozenset[str]
    stays: frozenset[str]
    sentencing: frozenset[str]
    running: frozenset[str]
    opening: frozenset[str]
    going: frozenset[str]
    performing: frozenset[str]
    choosing: frozenset[str]
    by_choice: frozenset[str]
    moving: frozenset[str]
    suspects: frozenset[str]
    bound: frozenset[str]
    opinion: frozenset[str]
    inside: frozenset[str]
    expecting: frozenset[str]
    taking: frozenset[str]
    any: frozenset[str]
    against: frozenset[str]
    elapsed: frozenset[str]
    unequalled: frozenset[str]
    pictures: frozenset[str]
    fixed: frozenset[str]
    periods: frozenset[str]
    lasting: frozenset[str]
    answering: frozenset[str]
    sending: frozenset[str]
    putting_off: frozenset[str]
    calling_off: frozenset[str]
    timetabled: frozenset[str]
    arising: frozenset[str]
    leading: frozenset[str]
    phases: frozenset[str]
    tidings: frozenset[str]
    elsewhen: frozenset[str]
    ending: frozenset[str]
    harming: frozenset[str]
    responding: frozenset[str]
    partaking: frozenset[str]
    grounds: frozenset[str]
    trading: frozenset[str]
    trading_parts: frozenset[str]
    bells: frozenset[str]
    ends: frozenset[str]
    terms: frozenset[str]
    in_turn: frozenset[str]
    recurring: frozenset[str]
    nth: frozenset[str]
    soon: frozenset[str]
    eras: frozenset[str]
    account_periods: Mapping[str, tuple[str, ...]]

    def __post_init__(self) -> None:
        for name, (first, last) in self.parts.items():
            if not 1 <= first <= last:
                raise ValueError(f"parts.{name}: first and last day are wanted, not {first} and {last}")


@cache
def time_cues() -> TimeCues:
    """The lists, read once. Raises DataError where the file is wrong."""
    return toml("event_time.toml", TimeCues)
