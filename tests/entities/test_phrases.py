"""Entities without a name: what has one, its text, kind and country."""

from __future__ import annotations

import pytest
from entity_support import read
from spacy.language import Language


@pytest.mark.parametrize(
    ("text", "word", "entity"),
    [
        ("Two gunmen fled.", "gunmen", ("Two gunmen", "GROUP", None)),
        ("A woman was hurt.", "woman", ("woman", "PER", None)),
        ("Iranian officials denied it.", "officials", ("Iranian officials", "GROUP", "IRN")),
        ("Hundreds of refugees fled.", "Hundreds", ("Hundreds of refugees", "GROUP", None)),
        ("The Danish parliament voted.", "parliament", ("Danish parliament", "GOV", "DNK")),
        ("Pilots from Chile flew home.", "Pilots", ("Pilots from Chile", "GROUP", "CHL")),
        ("The Danish government paid.", "government", ("Denmark", "GOV", "DNK")),
    ],
)
def test_described(nlp: Language, text: str, word: str, entity: tuple[str, str, str | None]) -> None:
    doc, entities = read(nlp, text)
    found = entities.at(next(t for t in doc if t.text == word))
    assert found is not None and (found.name, found.kind.value, found.country) == entity


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The price of oil rose.", "price"),
        ("A bridge fell.", "bridge"),
        ("The talks failed.", "talks"),
        ("Three ships sank.", "ships"),
        ("They fled quickly.", "fled"),
    ],
)
def test_nameless_things_are_no_entities(nlp: Language, text: str, word: str) -> None:
    doc, entities = read(nlp, text)
    assert entities.at(next(t for t in doc if t.text == word)) is None


def test_two_countries_tell_none(nlp: Language) -> None:
    doc, entities = read(nlp, "Greek and Turkish officials met.")
    found = entities.at(next(t for t in doc if t.text == "officials"))
    assert found is not None and found.country is None
