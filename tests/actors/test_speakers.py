"""Of what kind sources are, from sentence to record, by a table of examples."""

from __future__ import annotations

from datetime import date

import pytest
from example_tables import table
from spacy.language import Language

from eventx.documents.document import Document, DocumentDate
from eventx.extraction import Extractor
from eventx.records.record import EventRecord
from eventx.settings import Settings
from eventx.zones.divide import zones_of

#: Sentences whose source is not told yet, each with the reason.
KNOWN_LIMITS: dict[str, str] = {}
ROWS = table("sources.tsv", "actors")


@pytest.fixture(scope="module")
def found(nlp: Language) -> dict[str, list[EventRecord]]:
    """The records of all texts, by text."""
    day = DocumentDate.of_day(date(2016, 3, 8), "option")
    documents = [Document(text, text, zones_of(text), day) for text in dict.fromkeys(row[0] for row in ROWS)]
    return {document.id: records for document, records in Extractor.around(nlp, Settings()).extract(documents)}


@pytest.mark.parametrize(("text", "type_name", "kind"), ROWS)
def test_of_what_kind(found: dict[str, list[EventRecord]], text: str, type_name: str, kind: str) -> None:
    if text in KNOWN_LIMITS:
        pytest.xfail(KNOWN_LIMITS[text])
    told = {(r.attribution.kind or "?") if r.attribution else "-" for r in found[text] if r.type == type_name}
    assert told == {kind}
