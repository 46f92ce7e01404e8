"""Which records are written, and with what of their input."""

from __future__ import annotations

from datetime import date

import pytest
from sample_records import sample_record

from eventx.documents.document import Document
from eventx.records.record import TimeRecord
from eventx.records.selection import Selection

DOCUMENT = Document("a", "", fields={"outlet": "Courier"})


def during(earliest: date | None, latest: date | None) -> TimeRecord:
    return TimeRecord("then", 0, 4, "DATE", "X", earliest, latest, "expression")


@pytest.mark.parametrize(("types", "wanted"), [((), True), (("attack", "visit"), True), (("visit",), False)])
def test_types(types: tuple[str, ...], wanted: bool) -> None:
    assert bool(Selection(frozenset(types)).of(DOCUMENT, [sample_record()]).records) is wanted


@pytest.mark.parametrize(
    ("earliest", "latest", "wanted"),
    [
        (date(2019, 5, 1), date(2019, 5, 31), True),
        (date(2019, 4, 1), date(2019, 5, 10), True),
        (date(2019, 5, 20), date(2019, 6, 2), True),
        (date(2019, 1, 1), date(2019, 12, 31), True),
        (date(2019, 5, 15), None, True),
        (None, date(2019, 5, 15), True),
        (date(2019, 4, 1), date(2019, 5, 9), False),
        (date(2019, 5, 21), date(2019, 5, 22), False),
        (None, date(2019, 5, 9), False),
        (None, None, False),
    ],
)
def test_bounds_of_time(earliest: date | None, latest: date | None, wanted: bool) -> None:
    selection = Selection(since=date(2019, 5, 10), until=date(2019, 5, 20))
    assert bool(selection.of(DOCUMENT, [sample_record(time=during(earliest, latest))]).records) is wanted


def test_without_a_time_only_where_no_bound_is_set() -> None:
    timeless = sample_record(time=None)
    assert Selection().of(DOCUMENT, [timeless]).records
    assert not Selection(since=date(2019, 1, 1)).of(DOCUMENT, [timeless]).records


def test_kept_fields() -> None:
    assert Selection().of(DOCUMENT, [sample_record()]).records[0].fields == {}
    kept = Selection(keep=("outlet", "nothing")).of(DOCUMENT, [sample_record()]).records[0].fields
    assert kept == {"outlet": "Courier", "nothing": None}


def test_what_nothing_dates_is_counted_where_a_bound_is_set() -> None:
    records = [sample_record(time=None), sample_record(time=during(None, None)), sample_record(type="visit", time=None)]
    since = date(2019, 1, 1)
    assert Selection().of(DOCUMENT, records).undated == 0
    assert Selection(since=since).of(DOCUMENT, records).undated == 3
    assert Selection(frozenset({"visit"}), since=since).of(DOCUMENT, records).undated == 1
    early = sample_record(time=during(date(2018, 1, 1), date(2018, 1, 1)))
    assert Selection(since=since).of(DOCUMENT, [early]).undated == 0


@pytest.mark.parametrize(("confidence", "wanted"), [(0.7, True), (0.6, True), (0.59, False), (None, False)])
def test_the_least_confidence(confidence: float | None, wanted: bool) -> None:
    assert bool(Selection(least=0.6).of(DOCUMENT, [sample_record(confidence=confidence)]).records) is wanted
    assert Selection().of(DOCUMENT, [sample_record(confidence=confidence)]).records
