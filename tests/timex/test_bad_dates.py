"""Impossible, short and ambiguous dates: never a wrong day in silence."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("31 February 2019", "2019-02-XX"),
        ("Sept. 31, 2019", "2019-09-XX"),
        ("29 February 2019", "2019-02-XX"),
        ("29 February 2020", "2020-02-29"),
        ("2019-02-30", "2019-02-XX"),
    ],
)
def test_a_day_that_its_month_lacks_is_left_open(text: str, value: str, read: Any) -> None:
    assert [timex.value for timex in read(text)] == [value]


def test_a_leap_day_without_a_year_is_of_the_nearest_leap_year(read: Any) -> None:
    assert [timex.value for timex in read("on 29 February")] == ["2020-02-29"]


@pytest.mark.parametrize("text", ["2019-13-01", "45/45/2019", "00/00/2019", "Sept. 0", "0000-01-01"])
def test_figures_that_are_no_date_give_no_day(text: str, read: Any) -> None:
    assert not [timex for timex in read(text) if timex.value.count("-") == 2 and "X" not in timex.value]


def test_day_and_month_stay_open_where_nothing_settles_their_order(read: Any) -> None:
    (timex,) = read("The order is of 03/04/2019.")
    assert (timex.value, timex.earliest, timex.latest) == ("2019-XX-XX", date(2019, 3, 4), date(2019, 4, 3))


def test_another_date_of_the_document_settles_the_order(read: Any) -> None:
    assert [t.value for t in read("Of 03/04/2019, and 25/12/2018.")] == ["2019-04-03", "2018-12-25"]
    assert [t.value for t in read("Of 03/04/2019, and 12/25/2018.")] == ["2019-03-04", "2018-12-25"]


def test_the_day_of_the_document_settles_the_order(read: Any) -> None:
    text = "Posted 9/8/2019, for 3/4/2019."
    assert [t.value for t in read(text, date(2019, 9, 8))] == ["2019-09-08", "2019-03-04"]
    assert [t.value for t in read(text, date(2019, 8, 9))] == ["2019-08-09", "2019-04-03"]


def test_dates_that_contradict_each_other_settle_nothing(read: Any) -> None:
    assert read("Of 03/04/2019, 25/12/2018 and 12/25/2018.")[0].value == "2019-XX-XX"


def test_equal_day_and_month_need_no_order(read: Any) -> None:
    assert [t.value for t in read("on 05/05/2019")] == ["2019-05-05"]


def test_two_figures_of_a_year_are_the_last_such_year_near_the_document(read: Any) -> None:
    assert [t.value for t in read("on 25/12/18")] == ["2018-12-25"]
    assert [t.value for t in read("on 25/12/44")] == ["1944-12-25"]


def test_two_figures_of_a_year_stay_open_without_a_document_date(read: Any) -> None:
    assert [t.value for t in read("on 25/12/18", None)] == ["XXXX-12-25"]


def test_a_day_of_the_islamic_calendar_keeps_a_day_of_doubt(read: Any) -> None:
    (timex,) = read("1 Muharram 1441")
    assert (timex.mod, timex.earliest, timex.latest) == ("APPROX", date(2019, 8, 30), date(2019, 9, 1))


def test_years_of_calendars_that_are_not_known_are_no_years_of_ours(read: Any) -> None:
    assert read("Ramadan 1441") == []
    assert read("the year 1441 AH") == [] or read("1441 AH") == []


@pytest.mark.parametrize("day", [date(1, 1, 1), date(9999, 12, 31)])
@pytest.mark.parametrize(
    "text", ["last week", "two centuries ago", "in the next decade", "Tuesday", "last May", "tomorrow"]
)
def test_the_ends_of_the_calendar_do_not_raise(text: str, day: date, read: Any) -> None:
    for timex in read(text, day):
        assert timex.earliest is None or timex.earliest <= timex.latest
