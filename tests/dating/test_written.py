"""Whole dates as they are written."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventx.dating.written import written_dates, written_day

D = date(2014, 3, 5)


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        ("March 5, 2014", (D,)),
        ("MAR. 5th 2014", (D,)),
        ("5 March 2014", (D,)),
        ("05-Mar-2014", (D,)),
        ("2014-03-05", (D,)),
        ("2014/03/05", (D,)),
        ("/2014/mar/05/", (D,)),
        ("20140305", (D,)),
        ("2014. 03. 05", (D,)),
        ("25/12/2014", (date(2014, 12, 25),)),
        ("12/25/14", (date(2014, 12, 25),)),
        ("03/05/2014", (D, date(2014, 5, 3))),
        ("03/05/71", (date(1971, 3, 5), date(1971, 5, 3))),
    ],
)
def test_a_date_has_the_days_that_it_may_mean(text: str, readings: tuple[date, ...]) -> None:
    (found,) = written_dates(f"Posted: {text} by the editors")
    assert found.readings == readings


@pytest.mark.parametrize(
    "text",
    [
        "30 February 2014",
        "in March 2014",
        "room 2014",
        "5,000 people",
        "1.5.2",
        "the 2014 vote",
        "99/99/2014",
    ],
)
def test_what_is_no_whole_date_is_left_alone(text: str) -> None:
    assert written_dates(text) == []


@pytest.mark.parametrize(("text", "month", "day"), [("OSLO, Sept 15 (Wire) -", 9, 15), ("RIGA, 2 May -", 5, 2)])
def test_month_and_day_without_a_year(text: str, month: int, day: int) -> None:
    found = written_day(text)
    assert found is not None
    assert (found.month, found.day) == (month, day)


def test_a_month_alone_is_no_day() -> None:
    assert written_day("RIGA, May -") is None


@given(st.dates(date(1950, 1, 1), date(2049, 12, 31)))
def test_what_is_written_is_read_back(day: date) -> None:
    for form in (day.isoformat(), f"{day:%B} {day.day}, {day.year}", f"{day.day} {day:%b} {day.year}"):
        assert written_dates(form)[0].readings == (day,)


@given(st.text(max_size=60))
def test_offsets_lie_in_the_text_and_nothing_overlaps(text: str) -> None:
    end = 0
    for found in written_dates(text):
        assert end <= found.start < found.end <= len(text)
        end = found.end
