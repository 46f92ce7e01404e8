"""Where events lie on the map: by their own coordinates, else in the middle of their country."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from eventx.datafiles.load import rows, text
from eventx.entities.actors import load_actors
from eventx.page.values import number, words

_WESTERNMOST = -170.0


@cache
def centroids() -> Mapping[str, tuple[float, float]]:
    """Longitude and latitude of the middle of each country, by its code."""
    table = rows("map/centroids.tsv", ("code", "longitude", "latitude"))
    return {row["code"]: (float(row["longitude"]), float(row["latitude"])) for row in table}


@cache
def country_names() -> Mapping[str, str]:
    """The name of each country by its code."""
    return {code: country.name for code, country in load_actors().countries.items()}


def map_paths(name: str) -> str:
    """The paths of a file of the map ("land", "borders") in one."""
    lines = text(f"map/{name}.txt").splitlines()
    return " ".join(line for line in lines if not line.startswith("#"))


def point(place: Mapping[str, Any] | None) -> dict[str, Any] | None:
    """Where a place lies, and whether that is only the middle of its country; None where nothing tells."""
    if not place:
        return None
    geo = place.get("geo")
    geo = geo if isinstance(geo, dict) else {}
    longitude, latitude = number(geo.get("lon")), number(geo.get("lat"))
    if longitude is not None and latitude is not None and abs(longitude) <= 180 and abs(latitude) <= 90:
        return _point(longitude, latitude, exact=geo.get("precision") != "country")
    middle = centroids().get(words(place.get("country")))
    return _point(*middle, exact=False) if middle else None


def _point(longitude: float, latitude: float, *, exact: bool) -> dict[str, Any]:
    """A point of the map, which begins in the Bering Strait."""
    east = longitude + 360 if longitude < _WESTERNMOST else longitude
    return {"x": round(east * 10), "y": round(-latitude * 10), "exact": exact}
