"""Where events lie on the map."""

from __future__ import annotations

from typing import Any

import pytest

from eventx.page.places import centroids, country_names, map_paths, point


@pytest.mark.parametrize(
    ("place", "found"),
    [
        (None, None),
        ({"name": "Gulf of Oman", "country": None}, None),
        ({"name": "Van", "country": "XXX"}, None),
        ({"name": "Tehran", "country": "IRN"}, {"x": 543, "y": -326, "exact": False}),
        ({"name": "T", "country": "IRN", "geo": {"lat": 35.7, "lon": 51.4}}, {"x": 514, "y": -357, "exact": True}),
        ({"name": "T", "country": "IRN", "geo": {"lat": 135.7, "lon": 51.4}}, {"x": 543, "y": -326, "exact": False}),
        ({"name": "T", "country": "IRN", "geo": {"lat": "35", "lon": True}}, {"x": 543, "y": -326, "exact": False}),
        (
            {"name": "Samoa", "country": "WSM", "geo": {"lat": -13.8, "lon": -172.1}},
            {"x": 1879, "y": 138, "exact": True},
        ),
    ],
)
def test_points(place: dict[str, Any] | None, found: dict[str, Any] | None) -> None:
    assert point(place) == found


def test_every_country_has_its_place() -> None:
    assert country_names().keys() <= centroids().keys()
    assert all(-180 <= x <= 180 and -90 <= y <= 90 for x, y in centroids().values())


@pytest.mark.parametrize("name", ["land", "borders"])
def test_the_map_is_made_of_paths(name: str) -> None:
    path = map_paths(name)
    assert path.startswith("M") and set(path) <= set("Mlz- 0123456789")
