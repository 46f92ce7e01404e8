"""The days that a value covers."""

from __future__ import annotations

from datetime import date

import pytest

from eventx.timex import interval


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2019-09-17", "2019-09-17", "2019-09-17"),
        ("2019-09-17TNI", "2019-09-17", "2019-09-17"),
        ("2019-09-17T21:00", "2019-09-17", "2019-09-17"),
        ("2019-W01", "2018-12-31", "2019-01-06"),
        ("2019-W37-WE", "2019-09-14", "2019-09-15"),
        ("2020-02", "2020-02-01", "2020-02-29"),
        ("2019-Q3", "2019-07-01", "2019-09-30"),
        ("2019-H1", "2019-01-01", "2019-06-30"),
        ("2018-WI", "2018-12-01", "2019-02-28"),
        ("2018", "2018-01-01", "2018-12-31"),
        ("199", "1990-01-01", "1999-12-31"),
        ("18", "1800-01-01", "1899-12-31"),
        ("2018-05-XX", "2018-05-01", "2018-05-31"),
        ("2018-XX-XXTNI", "2018-01-01", "2018-12-31"),
        ("2018-WXX", "2018-01-01", "2018-12-31"),
        ("2015/2018", "2015-01-01", "2018-12-31"),
    ],
)
def test_days_of_a_value(value: str, first: str, last: str) -> None:
    assert interval(value) == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    "value",
    ["P3D", "PXY", "PT2H30M", "PAST_REF", "PRESENT_REF", "XXXX-WXX-2", "XXXX-05", "XXXX", "BC0218", "2019-02-30",
     "2019-W60", "2019-13", "0000", "", "2018/2015"],
)  # fmt: skip
def test_values_that_name_no_days(value: str) -> None:
    assert interval(value)[0] is None or value == "0000"
