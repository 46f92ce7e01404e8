"""The map of the world: what becomes of the lines that it is derived from."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from derive_world_map import Atlas, area_and_centroid, is_shown, path, simplified, unbroken

SQUARE = [(0.0, 0.0), (4.0, 0.0), (4.0, 4.0), (0.0, 4.0), (0.0, 0.0)]


def test_the_middle_of_a_ring() -> None:
    assert area_and_centroid(SQUARE) == (16.0, (2.0, 2.0))
    assert area_and_centroid(SQUARE[::-1]) == (16.0, (2.0, 2.0))


def test_points_near_a_line_are_left_out() -> None:
    assert simplified([(0.0, 0.0), (2.0, 0.1), (4.0, 0.0)]) == [(0.0, 0.0), (4.0, 0.0)]
    assert simplified(SQUARE) == SQUARE


def test_a_ring_over_the_date_line_stays_whole() -> None:
    ring = [(178.0, 0.0), (-178.0, 0.0), (-178.0, 2.0), (178.0, 2.0), (178.0, 0.0)]
    assert [x for x, _ in unbroken(ring)] == [178.0, 182.0, 182.0, 178.0, 178.0]
    assert [x for x, _ in unbroken([(-175.0, 0.0), (-174.0, 1.0)])] == [185.0, 186.0]


@pytest.mark.parametrize(("shift", "shown"), [(0.0, True), (-80.0, False)])
def test_the_far_south_is_not_shown(shift: float, shown: bool) -> None:
    assert is_shown([(x, y + shift) for x, y in SQUARE]) is shown


def test_paths_are_in_tenths_of_degrees_with_north_up() -> None:
    assert path(SQUARE, closed=True) == "M0 0l40 0 0 -40 -40 0 0 40z"


def test_arcs_are_joined_to_rings_and_shared_ones_are_borders(tmp_path: Path) -> None:
    countries = [
        {"type": "Polygon", "arcs": [[0, 1]], "properties": {"name": "A"}},
        {"type": "Polygon", "arcs": [[~1, 2]], "properties": {"name": "B"}},
    ]
    topology = {
        "transform": {"scale": [1, 1], "translate": [0, 0]},
        "arcs": [[[0, 4], [0, -4]], [[0, 0], [4, 0], [0, 4], [-4, 0]], [[0, 4], [0, -4]]],
        "objects": {"countries": {"geometries": countries}, "land": {"geometries": []}},
    }
    (tmp_path / "atlas.json").write_text(json.dumps(topology))
    atlas = Atlas(tmp_path / "atlas.json")
    assert next(atlas.rings(countries[0])) == [(0, 4), (0, 0), (4, 0), (4, 4), (0, 4)]
    assert list(atlas.borders()) == [[(0, 0), (4, 0), (4, 4), (0, 4)]]
