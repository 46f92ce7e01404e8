"""From names to entities: short forms of bodies, ambiguous names, countries."""

from __future__ import annotations

import pytest
from entity_support import english, entities_of
from support import make_doc


def at(rows: str, ents: list[tuple[int, int, str]], index: int) -> tuple[str, str, str | None] | None:
    """Name, kind and country of the entity at a token of a hand-built Doc."""
    doc = english(make_doc(rows, ents))
    entity = entities_of(doc).at(doc[index])
    return (entity.name, entity.kind.value, entity.country) if entity else None


BRACKETS = """
Northern NNP compound 2
Harbour NNP compound 2
Union NNP nsubj 6
( -LRB- punct 2
NHU NNP appos 2
) -RRB- punct 2
met VBD ROOT 6
NHU NNP dobj 6
"""


@pytest.mark.parametrize("index", [2, 4, 7])
def test_an_acronym_in_brackets_is_the_full_name(index: int) -> None:
    assert at(BRACKETS, [(0, 3, "ORG"), (4, 5, "ORG"), (7, 8, "ORG")], index) == (
        "Northern Harbour Union",
        "ORG",
        None,
    )


def test_a_place_before_brackets_is_no_full_name() -> None:
    rows = "in IN ROOT 0\nChile NNP pobj 0\n( -LRB- punct 1\nNHU NNP appos 1\n) -RRB- punct 1"
    assert at(rows, [(1, 2, "GPE"), (3, 4, "ORG")], 3) == ("NHU", "ORG", None)


@pytest.mark.parametrize(
    ("words", "country"),
    [
        ("Kenyan Harbour Board", "KEN"),
        ("Bank of Chile", "CHL"),
        ("Harbour Board", None),
        ("Islamic State of Iraq and Syria", None),  # two countries tell none
        ("North American Harbour Board", None),
    ],
)
def test_the_country_inside_a_bodys_name(words: str, country: str | None) -> None:
    tokens = words.split()
    last = len(tokens) - 1
    rows = "\n".join(
        f"{w} {'NNP' if w[0].isupper() else 'IN'} {'ROOT' if i == last else 'compound'} {last}"
        for i, w in enumerate(tokens)
    )
    found = at(rows, [(0, len(tokens), "ORG")], last)
    assert found is not None and found[2] == country


def test_a_demonym_beside_a_bodys_name_tells_its_country() -> None:
    rows = "Iranian JJ amod 3\nairline NN compound 3\nCorvia NNP compound 3\nAir NNP ROOT 3"
    assert at(rows, [(0, 1, "NORP"), (2, 4, "ORG")], 3) == ("Corvia Air", "ORG", "IRN")


def test_a_name_of_several_countries_has_the_one_that_the_text_speaks_of() -> None:
    rows = "Georgia NNP nsubj 1\nmet VBD ROOT 1\nTbilisi NNP dobj 1"
    assert at(rows, [(0, 1, "GPE"), (2, 3, "GPE")], 0) == ("Georgia", "GPE", "GEO")
    assert at("Georgia NNP nsubj 1\nmet VBD ROOT 1", [(0, 1, "GPE")], 0) == ("Georgia", "GPE", None)
