"""Ids of known names."""

from __future__ import annotations

import pytest

from eventx.actors.ids import known_id, slug
from eventx.actors.sectors import by_name, may_be_foreign
from eventx.entities import Entity, EntityKind, load_actors


@pytest.mark.parametrize(
    ("name", "kind", "country", "identity"),
    [
        ("Iran", "GPE", "IRN", "country:IRN"), ("Iraq", "GOV", "IRQ", "government:IRQ"), ("Tehran", "GPE", "IRN", "place:tehran.IRN"),
        ("FBI", "ORG", "USA", "body:federal-bureau-of-investigation.USA"), ("Hizbollah", "GROUP", "LBN", "group:hezbollah.LBN"),
        ("UN", "ORG", None, "body:united-nations"), ("Supreme Court", "GOV", "CHL", "government:supreme-court.CHL"),
        ("Supreme Court", "GOV", None, None), ("Georgia", "GPE", None, None), ("Georgia", "GPE", "GEO", "country:GEO"),
        ("Angela Merkel", "PER", "DEU", "person:angela-merkel"), ("Angela Merkel", "PER", "GHA", None),
        ("Pavel Tomsky", "PER", None, None), ("two gunmen", "GROUP", None, None), ("Kenyans", "GROUP", "KEN", None),
    ],
)  # fmt: skip
def test_known_names(name: str, kind: str, country: str | None, identity: str | None) -> None:
    assert known_id(Entity(name, EntityKind(kind), country), load_actors()) == identity


def test_a_slug_is_of_small_letters() -> None:
    assert slug("'Ndrangheta") == "ndrangheta" and slug("Al-Aqsa Martyrs' Brigades") == "al-aqsa-martyrs-brigades"


@pytest.mark.parametrize(
    ("name", "code"), [("Boko Haram", "REB"), ("Kurds", ""), ("Interpol", "IGO"), ("Nobody", None)]
)
def test_names(name: str, code: str | None) -> None:
    assert by_name(name) == code


@pytest.mark.parametrize(
    ("text", "foreign"),
    [
        ("two soldiers", True),
        ("dozens of troops", True),
        ("security forces", False),
        ("police", False),
        ("residents", False),
    ],
)
def test_whose_country_the_place_does_not_tell(text: str, foreign: bool) -> None:
    assert may_be_foreign(text) is foreign
