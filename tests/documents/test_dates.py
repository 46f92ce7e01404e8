"""Dates of documents, from the first source that knows one."""

from __future__ import annotations

from datetime import date

import pytest

from eventx.documents.dates import DateError, date_of, parse_date
from eventx.documents.document import DocumentDate


@pytest.mark.parametrize(
    "value",
    ["2019-09-17", " 2019-09-17 ", "2019-09-17T23:30:00Z", "2019-09-17 23:30", "2019/09/17", "20190917",
     "2019.09.17 08:00", "Tue, 17 Sep 2019 23:30:00 -0500", "2019-W38-2"],
)  # fmt: skip
def test_one_day(value: str) -> None:
    assert parse_date(value, "metadata") == DocumentDate.of_day(date(2019, 9, 17), "metadata")


@pytest.mark.parametrize(
    ("value", "earliest", "latest"),
    [("2020-02", date(2020, 2, 1), date(2020, 2, 29)), ("2019", date(2019, 1, 1), date(2019, 12, 31))],
)
def test_coarse_dates_stay_coarse(value: str, earliest: date, latest: date) -> None:
    assert parse_date(value, "option") == DocumentDate(None, "option", earliest, latest)


@pytest.mark.parametrize("value", ["", "soon", "2019-13", "2019-02-30", "0000", "12345678901", "17/09"])
def test_no_date(value: str) -> None:
    with pytest.raises(DateError):
        parse_date(value, "metadata")


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("2019-09-17-fog.txt", date(2019, 9, 17)),
        ("fog_20190917.txt.gz", date(2019, 9, 17)),
        ("fog.2019.09.17.txt", date(2019, 9, 17)),
        ("v20191399-2019_09_17.txt", date(2019, 9, 17)),
        ("fog-2019.txt", None),
        ("3201909171.txt", None),
        ("2019-09_17.txt", None),
        ("20191732.txt", None),
    ],
)
def test_file_name(name: str, day: date | None) -> None:
    assert date_of(file_name=name).value == day


def test_order_of_sources() -> None:
    option = DocumentDate.of_day(date(2001, 1, 1), "option")
    everything = {"metadata": "2002-01-01", "file_name": "2003-01-01.txt"}
    assert date_of(option=option, **everything) == option
    assert date_of(**everything).basis == "metadata"
    assert date_of(file_name="2003-01-01.txt").basis == "filename"
    assert date_of().basis == "unknown"
