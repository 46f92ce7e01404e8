"""Entities of whole documents: a table of phrases with the entity each must give."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from entity_support import read, token
from spacy.language import Language

CASES = tomllib.loads(Path(__file__).with_name("cases.toml").read_text("utf-8"))["case"]


@pytest.mark.parametrize("case", CASES, ids=[case["why"] for case in CASES])
def test_case(nlp: Language, case: dict[str, Any]) -> None:
    doc, entities = read(nlp, case["text"], case.get("date"))
    entity = entities.at(token(doc, case["word"], case.get("nth", 1)))
    found = [entity.name, entity.kind.value, entity.country or ""] if entity else None
    assert found == case.get("entity")


def test_titles_go_with_the_person_not_with_the_words(nlp: Language) -> None:
    text = "Labour Minister Ximena Rojas met the miners. Rojas left at noon, and she did not speak to Pavel Novak."
    doc, entities = read(nlp, text)
    assert "minister" in entities.titles_of(token(doc, "Rojas"))
    assert "minister" in entities.titles_of(token(doc, "Rojas", 2))
    assert "minister" in entities.titles_of(token(doc, "she"))
    assert entities.titles_of(token(doc, "Novak")) == frozenset()
    assert entities.titles_of(token(doc, "miners")) == frozenset()


def test_titles_of_a_known_holder_of_an_office(nlp: Language) -> None:
    doc, entities = read(nlp, "Angela Merkel flew to Rome.", date(2018, 5, 1))
    assert entities.titles_of(token(doc, "Merkel")) == {"prime", "minister"}
