"""Days in words: as fine as they are known."""

from __future__ import annotations

from datetime import date

import pytest

from eventx.telling.day import day_in_words


@pytest.mark.parametrize(
    ("first", "last", "value", "words"),
    [
        ("2019-09-14", "2019-09-14", "", "14 Sept 2019"),
        ("2018-05-01", "2018-05-31", "2018-05", "May 2018"),
        ("2020-02-01", "2020-02-29", "", "Feb 2020"),
        ("2015-01-01", "2015-12-31", "2015", "2015"),
        ("2010-01-01", "2019-12-31", "", "2010–2019"),
        ("2019-09-23", "2019-09-29", "2019-W39", "week of 23 Sept 2019"),
        ("2019-04-01", "2019-06-30", "2019-Q2", "April – June 2019"),
        ("2018-11-01", "2019-02-28", "", "Nov 2018 – Feb 2019"),
        ("2019-06-01", "2019-08-31", "2019-SU", "summer 2019"),
        ("2019-09-21", "2019-09-30", "", "21–30 Sept 2019"),
        ("2019-03-08", "2019-04-11", "", "8 March – 11 April 2019"),
        ("2018-12-30", "2019-01-02", "", "30 Dec 2018 – 2 Jan 2019"),
        ("2015-01-01", "2019-09-15", "", "2015 – 15 Sept 2019"),
        ("2019-01-01", "2019-09-16", "", "1 Jan – 16 Sept 2019"),
        ("2015-01-01", None, "", "since 2015"),
        ("2015-03-02", None, "", "since 2 March 2015"),
        (None, "2019-09-15", "", "until 15 Sept 2019"),
        (None, None, "XXXX-WXX-2", ""),
        ("0001-01-01", "9999-12-31", "", "1–9999"),
    ],
)
def test_days(first: str | None, last: str | None, value: str, words: str) -> None:
    days = [date.fromisoformat(each) if each else None for each in (first, last)]
    assert day_in_words(days[0], days[1], value) == words
