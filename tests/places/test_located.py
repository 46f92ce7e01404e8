"""Where the place of an event lies, from sentence to record, by a table of examples."""

from __future__ import annotations

import json
from datetime import date

import pytest
from example_tables import table
from jsonschema import Draft202012Validator
from spacy.language import Language

from eventx.documents.document import Document, DocumentDate
from eventx.extraction import Extractor
from eventx.places.gazetteer import spots
from eventx.records.record import EventRecord
from eventx.records.schema import schema_text
from eventx.settings import Settings
from eventx.zones.divide import zones_of

#: Sentences whose place is not told yet, each with the reason.
KNOWN_LIMITS = {
    "A bomb exploded in Abqaiq on Tuesday.": "the name is not taken for one",
    "A bomb exploded in the province of Tehran on Tuesday.": "a province of a town's name has no name of its own",
    "A bomb exploded in the state of New York on Tuesday.": "a state of a town's name has no name of its own",
    "Police arrested ten men in Melbourne, Fla., on Tuesday.": "the town is not taken for the place",
}
ROWS = table("places.tsv", "places")


@pytest.fixture(scope="module")
def found(nlp: Language) -> dict[str, list[EventRecord]]:
    """The records of all texts, by text."""
    day = DocumentDate.of_day(date(2024, 3, 6), "option")
    texts = list(dict.fromkeys(row[0] for row in ROWS))
    documents = [Document(text, text, zones_of(text), day) for text in texts]
    return {document.id: records for document, records in Extractor.around(nlp, Settings()).extract(documents)}


@pytest.mark.parametrize(("text", "name", "wanted"), ROWS)
def test_where(found: dict[str, list[EventRecord]], text: str, name: str, wanted: str) -> None:
    if text in KNOWN_LIMITS:
        pytest.xfail(KNOWN_LIMITS[text])
    entities = [a.entity for record in found[text] for a in record.arguments if a.entity and a.entity.name == name]
    told = {"none" if each.geo is None else str(each.geo.id or "-") for each in entities}
    assert told == {wanted} or (wanted == "none" and not told)


def test_a_place_says_how_far_off_and_how_fine(found: dict[str, list[EventRecord]]) -> None:
    (record,) = found["A bomb exploded 5 km north of Hodeidah on Tuesday."]
    assert record.place is not None and record.place.geo is not None
    geo = record.place.geo
    assert (geo.precision, geo.feature, geo.country) == ("city", "PPL", "YEM")
    assert geo.offset is not None and (geo.offset.km, geo.offset.direction) == (5, "north")


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("Rebels shelled the port of Hodeidah on Tuesday.", "Hodeidah"),
        ("The army bombed Aleppo on Tuesday.", "Aleppo"),
        ("The army shelled Mosul on Tuesday.", "Mosul"),
        ("Odesa was hit by missiles on Tuesday.", "Odesa"),
        ("The minister visited Kabul on Tuesday.", "Kabul"),
        ("Israel attacked Iran on Tuesday.", None),
        ("Rebels attacked the guards of a depot on Tuesday.", None),
    ],
)
def test_a_town_that_is_hit_is_where_it_happened(text: str, town: str | None, nlp: Language) -> None:
    (records,) = [found for _, found in Extractor.around(nlp, Settings()).extract([Document(text, text)])]
    assert [record.place and record.place.name for record in records] == [town]


def test_records_with_places_satisfy_the_schema(found: dict[str, list[EventRecord]]) -> None:
    validator = Draft202012Validator(json.loads(schema_text()))
    for records in found.values():
        for record in records:
            validator.validate(json.loads(json.dumps(record.as_json())))


@pytest.mark.parametrize(
    ("name", "countries"), [("PARIS", {"FRA", "USA"}), ("Blorvik", set()), ("Georgia", {"GEO", "USA"})]
)
def test_spots_by_name(name: str, countries: set[str]) -> None:
    assert {spot.country for spot in spots(name)} == countries


def test_points_lie_on_the_map() -> None:
    for name in ("Sanaa", "Fiji", "Alaska", "Bering Sea", "Quito"):
        for spot in spots(name):
            assert -90 <= spot.lat <= 90 and -180 <= spot.lon <= 180


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("When blasts crippled two ships near the Strait of Hormuz, Washington blamed Iran.", "Strait of Hormuz", None),
        ("While Lutia blamed Iran, Riyadh kept silent.", "Iran", "IRN"),
        ("In Asia, Japan will discuss the accord on Tuesday.", "Asia", None),
    ],
)
def test_what_lies_in_no_country_takes_none_from_behind_a_comma(
    nlp: Language, text: str, name: str, country: str | None
) -> None:
    document = Document("x", text, zones_of(text), DocumentDate.of_day(date(2024, 3, 6), "option"))
    ((_, records),) = Extractor.around(nlp, Settings()).extract([document])
    told = {a.entity.country for r in records for a in r.arguments if a.entity and a.entity.name == name}
    assert told == {country}
