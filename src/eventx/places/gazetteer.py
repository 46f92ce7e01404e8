"""The gazetteer: spots on the map by name, from ``data/gazetteer``.

>>> [(spot.country, spot.feature) for spot in spots("Sanaa")]
[('YEM', 'PPLC')]
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from eventx.datafiles import rows, toml
from eventx.datafiles.compiled import compiled_table
from eventx.entities.actors import load_actors

#: Features of GeoNames: a town, the seat of a state's government, a first-order region, a state.
TOWN, CAPITAL, REGION, STATE = "PPL", "PPLC", "ADM1", "PCLI"
_CITIES = ("name", "id", "country", "region", "lat", "lon", "people")
_REGIONS = ("name", "id", "country", "region", "lat", "lon", "also")
_COUNTRIES = ("name", "id", "country", "lat", "lon")
_WATERS = ("name", "feature", "country", "lat", "lon", "also")


@dataclass(frozen=True, slots=True)
class Spot:
    """A place on the map: ``id`` and ``feature`` are of GeoNames, ``country`` is ISO 3166-1 alpha-3, ``region`` a code.

    ``lat`` and ``lon`` are degrees north and east, of regions and states the middle of their people; ``people`` live
    there, ``own`` tells that the name asked for is its usual one.
    """

    name: str
    id: int | None
    feature: str
    country: str | None
    region: str | None
    lat: float
    lon: float
    people: int = 0
    own: bool = True


@dataclass(frozen=True)
class People:
    """How much more people a town must have than the next of its name, to be meant."""

    one_country: int
    several: int


@dataclass(frozen=True)
class Regional:
    """Words beside a name that say it is a region."""

    words: frozenset[str]


@dataclass(frozen=True)
class Words:
    """How places are told apart; see the file."""

    short: Mapping[str, Mapping[str, tuple[str, ...]]]
    regional: Regional
    people: People


@lru_cache(maxsize=4096)
def spots(name: str) -> tuple[Spot, ...]:
    """The places of a name, in any case."""
    return tuple(map(_spot, _found(_lines(), name.casefold())))


def _found(lines: bytes, name: str) -> Iterator[bytes]:
    """The lines of a name among sorted ones, by halving; making tables of all would take a tenth of a second."""
    key = f"{name}\t".encode("utf-8", "replace")
    low, high = 0, len(lines)
    while low < high:
        start = lines.rfind(b"\n", low, (low + high) // 2) + 1 or low
        end = lines.find(b"\n", start)
        low, high = (end + 1, high) if lines[start:end] < key else (low, start)
    while lines.startswith(key, low):
        end = lines.find(b"\n", low)
        yield lines[low + len(key) : end]
        low = end + 1


def _spot(line: bytes) -> Spot:
    name, number, feature, country, region, lat, lon, people, own = line.decode().split("\t")
    place = float(lat), float(lon), int(people), bool(own)
    return Spot(name, int(number) if number else None, feature, country or None, region or None, *place)


def without_article(name: str) -> str:
    """A name without its "the": "the Black Sea" is listed as "Black Sea"."""
    return name.removeprefix("the ").removeprefix("The ")


@cache
def words() -> Words:
    """How places are told apart."""
    return toml("gazetteer/words.toml", Words)


def region_name(country: str | None, region: str | None) -> str | None:
    """The name of a region by its country and code."""
    return _region_names().get((country or "", region or ""))


@cache
def short_regions() -> Mapping[str, tuple[str, str]]:
    """Country and code of a region by its short form: "Pa."."""
    codes = [(country, code, forms) for country, each in words().short.items() for code, forms in each.items()]
    return {form: (country, code) for country, code, forms in codes for form in forms}


@compiled_table
def _region_names() -> dict[tuple[str, str], str]:
    return {(row["country"], row["region"]): row["name"] for row in rows("gazetteer/regions.tsv", _REGIONS)}


@compiled_table
def _lines() -> bytes:
    """A line for each name of each place, sorted, with its line feed: the name in lower case, then what Spot holds."""
    table: set[str] = set()
    for own, other, cells in (*_towns(), *_regions(), *_states(), *_waters()):
        plain = "\t".join("" if each is None else str(each) for each in cells)
        usual = {name.casefold() for name in own}
        table |= {f"{name}\t{plain}\t1" for name in usual}
        table |= {f"{name}\t{plain}\t" for name in {each.casefold() for each in other} - usual}
    return b"".join(sorted(f"{line}\n".encode() for line in table))


_Named = tuple[Iterable[str], Iterable[str], tuple[str, int | None, str, str | None, str | None, float, float, int]]


def _towns() -> Iterator[_Named]:
    capitals = {(code, name) for code, country in load_actors().countries.items() for name in country.capitals}
    other, english = _names("gazetteer/names.tsv"), _names("gazetteer/english.tsv")
    for row in rows("gazetteer/cities.tsv", _CITIES):
        own = (row["name"], *english.get(row["id"], ()))
        names = (*own, *other.get(row["id"], ()))
        feature = CAPITAL if any((row["country"], name) in capitals for name in names) else TOWN
        place = row["country"], row["region"] or None, float(row["lat"]), float(row["lon"]), int(row["people"])
        yield own, names, (row["name"], int(row["id"]), feature, *place)


def _names(file: str) -> dict[str, list[str]]:
    """Other names of towns by the id."""
    found: dict[str, list[str]] = defaultdict(list)
    for row in rows(file, ("id", "names")):
        found[row["id"]].extend(row.several("names"))
    return found


def _regions() -> Iterator[_Named]:
    for row in rows("gazetteer/regions.tsv", _REGIONS):
        names = (row["name"], *row.several("also"))
        bare = [name.removesuffix(f" {word.title()}") for name in names for word in words().regional.words]
        place = row["country"], row["region"] or None, float(row["lat"]), float(row["lon"]), 0
        yield (row["name"],), (*names, *bare), (row["name"], int(row["id"]), REGION, *place)


def _states() -> Iterator[_Named]:
    known = load_actors().countries
    for row in rows("gazetteer/countries.tsv", _COUNTRIES):
        usual = known[row["country"]].name if row["country"] in known else row["name"]
        place = row["country"], None, float(row["lat"]), float(row["lon"]), 0
        yield (usual, row["name"]), (), (usual, int(row["id"]), STATE, *place)


def _waters() -> Iterator[_Named]:
    for row in rows("gazetteer/waters.tsv", _WATERS):
        place = row["country"] or None, None, float(row["lat"]), float(row["lon"]), 0
        yield (row["name"], *row.several("also")), (), (row["name"], None, row["feature"], *place)
