"""Who the parties of events are, from sentence to record, by a table of examples."""

from __future__ import annotations

import json
from datetime import date

import pytest
from example_tables import table
from jsonschema import Draft202012Validator
from spacy.language import Language

from eventx.documents.document import Document, DocumentDate
from eventx.extraction import Extractor
from eventx.records.record import EventRecord
from eventx.records.schema import schema_text
from eventx.settings import Settings
from eventx.zones.divide import zones_of

#: Sentences whose party is not told yet, each with the reason.
KNOWN_LIMITS: dict[tuple[str, str], str] = {}
ROWS = table("actors.tsv", "actors")


@pytest.fixture(scope="module")
def found(nlp: Language) -> dict[str, list[EventRecord]]:
    """The records of all texts, by text."""
    day = DocumentDate.of_day(date(2016, 3, 8), "option")
    texts = list(dict.fromkeys(row[0] for row in ROWS))
    documents = [Document(text, text, zones_of(text), day) for text in texts]
    return {document.id: records for document, records in Extractor.around(nlp, Settings()).extract(documents)}


@pytest.mark.parametrize(("text", "name", "identity", "code"), ROWS)
def test_who(found: dict[str, list[EventRecord]], text: str, name: str, identity: str, code: str) -> None:
    if (text, name) in KNOWN_LIMITS:
        pytest.xfail(KNOWN_LIMITS[text, name])
    entities = [a.entity for record in found[text] for a in record.arguments if a.entity and a.role != "place"]
    told = {(each.id or "-", each.actor.code if each.actor else "-") for each in entities if each.name == name}
    assert told == {(identity, code)}, {each.name for each in entities}


def test_every_record_keeps_to_the_schema(found: dict[str, list[EventRecord]]) -> None:
    check = Draft202012Validator(json.loads(schema_text()))
    assert not [error for records in found.values() for each in records for error in check.iter_errors(each.as_json())]
