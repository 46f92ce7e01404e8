"""Sets of days."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from eventx.dating.days import ANY, Days, day_or_none, each_year

DAY = st.dates(date(1950, 1, 1), date(2045, 12, 31))


@given(DAY, DAY, DAY)
def test_a_span_holds_the_days_from_its_first_to_its_last(first: date, last: date, day: date) -> None:
    assert (day in Days.between(first, last)) == (first <= day <= last)


@given(DAY, DAY, DAY, DAY)
def test_intersection_keeps_what_both_hold(a: date, b: date, c: date, day: date) -> None:
    one, other = Days.between(a, b), Days.between(c, None)
    assert (day in (one & other)) == (day in one and day in other)
    assert (day in (one | other)) == (day in one or day in other)


@given(DAY, st.integers(0, 400))
def test_bounds_are_the_first_and_the_last_day(first: date, length: int) -> None:
    days = Days.between(first, first + timedelta(length))
    assert (days.earliest, days.latest, len(days)) == (first, first + timedelta(length), length + 1)


def test_open_ends_have_no_bounds() -> None:
    assert (ANY.earliest, ANY.latest, ANY.only) == (None, None, None)
    assert Days.between(date(2019, 1, 1), None).latest is None
    assert Days.between(None, date(2019, 1, 1)).earliest is None


def test_one_day_is_left_only_when_one_is_left() -> None:
    day = date(2019, 9, 17)
    assert Days.between(day, day).only == day
    assert Days.between(day, day + timedelta(1)).only is None
    assert not Days.between(day, day - timedelta(1))


def test_a_day_of_every_year_is_open_on_both_sides() -> None:
    days = each_year(2, 29)
    assert (each_year(5, 1).earliest, each_year(5, 1).latest) == (None, None)
    assert date(2020, 2, 29) in days
    assert date(2020, 2, 28) not in days


def test_the_calendar_has_no_thirtieth_of_february() -> None:
    assert day_or_none(2019, 2, 30) is None
    assert day_or_none(2019, 2, 28) == date(2019, 2, 28)
