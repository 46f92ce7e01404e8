"""Other places: what is told of another place than a happening has no time from it."""

from __future__ import annotations

from eventx.entities import load_actors
from eventx.events.mentions import EventMention, MentionArgument
from eventx.language.lemmas import lemma
from eventx.times.words import time_cues
from eventx.types.frames import PLACE


def is_elsewhere(one: EventMention, other: EventMention) -> bool:
    """Whether two mentions each tell a place, and none of the one may be, or lie in, any of the other.

    >>> # "Two soldiers died in the town. Youths burned cars in the capital": elsewhere
    """
    places, others = list(one.fillers(PLACE)), list(other.fillers(PLACE))
    return bool(places and others) and not any(_may_be_one(a, b) for a in places for b in others)


def _may_be_one(one: MentionArgument, other: MentionArgument) -> bool:
    """Names of two countries, and a village and a capital, are two places; of most others nothing is known."""
    if one.head.pos_ == "PROPN" and other.head.pos_ == "PROPN":
        return not _in_two_countries(one, other)
    cues = time_cues()
    sizes = [{lemma(each.head)} for each in (one, other)]
    return not any(sizes[i] <= cues.small_places and sizes[1 - i] <= cues.large_places for i in (0, 1))


def _in_two_countries(one: MentionArgument, other: MentionArgument) -> bool:
    countries = [each.entity.country if each.entity else None for each in (one, other)]
    known = load_actors().countries
    return all(country in known for country in countries) and countries[0] != countries[1]
