"""The place of a dateline: of each of several briefs, and of what happened "here"; not of one story."""

from __future__ import annotations

import pytest
from spacy.language import Language

from eventx.documents.document import Document
from eventx.extraction import Extractor
from eventx.settings import Settings
from eventx.zones.divide import zones_of

MARKET = "LENZA - A bomb killed nine in a market."
MOSQUE = "TARVO - A bomb killed four in a mosque."


def places(text: str, kind: str, nlp: Language) -> list[str | None]:
    """Where the events of a type happened, by name."""
    document = Document("briefs", text, zones_of(text))
    found = dict((each.id, records) for each, records in Extractor.around(nlp, Settings()).extract([document]))
    return [record.place.name if record.place else None for record in found["briefs"] if record.type == kind]


@pytest.mark.parametrize(
    ("text", "kind", "wanted"),
    [
        (f"{MARKET}\n\n{MOSQUE}", "death", ["Lenza", "Tarvo"]),
        (f"{MARKET}\n\nTARVO - A bomb killed four in Basra.", "death", ["Lenza", "Basra"]),
        (MARKET, "death", ["market"]),
        ("LENZA - Protesters clashed with police here on Monday.", "attack", ["Lenza"]),
        ("LENZA - Protesters clashed with police on Monday.", "attack", [None]),
        (f"{MARKET}\n\nTARVO - The mayor resigned.", "departure", [None]),
    ],
)
def test_place_of_a_dateline(text: str, kind: str, wanted: list[str | None], nlp: Language) -> None:
    assert places(text, kind, nlp) == wanted
