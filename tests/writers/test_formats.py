"""Records as JSON Lines, JSON, CSV and a table."""

from __future__ import annotations

import csv
import io
import json

import pytest
from sample_records import SENTENCE, argument, sample_record

from eventx.places.geo import Geo, Offset
from eventx.records.record import EventRecord, PlaceRecord
from eventx.types.files import builtin_types
from eventx.types.frames import EventType
from eventx.writers import FORMATS, writer
from eventx.writers.flat import COLUMNS

PLAIN = sample_record(
    id="f" * 16, document="b.txt", plover=None, cameo=None, arguments=(), time=None, place=None, attribution=None,
    polarity="negative", modality="planned", fields={},
)  # fmt: skip


@pytest.fixture(scope="module")
def types() -> dict[str, EventType]:
    return builtin_types()


def written(form: str, records: list[EventRecord], types: dict[str, EventType]) -> str:
    stream = io.StringIO()
    writer(form)(records, stream, types)
    return stream.getvalue()


def test_lines(types: dict[str, EventType]) -> None:
    lines = written("jsonl", [sample_record(), PLAIN], types).splitlines()
    assert [json.loads(line)["document"] for line in lines] == ["news/ferry.txt", "b.txt"]
    assert written("jsonl", [], types) == ""


def test_letters_stay_letters(types: dict[str, EventType]) -> None:
    assert "“Żaden”" in written("jsonl", [sample_record(rule="“Żaden”")], types)


def test_array(types: dict[str, EventType]) -> None:
    assert json.loads(written("json", [sample_record(), PLAIN], types))[1]["id"] == "f" * 16
    assert json.loads(written("json", [], types)) == []


def test_flat_rows(types: dict[str, EventType]) -> None:
    first, second = csv.DictReader(io.StringIO(written("csv", [sample_record(), PLAIN], types)))
    assert (first["actor"], first["actor_country"]) == ("Ellery smugglers", "NZL")
    assert (first["recipient"], first["recipient_country"]) == ("ferry", "")
    assert (first["place"], first["details"]) == ("Port Ellery", "instrument: flares")
    assert (first["earliest"], first["latest"]) == ("2014-10-05", "2014-10-05")
    assert (first["source"], first["sentence"]) == ("Harbour pilots", SENTENCE)
    assert (second["actor"], second["earliest"], second["polarity"]) == ("", "", "negative")


def test_sides_of_one_role_are_actor_and_recipient(types: dict[str, EventType]) -> None:
    sides = tuple(argument("participant", text) for text in ("pilots", "smugglers"))
    row = next(csv.DictReader(io.StringIO(written("csv", [sample_record(type="meeting", arguments=sides)], types))))
    assert (row["actor"], row["recipient"], row["details"]) == ("pilots", "smugglers", "")


def test_flat_header_alone(types: dict[str, EventType]) -> None:
    assert written("csv", [], types) == ",".join(COLUMNS) + "\n"


def test_flat_kept_fields(types: dict[str, EventType]) -> None:
    row = next(csv.DictReader(io.StringIO(written("csv", [sample_record(fields={"outlet": "Courier"})], types))))
    assert row["outlet"] == "Courier"


@pytest.mark.parametrize(
    ("width", "shown", "hidden"),
    [
        (80, ["2014-10-05", "attack", "Ellery smugglers", "planned"], ["Port Ellery", "Harbour pilots said"]),
        (120, ["Port Ellery", "Harbour pilots"], ["Harbour pilots said"]),
        (200, ["Port Ellery", "Harbour pilots said"], []),
    ],
)
def test_table_fits_its_width(
    types: dict[str, EventType],
    monkeypatch: pytest.MonkeyPatch,
    width: int,
    shown: list[str],
    hidden: list[str],
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    text = written("table", [sample_record(), PLAIN], types)
    assert max(map(len, text.splitlines())) <= width
    assert all(word in text for word in shown)
    assert not any(word in text for word in hidden)
    assert "\x1b" not in text


def test_table_has_a_part_for_each_document(types: dict[str, EventType]) -> None:
    text = written("table", [sample_record(), PLAIN], types)
    assert text.index("news/ferry.txt  2014-10-06 (metadata)") < text.index("b.txt")
    assert "not, planned" in " ".join(text.split())


def test_square_brackets_are_no_markup(types: dict[str, EventType]) -> None:
    assert "[bold]x" in written("table", [sample_record(document="[bold]x")], types)


GEO = Geo(2179537, "Port Ellery", "PPL", "NZL", None, -41.28, 174.77, "city", Offset(5, "north"))


def test_features_of_a_map(types: dict[str, EventType]) -> None:
    placed = sample_record(place=PlaceRecord("Port Ellery", "NZL", GEO), fields={"outlet": "Courier", "type": "x"})
    told = json.loads(written("geojson", [PLAIN, placed, sample_record()], types))
    assert set(told) == {"type", "features"} and told["type"] == "FeatureCollection"
    (feature,) = told["features"]
    assert set(feature) == {"type", "id", "geometry", "properties"} and feature["id"] == placed.id
    assert feature["geometry"] == {"type": "Point", "coordinates": [174.77, -41.28]}
    shown = feature["properties"]
    assert (shown["place"], shown["place_precision"], shown["geonames_id"]) == ("Port Ellery", "city", 2179537)
    assert (shown["earliest"], shown["cameo"], shown["type"]) == ("2014-10-05", "18", "attack")
    assert (shown["offset"], shown["outlet"]) == ({"km": 5, "direction": "north"}, "Courier")
    assert not {"lat", "lon"} & shown.keys() and "" not in shown.values()


def test_a_map_of_nothing(types: dict[str, EventType]) -> None:
    assert json.loads(written("geojson", [PLAIN], types)) == {"type": "FeatureCollection", "features": []}


def test_a_point_in_columns(types: dict[str, EventType]) -> None:
    placed, plain = (sample_record(place=PlaceRecord("Port Ellery", "NZL", geo)) for geo in (GEO, None))
    first, second = csv.DictReader(io.StringIO(written("csv", [placed, plain], types)))
    names = ("lat", "lon", "place_precision", "geonames_id")
    assert [first[name] for name in names] == ["-41.28", "174.77", "city", "2179537"]
    assert [second[name] for name in names] == [""] * 4


@pytest.mark.parametrize("form", [form for form in FORMATS if form != "parquet"])
def test_unknown_types_are_written_all_the_same(form: str) -> None:
    assert "attacked" in written(form, [sample_record(place=PlaceRecord("Port Ellery", "NZL", GEO))], {})
