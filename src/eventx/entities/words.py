"""Word classes of the entity rules, read from ``data/actors/words.toml``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from eventx.datafiles import toml


@dataclass(frozen=True, slots=True)
class WordClasses:
    """The classes, in lower case; what each is for stands beside it in the file."""

    particles: frozenset[str]
    at: frozenset[str]
    answered: frozenset[str]
    handed_in: frozenset[str]
    done_to_places: frozenset[str]
    ship_prefixes: frozenset[str]
    place_nouns: frozenset[str]
    vague: frozenset[str]
    definite: frozenset[str]
    new_party: frozenset[str]
    no_firm: frozenset[str]
    anyone: frozenset[str]
    nearest_of_kind: frozenset[str]
    general: frozenset[str]
    not_in_office: frozenset[str]
    raising: frozenset[str]
    personal: frozenset[str]
    served: frozenset[str]
    state_offices: frozenset[str]
    serving_offices: frozenset[str]
    former: frozenset[str]
    short_titles: Mapping[str, frozenset[str]]
    places_called: frozenset[str]
    parts_of_places: frozenset[str]
    districts: frozenset[str]
    kin: frozenset[str]
    spokespeople: frozenset[str]
    telling: frozenset[str]
    ends: frozenset[str]
    told_of: frozenset[str]
    personal_deeds: frozenset[str]
    personal_fates: frozenset[str]
    personal_ends: frozenset[str]
    ends_of_names: frozenset[str]
    names_of_teams: frozenset[str]
    named_deeds: frozenset[str]
    harming: frozenset[str]
    statements: frozenset[str]
    made_by: frozenset[str]
    answering: frozenset[str]
    enquiring: frozenset[str]


@cache
def word_classes() -> WordClasses:
    """The classes, read once."""
    return toml("actors/words.toml", WordClasses)
