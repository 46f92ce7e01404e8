"""How many the fillers of a role are and how many an event tells of, from sentence to record, by a table of examples."""

from __future__ import annotations

from datetime import date

import pytest
from example_tables import table
from spacy.language import Language

from eventx.documents.document import Document, DocumentDate
from eventx.extraction import Extractor
from eventx.quantities.quantity import Count, Total
from eventx.records.record import EventRecord
from eventx.settings import Settings
from eventx.zones.divide import zones_of

#: Sentences whose numbers are not told yet, each with the reason.
KNOWN_LIMITS = {
    "An Estonian was killed in the riot.": "a people's name fills no role of persons",
    "The 30 dead were shoppers killed by a bomb.": "what a noun is said to be does not pass its number on",
}


@pytest.fixture(scope="module")
def found(nlp: Language) -> dict[str, list[EventRecord]]:
    """The records of all sentences, by sentence."""
    sentences = list(dict.fromkeys(row[0] for row in table("counted.tsv")))
    documents = [
        Document(text, text, zones_of(text), DocumentDate.of_day(date(2024, 3, 6), "option")) for text in sentences
    ]
    return {document.id: records for document, records in Extractor.around(nlp, Settings()).extract(documents)}


def told(number: Count | Total | None) -> str:
    if number is None:
        return "-"
    return "..".join("" if end is None else str(end) for end in (number.min, number.max))


@pytest.mark.parametrize(("sentence", "kind", "role", "each", "total"), table("counted.tsv"))
def test_how_many(
    found: dict[str, list[EventRecord]], sentence: str, kind: str, role: str, each: str, total: str
) -> None:
    if sentence in KNOWN_LIMITS:
        pytest.xfail(KNOWN_LIMITS[sentence])
    readings = []
    for record in (r for r in found[sentence] if r.type == kind):
        counts = [a.count for a in record.arguments if a.role == role]
        fillers = " ".join(told(c) + "~" * (c is not None and c.approximate) for c in counts)
        counted = record.count if record.count is not None and record.count.role == role else None
        readings.append((fillers, told(counted)))
    assert (each, total) in readings
