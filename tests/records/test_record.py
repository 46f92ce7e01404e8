"""The record: its keys, its values as JSON, its id."""

from __future__ import annotations

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from sample_records import SENTENCE, sample_record, span

from eventx.documents.document import DocumentDate
from eventx.quantities.quantity import Told, Total
from eventx.records.record import event_id, normalised, sort_key
from eventx.records.schema import schema_text

SCHEMA = json.loads(schema_text())
VALIDATOR = Draft202012Validator(SCHEMA, format_checker=Draft202012Validator.FORMAT_CHECKER)
COUNTED = sample_record(
    count=Total("victim", 12, None, True, (Told(12, None, True, "at least 12", span(SENTENCE.split()[0]), None),))
)
BARE = {"plover": None, "cameo": None, "arguments": (), "time": None, "place": None, "attribution": None}


def test_keys_stand_in_the_order_of_the_schema() -> None:
    keys = list(sample_record().as_json())
    assert keys == [key for key in SCHEMA["properties"] if key not in ("count", "confidence", "fields")]
    assert keys[:4] == ["id", "document", "document_date", "type"]


def test_a_count_stands_only_where_the_text_tells() -> None:
    VALIDATOR.validate(json.loads(json.dumps(COUNTED.as_json())))
    assert "count" not in sample_record().as_json()


@pytest.mark.parametrize("changes", [{}, BARE, {"fields": {"outlet": "Courier", "day": date(2014, 1, 1)}}])
def test_records_satisfy_the_schema(changes: dict[str, object]) -> None:
    VALIDATOR.validate(json.loads(json.dumps(sample_record(**changes).as_json())))


@pytest.mark.parametrize(
    "changes", [{"id": "x"}, {"polarity": "maybe"}, {"modality": "sure"}, {"mentions": ()}, {"rule": None}]
)
def test_the_schema_refuses(changes: dict[str, object]) -> None:
    assert not VALIDATOR.is_valid(json.loads(json.dumps(sample_record(**changes).as_json())))


def test_the_schema_is_itself_valid() -> None:
    Draft202012Validator.check_schema(SCHEMA)


def test_evidence_only_where_there_is_some() -> None:
    assert "evidence" not in sample_record().as_json()["document_date"]  # type: ignore[operator]
    inferred = DocumentDate(None, "inferred", date(2014, 10, 1), None, (span("on Sunday"),))
    found = sample_record(document_date=inferred).as_json()["document_date"]
    assert list(found) == ["value", "basis", "earliest", "latest", "evidence"]  # type: ignore[call-overload]
    assert found["latest"] is None  # type: ignore[index]


def test_fields_only_where_kept() -> None:
    assert "fields" not in sample_record().as_json()
    assert list(sample_record(fields={"a": 1}).as_json())[-1] == "fields"


def test_id_stays_while_the_sentence_stays() -> None:
    one = event_id("a.txt", "attack", "“No talks,”  he said.", "talk", 0)
    assert one == event_id("a.txt", "attack", '"no talks,"\nhe said.', "Talk", 0)
    assert len(one) == 16


@pytest.mark.parametrize(
    "other",
    [
        ("b.txt", "attack", "No talks.", "talk", 0),
        ("a.txt", "meeting", "No talks.", "talk", 0),
        ("a.txt", "attack", "No walks.", "talk", 0),
        ("a.txt", "attack", "No talks.", "no", 0),
        ("a.txt", "attack", "No talks.", "talk", 1),
    ],
)
def test_id_differs_with_every_part(other: tuple[str, str, str, str, int]) -> None:
    assert event_id(*other) != event_id("a.txt", "attack", "No talks.", "talk", 0)


@given(st.lists(st.text(st.characters(categories=["L", "N", "P"]), min_size=1, max_size=8), max_size=8))
def test_white_space_does_not_count(words: list[str]) -> None:
    assert normalised(" ".join(words)) == normalised("\n" + "\u00a0 \t".join(words) + " ")


def test_order_within_a_document() -> None:
    late, early = sample_record(), sample_record(trigger=span("said"))
    assert sorted([late, early], key=sort_key) == [early, late]
    same = [sample_record(type="injury"), sample_record(id="0" * 16), sample_record()]
    assert [record.type for record in sorted(same, key=sort_key)] == ["attack", "attack", "injury"]
