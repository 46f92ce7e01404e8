"""Derive the small map of the world of `eventx report`, and where countries lie, from Natural Earth (public domain).

usage: derive_world_map.py WORLD_ATLAS_FOLDER CODES_JSON

WORLD_ATLAS_FOLDER is the npm package world-atlas 2.0.2 unpacked (Natural Earth 4.1 as TopoJSON), CODES_JSON the file
codes.json of the npm package i18n-iso-countries, for the codes of numbers. Writes land.txt, borders.txt and
centroids.tsv in src/eventx/data/map.
"""

from __future__ import annotations

import json
import sys
import textwrap
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

TARGET = Path(__file__).parents[1] / "src/eventx/data/map"
SOURCE = "Derived from Natural Earth 4.1 (naturalearthdata.com, public domain) by scripts/derive_world_map.py."
#: Points nearer to a line than this are left out, rings of less than so many square degrees and those of the far south.
TOLERANCE, SMALLEST, SOUTHERNMOST = 0.25, 0.6, -58.0
#: The map begins here, in the Bering Strait: what lies further west is shown in the east.
WESTERNMOST = -170
#: Names that the numbers of ISO 3166 lack.
UNNUMBERED = {"Kosovo": "XKX"}
#: What Natural Earth holds for parts of France; about where they lie.
OVERSEAS = {
    "GLP": (-61.5, 16.2), "GUF": (-53.1, 4.0), "MTQ": (-61.0, 14.6), "MYT": (45.1, -12.8), "REU": (55.5, -21.1),
}  # fmt: skip

Point = tuple[float, float]
Line = list[Point]


class Atlas:
    """A TopoJSON file: its arcs in degrees, and its geometries."""

    def __init__(self, path: Path) -> None:
        raw = json.loads(path.read_text(encoding="utf-8"))
        (self._kx, self._ky), (self._dx, self._dy) = raw["transform"]["scale"], raw["transform"]["translate"]
        self.arcs = [self._degrees(arc) for arc in raw["arcs"]]
        self.countries: list[dict[str, Any]] = raw["objects"]["countries"]["geometries"]
        self.land: list[dict[str, Any]] = raw["objects"]["land"]["geometries"]

    def _degrees(self, arc: Iterable[tuple[int, int]]) -> Line:
        x = y = 0
        found = []
        for step_x, step_y in arc:
            x, y = x + step_x, y + step_y
            found.append((x * self._kx + self._dx, y * self._ky + self._dy))
        return found

    def rings(self, geometry: dict[str, Any]) -> Iterator[Line]:
        """The outer rings of a geometry; lakes within are left out."""
        polygons = [geometry["arcs"]] if geometry["type"] == "Polygon" else geometry.get("arcs", [])
        for outer, *_ in polygons:
            ring: Line = []
            for number in outer:
                arc = self.arcs[number] if number >= 0 else self.arcs[~number][::-1]
                ring += arc[1:] if ring else arc
            yield unbroken(ring)

    def borders(self) -> Iterator[Line]:
        """The arcs that two countries share."""
        uses: Counter[int] = Counter()
        for geometry in self.countries:
            uses.update({n if n >= 0 else ~n for n in _numbers(geometry.get("arcs", []))})
        return (self.arcs[number] for number, count in sorted(uses.items()) if count > 1)


def _numbers(arcs: Any) -> Iterator[int]:
    for each in arcs:
        yield from [each] if isinstance(each, int) else _numbers(each)


def area_and_centroid(ring: Line) -> tuple[float, Point]:
    """The area of a ring in square degrees, and the middle of it."""
    area = x = y = 0.0
    for (x0, y0), (x1, y1) in zip(ring, ring[1:] + ring[:1], strict=True):
        cross = x0 * y1 - x1 * y0
        area, x, y = area + cross, x + (x0 + x1) * cross, y + (y0 + y1) * cross
    return (abs(area) / 2, (x / (3 * area), y / (3 * area))) if area else (0.0, ring[0])


def is_shown(ring: Line) -> bool:
    """Whether a ring is large enough, and not in the far south."""
    return area_and_centroid(ring)[0] >= SMALLEST and max(y for _, y in ring) > SOUTHERNMOST


def unbroken(line: Line) -> Line:
    """A line that goes on over the date line instead of back around the world."""
    turns, found = 0, [line[0]]
    for (x0, _), (x1, y1) in pairwise(line):
        turns += (x0 - x1 > 180) - (x1 - x0 > 180)
        found.append((x1 + 360 * turns, y1))
    middle = sum(x for x, _ in found) / len(found)
    shift = 360 if middle < WESTERNMOST else -360 if middle > WESTERNMOST + 360 else 0
    return [(x + shift, y) for x, y in found]


def simplified(line: Line) -> Line:
    """A line without the points that lie nearer than TOLERANCE to the line without them (Douglas and Peucker)."""
    keep = {0, len(line) - 1}
    spans = [(0, len(line) - 1)]
    if line[0] == line[-1]:
        far = max(range(len(line)), key=lambda n: _distance(line[n], line[0], line[0]))
        keep.add(far)
        spans = [(0, far), (far, len(line) - 1)]
    while spans:
        first, last = spans.pop()
        between = range(first + 1, last)
        if not between:
            continue
        far = max(between, key=lambda n: _distance(line[n], line[first], line[last]))
        if _distance(line[far], line[first], line[last]) > TOLERANCE:
            keep.add(far)
            spans += [(first, far), (far, last)]
    return [line[number] for number in sorted(keep)]


def _distance(point: Point, start: Point, end: Point) -> float:
    (x, y), (x0, y0), (x1, y1) = point, start, end
    length = ((x1 - x0) ** 2 + (y1 - y0) ** 2) ** 0.5
    if not length:
        return float(((x - x0) ** 2 + (y - y0) ** 2) ** 0.5)
    return float(abs((y1 - y0) * x - (x1 - x0) * y + x1 * y0 - y1 * x0) / length)


def path(line: Line, *, closed: bool = False) -> str:
    """A line as an SVG path in tenths of degrees, north up."""
    points = [(round(x * 10), round(-y * 10)) for x, y in simplified(line)]
    steps = (f"{x1 - x0} {y1 - y0}" for (x0, y0), (x1, y1) in pairwise(points))
    return f"M{points[0][0]} {points[0][1]}l{' '.join(steps)}{'z' if closed else ''}"


def centroids(atlases: Iterable[Atlas], codes: dict[str, str]) -> dict[str, Point]:
    """The middle of the largest part of each country; the first atlas that has it decides."""
    found: dict[str, Point] = dict(OVERSEAS)
    for atlas in atlases:
        for country in atlas.countries:
            code = codes.get(country.get("id", "")) or UNNUMBERED.get(country["properties"]["name"])
            if code and code not in found and (rings := list(atlas.rings(country))):
                found[code] = max(map(area_and_centroid, rings))[1]
    return found


def main(folder: str, codes_file: str) -> None:
    small, middle, large = (Atlas(Path(folder) / f"countries-{size}m.json") for size in (110, 50, 10))
    codes = {number: code for _, code, number, _ in json.loads(Path(codes_file).read_text(encoding="utf-8"))}
    rings = [ring for geometry in small.land for ring in small.rings(geometry)]
    _write("land.txt", "Land as SVG paths in tenths of degrees.", (path(r, closed=True) for r in rings if is_shown(r)))
    borders = map(path, map(unbroken, small.borders()))
    _write("borders.txt", "Borders as SVG paths in tenths of degrees.", borders)
    middles = sorted(centroids((middle, large), codes).items())
    rows = [f"{code}\t{(x + 180) % 360 - 180:.1f}\t{y:.1f}" for code, (x, y) in middles]
    head = f"# Where countries lie: the middle of the largest part of each, in degrees.\n# {SOURCE}\n"
    table = "\n".join(["code\tlongitude\tlatitude", *rows])
    (TARGET / "centroids.tsv").write_text(f"{head}{table}\n", encoding="utf-8")


def _write(name: str, what: str, paths: Iterable[str]) -> None:
    body = "\n".join(textwrap.fill(each, 150) for each in paths)
    (TARGET / name).write_text(f"# {what}\n# {SOURCE}\n{body}\n", encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
