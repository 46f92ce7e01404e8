"""Which place on the map a name means, by what stands beside it and by the other places of the document.

"Lebanon, Pennsylvania" is a town; "Lebanon" beside Beirut a state; "Georgia" beside Atlanta a region. Where nothing
decides, there is none: a wrong point is worse than no point.
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Span

from eventx.entities import EntityKind
from eventx.places.gazetteer import CAPITAL, REGION, STATE, TOWN, Spot, region_name, spots, without_article, words
from eventx.places.geo import Geo, Located
from eventx.places.surroundings import PlacesTold, behind, is_regional, offset_before

_KINDS = frozenset({EntityKind.GPE, EntityKind.LOC, EntityKind.FAC})
_PRECISION = {TOWN: "city", CAPITAL: "city", REGION: "region", STATE: "country"}
#: Features of sites, which are points.
_SITES = frozenset({"BLDG", "CTRB", "FCL", "SQR", "MT", "CNL", "STRT"})
_MOST_WORDS = 3


def located(name: str, country: str | None, kind: EntityKind, span: Span, told: PlacesTold) -> Located | None:
    """Where a name of a document lies; ``country`` is what is known of it. None for what is no place by its kind."""
    if kind not in _KINDS:
        return None
    found = spots(without_article(name)) or (_inside(name, told) if kind == EntityKind.FAC else ())
    if not found:
        return Located(None, "no place of this name is known")
    beside = list(behind(span[-1])) if len(span) else []
    beside = [] if _is_wide(found) or _is_listed(found, beside) else beside
    spot, why = _chosen(found, country, span, beside, told)
    others = tuple(_called(each) for each in found if each != spot)
    state = beside[0].country if beside and not spot and kind != EntityKind.LOC else None
    return Located(_geo(spot, span) if spot else None, why, others, state)


def _is_wide(found: Sequence[Spot]) -> bool:
    """Whether a name is that of a state, a sea or a continent alone: those lie in no place behind a comma."""
    return not any(spot.feature in (TOWN, CAPITAL, REGION) for spot in found)


def _is_listed(found: Sequence[Spot], beside: Sequence[Spot]) -> bool:
    """Whether what stands behind a state is the next of a list, not where it lies: "Britain, France and Germany"."""
    states = {spot.country for spot in found if spot.feature == STATE}
    others = {place.country for place in beside if place.feature == STATE}
    return bool(states and others) and not any(_is_in(spot, place) for spot in found for place in beside)


def _inside(name: str, told: PlacesTold) -> tuple[Spot, ...]:
    """The towns that a site's name begins with, if the document tells of such a town: "Kabul airport"."""
    parts = name.split()
    for length in range(min(_MOST_WORDS, len(parts) - 1), 0, -1):
        town = " ".join(parts[:length])
        found = tuple(spot for spot in spots(town) if spot.feature in (TOWN, CAPITAL))
        if found and told.names(town):
            return found
    return ()


def _chosen(
    found: Sequence[Spot], country: str | None, span: Span, beside: Sequence[Spot], told: PlacesTold
) -> tuple[Spot | None, str]:
    """The place that is meant, and the first reason that holds; ``beside`` is what stands behind the name."""
    for place in beside:
        within = [spot for spot in found if spot.feature != STATE and _is_in(spot, place)]
        if within:
            return _largest(within), f"{place.name} stands behind it"
    around = {place.country for place in beside}
    if beside and not any(spot.feature == STATE and spot.country in around for spot in found):
        return None, f"{beside[0].name} stands behind it, and none is known there"
    if noted := [spot for spot in found if spot.id is None]:
        return noted[0], "it is among the places that news names"
    known = [spot for spot in found if spot.country == country is not None]
    found = _by_name(known or found, span)
    if known:
        return _in_one_country(found, span, told, "its country is known")
    if len({spot.country for spot in found}) == 1:
        return _in_one_country(found, span, told, "one country alone has the name")
    return _among_countries(found, span, told)


def _by_name(found: Sequence[Spot], span: Span) -> Sequence[Spot]:
    """Those whose usual name it is, or all; a region that shares a town's old name ("Kiev") leaves the town in."""
    if is_regional(span, found) and (regional := [spot for spot in found if spot.feature == REGION]):
        return regional
    own = [spot for spot in found if spot.own]
    towns = [spot for spot in found if spot.feature in (TOWN, CAPITAL)]
    if own and all(spot.feature == REGION for spot in own):
        own += [spot for spot in towns if spot.country in {each.country for each in own}]
    return own or found


def _is_in(spot: Spot, place: Spot) -> bool:
    """Whether a town lies in a region or a state."""
    return spot.country == place.country and (place.feature == STATE or spot.region == place.region)


def _in_one_country(found: Sequence[Spot], span: Span, told: PlacesTold, why: str) -> tuple[Spot | None, str]:
    state = next((spot for spot in found if spot.feature == STATE), None)
    if state is not None:
        return state, why
    regional = [spot for spot in found if spot.feature == REGION]
    towns = [spot for spot in found if spot.feature != REGION]
    if regional and (not towns or is_regional(span, found)):
        return regional[0], why
    regions = told.regions()
    named = [spot for spot in towns if (spot.country or "", spot.region or "") in regions]
    if len(towns) > 1 and len(named) == 1:
        return named[0], f"{region_name(named[0].country, named[0].region)} is told of"
    return _by_people(towns, words().people.one_country, why)


def _among_countries(found: Sequence[Spot], span: Span, told: PlacesTold) -> tuple[Spot | None, str]:
    """By the countries of the other places; else by how many people live there."""
    evidence = told.countries(found[0].name)
    counts = sorted({(evidence.get(spot.country or "", 0), spot.country or "") for spot in found}, reverse=True)
    if counts[0][0] > counts[1][0]:
        code = counts[0][1]
        there = [spot for spot in found if (spot.country or "") == code]
        return _in_one_country(there, span, told, f"other places of {code} are told of")
    if any(spot.feature in (STATE, REGION) for spot in found):
        return None, "a state or region and other places have the name, and nothing decides"
    return _by_people(found, words().people.several, "the others are much smaller")


def _by_people(towns: Sequence[Spot], times: int, why: str) -> tuple[Spot | None, str]:
    """The largest town, where it has so many times the people of the next."""
    ordered = sorted(towns, key=lambda spot: -spot.people)
    if len(ordered) == 1 or ordered[0].people >= times * ordered[1].people:
        return ordered[0], why
    return None, "several towns of about one size have the name"


def _largest(found: Sequence[Spot]) -> Spot:
    return max(found, key=lambda spot: (spot.feature != REGION, spot.people))


def _geo(spot: Spot, span: Span) -> Geo:
    precision = _PRECISION.get(spot.feature) or ("exact" if spot.feature in _SITES else "region")
    region = None if spot.feature == REGION else region_name(spot.country, spot.region)
    offset = offset_before(span)
    return Geo(spot.id, spot.name, spot.feature, spot.country, region, spot.lat, spot.lon, precision, offset)


def _called(spot: Spot) -> str:
    """A place by its name, region and country, for people: "Paris, Texas, USA"."""
    region = region_name(spot.country, spot.region) if spot.feature in (TOWN, CAPITAL) else None
    return ", ".join(part for part in (spot.name, region, spot.country) if part)
