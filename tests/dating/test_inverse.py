"""From the day of an event and a pointing expression to the days of writing."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from eventx.dating.inverse import Pointer, days_of_writing, points_from_writing
from eventx.timex import interval
from eventx.timex.context import Context, Direction
from eventx.timex.cycles import Cycle
from eventx.timex.narrative import Narrative
from eventx.timex.reading import Fixed, Inside, Nearest, Plain, Reading, Step, Timed, Weekend
from eventx.timex.resolve import resolve

PAST = Direction.PAST
TUESDAY = Nearest(Cycle("weekday", "2"))
LAST_YEAR = Step("Y", -1)
READINGS = [
    TUESDAY, LAST_YEAR, Weekend(), Step("D", -1), Step("D", 0), Step("W", 1), Step("W", -1), Step("M", -1), Step("Y", -5),
    Timed(TUESDAY, "MO"), Inside(LAST_YEAR, Cycle("month", "05")), Nearest(Cycle("month", "07")), Step("D", -3),
]  # fmt: skip


@pytest.mark.parametrize("reading", READINGS)
@settings(max_examples=15, deadline=None)
@given(day=st.dates(date(1960, 1, 1), date(2040, 1, 1)), at=st.floats(0, 1))
def test_the_day_of_writing_is_never_ruled_out(reading: Reading, day: date, at: float) -> None:
    """Whatever day a text was written on, an event that its expression means leaves that day open."""
    value = resolve(reading, Context(day, Narrative(), direction=PAST)).value
    first, last = interval(value)
    assert first and last
    event = first + timedelta(int(at * (last - first).days))
    assert day in days_of_writing(Pointer(reading, PAST), event, event)


def test_last_year_is_the_year_after_the_event() -> None:
    days = days_of_writing(Pointer(LAST_YEAR, PAST), date(2018, 5, 8), date(2018, 5, 8))
    assert (days.earliest, days.latest, len(days)) == (date(2019, 1, 1), date(2019, 12, 31), 365)


def test_may_last_year_does_not_fit_an_event_in_june() -> None:
    may = Inside(LAST_YEAR, Cycle("month", "05"))
    assert not days_of_writing(Pointer(may, PAST), date(2018, 6, 8), date(2018, 6, 8))


def test_a_weekday_leaves_that_day_and_the_six_after_it() -> None:
    days = days_of_writing(Pointer(TUESDAY, PAST), date(2019, 9, 17), date(2019, 9, 17))
    assert (days.earliest, days.latest, len(days)) == (date(2019, 9, 17), date(2019, 9, 23), 7)


def test_a_weekday_does_not_fit_an_event_on_another_one() -> None:
    assert not days_of_writing(Pointer(TUESDAY, PAST), date(2019, 9, 18), date(2019, 9, 18))


def test_yesterday_leaves_one_day() -> None:
    days = days_of_writing(Pointer(Step("D", -1), PAST), date(2019, 9, 17), date(2019, 9, 17))
    assert days.only == date(2019, 9, 18)


def test_a_rounded_number_of_units_leaves_half_a_unit_on_each_side() -> None:
    event = date(2014, 11, 20)
    three_years = Step("Y", -3)
    assert date(2018, 2, 1) not in days_of_writing(Pointer(three_years, PAST), event, event)
    assert date(2018, 2, 1) in days_of_writing(Pointer(three_years, PAST, rough=True), event, event)


@pytest.mark.parametrize(
    ("reading", "points"),
    [
        (TUESDAY, True),
        (Timed(TUESDAY, "MO"), True),
        (Timed(None, "MO"), False),
        (Fixed("2018-05-08"), False),
        (Step("D", 1, narrative=True), False),
        (Plain("DURATION", "P3D"), False),
        (Inside(Fixed("2018"), Cycle("month", "05")), False),
    ],
)
def test_only_some_expressions_hang_on_the_day_of_writing(reading: Reading, points: bool) -> None:
    assert points_from_writing(reading) is points
