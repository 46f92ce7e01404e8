"""Plain sentences: nearly all events that they tell are found, and what tells of none says nothing.

The sentences were written before anything was mended for them, and are not mended by name: what counts is the share.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from example_tables import table
from spacy.language import Language

from eventx.documents.document import Document
from eventx.extraction import Extractor
from eventx.records.record import EventRecord
from eventx.settings import Settings
from eventx.zones.divide import zones_of

#: The least shares; raised when more is reached.
FOUND, SILENT = 0.95, 0.8

TOLD = table("told.tsv", "plain")
NOTHING = (Path(__file__).with_name("silent.txt")).read_text(encoding="utf-8").splitlines()


@pytest.fixture(scope="module")
def found(nlp: Language) -> dict[str, list[EventRecord]]:
    """The records of all sentences."""
    sentences = [*(row[2] for row in TOLD), *NOTHING]
    documents = [Document(text, text, zones_of(text)) for text in sentences]
    return {document.id: records for document, records in Extractor.around(nlp, Settings()).extract(documents)}


def test_what_is_told_is_found(found: dict[str, list[EventRecord]]) -> None:
    missed = [text for kind, _, text in TOLD if not any(record.type == kind for record in found[text])]
    assert len(missed) <= (1 - FOUND) * len(TOLD), missed


def test_where_nothing_is_told_nothing_is_said(found: dict[str, list[EventRecord]]) -> None:
    said = [text for text in NOTHING if found[text]]
    assert len(said) <= (1 - SILENT) * len(NOTHING), said
