"""First persons stand for the speaker; "we" for those a speaker in office speaks for."""

from __future__ import annotations

import pytest
from entity_support import read, token
from spacy.language import Language

from eventx.documents.document import Document
from eventx.entities.document import Entities
from eventx.language.parsed import Parsed, parse
from eventx.zones.divide import zones_of


@pytest.mark.parametrize(
    ("text", "word", "speaker", "name", "country"),
    [
        ('"I will not sign," said Anna Brandt.', "I", "Brandt", "Anna Brandt", None),
        ('"We will not sign," said Anna Brandt.', "We", "Brandt", "Anna Brandt", None),
        ('"We will not sign," said Kenyan president Daniel Otieno.', "We", "Otieno", "Kenya", "KEN"),
        ('"Our ships stay," said NATO spokeswoman Anna Brandt.', "Our", "Brandt", "NATO", None),
        ('"We claim it," the Harbour Union said.', "We", "Union", "Harbour Union", None),
    ],
)
def test_first_person(nlp: Language, text: str, word: str, speaker: str, name: str, country: str | None) -> None:
    doc, entities = read(nlp, text)
    entities = entities.with_speakers(lambda quoted: token(doc, speaker))
    entity = entities.at(token(doc, word))
    assert entity is not None and (entity.name, entity.country) == (name, country)


def test_without_a_speaker_a_first_person_is_nobody(nlp: Language) -> None:
    doc, entities = read(nlp, '"We will not sign," said Anna Brandt.')
    assert entities.antecedent(token(doc, "We")) is None
    assert entities.at(token(doc, "We")) is None


ISSUED = "The Harbour Union regrets the ban. We shall leave the port."


@pytest.mark.parametrize(
    ("title", "text", "name"),
    [
        ("Statement on our trade", ISSUED, "Harbour Union"),
        ("Press release", ISSUED, "Harbour Union"),
        ("Announcement by the board", f"Oslo, 3 May 2018. {ISSUED}", "Harbour Union"),
        ("Mayor resigns over trade with Chad", ISSUED, None),
        ("Statement on our trade", 'The Harbour Union regrets the ban. "We shall leave," it said.', None),
        ("Statement on our trade", "The ban was a mistake. We shall leave the port.", None),
    ],
)
def test_a_statement_says_we_of_who_issued_it(nlp: Language, title: str, text: str, name: str | None) -> None:
    whole = f"{title}\n\n{text}"
    parsed = next(parse([Document("x", whole, zones_of(whole))], nlp))
    assert isinstance(parsed, Parsed)
    entity = Entities.of_document(parsed).at(token(parsed.doc, "We"))
    assert (entity.name if entity else None) == name


def test_nothing_refers_to_itself(nlp: Language) -> None:
    doc, entities = read(nlp, "Anna Brandt met them. She said the company and its owner would pay.")
    assert all(found is None or found.i != t.i for t in doc for found in [entities.antecedent(t)])


def test_kinds_are_told_without_coreference(nlp: Language) -> None:
    doc, entities = read(nlp, "She flew to Chile with NATO.")
    kinds = {t.text: kind.value for t in doc if (kind := entities.kind_at(t)) is not None}
    assert kinds == {"She": "PER", "Chile": "GPE", "NATO": "ORG"}
