"""Where a named place lies, as records tell it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Offset:
    """How far from a place something is: "5 km north of X"."""

    km: float
    direction: str


@dataclass(frozen=True, slots=True)
class Geo:
    """A point on the map, in degrees north and east, and how well it is known.

    ``id`` and ``feature`` are of GeoNames, ``id`` None for seas, sites and the like; ``precision`` is exact (a site),
    city, region or country. ``country`` is ISO 3166-1 alpha-3, ``region`` the name of the first-order region.
    """

    id: int | None
    name: str
    feature: str
    country: str | None
    region: str | None
    lat: float
    lon: float
    precision: str
    offset: Offset | None = None


@dataclass(frozen=True, slots=True)
class Located:
    """Which place a name means, None where that cannot be told, why, and which others bear the name.

    ``state`` is the country in which it must lie, where no point is known there: "Paris, Ontario".
    """

    geo: Geo | None
    why: str
    others: tuple[str, ...] = ()
    state: str | None = None

    def country(self, known: str | None) -> str | None:
        """The country of the place: that of the point on the map, else what is ``known`` of the name."""
        return (self.geo.country if self.geo else self.state) or known
