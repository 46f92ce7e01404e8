"""Entities of whole documents: a table of phrases with the entity each must give."""

from __future__ import annotations

import tomllib
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
