"""Definite descriptions: what they take up, and what is new."""

from __future__ import annotations

import pytest
from entity_support import read, token
from spacy.language import Language

FOUND = [
    ("The tanker Mirova Star sank. The vessel was old.", "vessel", "Star"),
    ("Two oil tankers burned. The tankers were empty.", "tankers", "tankers"),
    ("The retailer Nordkauf sold its shops. The retailer lost money.", "retailer", "Nordkauf"),
    ("Jordan closed the border. The kingdom gave no reason.", "kingdom", "Jordan"),
    ("Chile closed the border. The country gave no reason.", "country", "Chile"),
    ("Peru protested. Marches in Lima grew. Police closed the capital.", "capital", "Lima"),
    ("The Harbour Committee met. The committee agreed.", "committee", "Committee"),
    ("Police arrested Ivan Dorn on Friday. The suspect was silent.", "suspect", "Dorn"),
    ("Al-Shabaab claimed the raid. The group named no target.", "group", "Shabaab"),
]

NONE = [
    ("Corvia Air grew. The other company shrank.", "company"),
    ("Corvia Air grew. A company shrank.", "company"),
    ("Chile closed the border. The kingdom gave no reason.", "kingdom"),  # a republic
    ("The European Union met. The company shrank.", "company"),  # no company
    ("Corvia Air grew. The company that owns the port shrank.", "company"),  # told by its clause
    ("Corvia Air grew. The Cuban government agreed.", "government"),
    ("Judge Paul Keller spoke. The suspect left.", "suspect"),  # an official is no suspect
    ("Mary Holt said the suspect fled.", "suspect"),  # who tells of him is another
    ("Tom Berry heard shots. Berry said so. The gunman left.", "gunman"),
    ("A man shot Ana Ruiz on Friday. The gunman fled.", "gunman"),  # nor is he the one who was hurt
    ("Corvia Air grew. The price fell.", "price"),
    ("Tom Berry said the man fled.", "man"),  # who tells of him is another
    ("Judge Tom Berry said so. The man had fallen.", "man"),
]


@pytest.mark.parametrize(("text", "word", "head"), FOUND)
def test_taken_up(nlp: Language, text: str, word: str, head: str) -> None:
    doc, entities = read(nlp, text)
    last = [t for t in doc if t.text == word][-1]
    antecedent = entities.antecedent(last)
    assert antecedent is not None and antecedent.text == head and antecedent.i < last.i


@pytest.mark.parametrize(("text", "word"), NONE)
def test_new(nlp: Language, text: str, word: str) -> None:
    doc, entities = read(nlp, text)
    assert entities.antecedent(token(doc, word)) is None
