"""Events as Arrow data."""

from __future__ import annotations

import io
import json
import pickle
from datetime import date
from pathlib import Path

import pytest

from eventx import Extractor, extract
from eventx.documents.notices import Failure
from eventx.errors import EventxError
from eventx.records.record import plain_value
from eventx.writers import format_of, writer

pa = pytest.importorskip("pyarrow")
pq = pytest.importorskip("pyarrow.parquet")

SHELLED = "Rebels shelled the port of Hodeida on Monday, the navy said."
ARRESTED = "Police arrested two men in Lima."


def test_a_batch_of_documents_gives_the_events_of_each() -> None:
    from eventx.arrow import SCHEMA, events

    rows = [{"id": "1", "text": SHELLED, "date": date(2020, 5, 5)}, {"id": "2", "text": ARRESTED, "date": None}]
    found = events(pa.RecordBatch.from_pylist(rows), Extractor())
    assert found.schema == SCHEMA
    assert found.column("document").to_pylist() == ["1", "2"]
    assert found.column("type").to_pylist() == ["attack", "arrest"]
    assert found.column("time")[0]["earliest"].as_py() == date(2020, 5, 4)


def test_a_document_that_cannot_be_read_costs_no_other() -> None:
    from eventx.arrow import events

    told: list[object] = []
    batch = pa.RecordBatch.from_pylist([{"text": None}, {"text": ARRESTED}])
    assert events(batch, tell=told.append).column("document").to_pylist() == ["batch:2"]
    assert [str(each) for each in told if isinstance(each, Failure)] == [
        "batch:1: no text in a field 'text'; name the field with --text-field"
    ]


def test_no_documents_give_an_empty_batch_of_the_same_schema() -> None:
    from eventx.arrow import SCHEMA, events

    assert events(pa.RecordBatch.from_pylist([], schema=pa.schema([("text", pa.string())]))).schema == SCHEMA


def test_rows_hold_what_the_json_of_a_record_holds() -> None:
    from eventx.arrow import batch_of

    records = list(extract([SHELLED, ARRESTED], date="2020-05-05"))
    rows = batch_of(records).to_pylist()
    for record, row in zip(records, rows, strict=True):
        del row["fields"], row["document_date"]["evidence"]
        assert json.dumps(told(plain_value(row))) == json.dumps(record.as_json())


def told(value: object) -> object:
    """A value without the keys that JSON has only where the text tells them; a column has its place in every row."""
    if isinstance(value, list):
        return [told(item) for item in value]
    if not isinstance(value, dict):
        return value
    rare = ("count", "amount", "change", "length", "geo", "id", "actor", "confidence")
    return {key: told(item) for key, item in value.items() if item is not None or key not in rare}


def test_an_extractor_travels_as_its_settings() -> None:
    extractor = pickle.loads(pickle.dumps(Extractor()))
    assert [event.type for event in extractor.extract(ARRESTED)] == ["arrest"]


@pytest.mark.parametrize("rows", [1, 5000])
def test_parquet_is_written_in_row_groups(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, rows: int) -> None:
    monkeypatch.setattr("eventx.writers.parquet.ROWS", rows)
    path = tmp_path / "events.parquet"
    with path.open("w", encoding="utf-8") as stream:
        writer("parquet")(extract([SHELLED, ARRESTED]), stream, {})
    assert pq.ParquetFile(path).num_row_groups == (2 if rows == 1 else 1)
    assert pq.read_table(path).column("type").to_pylist() == ["attack", "arrest"]


def test_the_ending_of_a_name_asks_for_parquet() -> None:
    assert format_of("events.parquet") == "parquet"


def test_parquet_is_not_for_terminals() -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    with pytest.raises(EventxError, match="name a file with -o"):
        writer("parquet")([], Terminal(), {})
