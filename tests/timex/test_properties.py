"""What holds for every text, every day and every value."""

from __future__ import annotations

import time
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from eventx.timex import interval
from eventx.timex.lexicon import lexicon
from eventx.timex.units import finer, first_day, holding, last_day, stepped, unit_of

DAYS = st.dates(date(1700, 1, 1), date(2300, 1, 1))
UNITS = st.sampled_from(["D", "W", "WE", "M", "Q", "H", "S", "Y", "E", "C"])
PIECES = [
    *sorted(word for words in lexicon().classes.values() for word in words),
    "the", "of", "in", "a", "and", "to", "by", "ago", "later", "before", "after", "from now", "every", "-", ",", "(", ")",
    "'s", "\n\n", "0", "1", "13", "31", "32", "99", "0600", "1999", "2019", "9999", "1,000", "1.5", "31/02/2019", "03/04/2019",
    "13/13/2013", "0000-00-00", "9999-99-99", "24:00", "99:99", "1st", "99th", "'99", "1990s", "00s", "Monday", "May", "Feb.",
]  # fmt: skip
TEXTS = st.one_of(st.text(max_size=200), st.lists(st.sampled_from(PIECES), max_size=25).map(" ".join))


@given(text=TEXTS, day=st.one_of(st.none(), st.dates()))
@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_text_raises_and_every_span_is_its_text(text: str, day: date | None, read: Any) -> None:
    found = read(text, day)
    for timex in found:
        assert text[timex.start : timex.end] == timex.text
        assert (timex.earliest is None) == (timex.latest is None)
        assert timex.earliest is None or timex.latest is None or timex.earliest <= timex.latest
    assert all(a.end <= b.start for a, b in pairwise(found))


@given(text=TEXTS, day=st.dates(date(1900, 1, 1), date(2100, 1, 1)))
@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_days_told_lie_within_the_value(text: str, day: date, read: Any) -> None:
    for timex in read(text, day):
        earliest, latest = interval(timex.value)
        doubt = timedelta(days=1 if timex.rule == "other-calendar" else 0)
        if timex.earliest:
            assert earliest - doubt <= timex.earliest <= timex.latest <= latest + doubt
        else:
            assert (earliest, latest) == (None, None)


@given(day=DAYS, unit=UNITS)
def test_a_unit_holds_the_day_it_was_made_of(day: date, unit: str) -> None:
    value = holding(day, unit)
    assert unit_of(value) == unit
    if unit == "WE":
        assert 0 <= (first_day(value) - day).days <= 5 or day in interval(value)
    else:
        assert first_day(value) <= day <= last_day(value)
    assert interval(value) == (first_day(value), last_day(value))


@given(day=DAYS, unit=UNITS, count=st.integers(-10, 10))
def test_steps_of_a_unit_go_there_and_back(day: date, unit: str, count: int) -> None:
    there = first_day(stepped(day, count, unit))
    assert stepped(there, -count, unit) == holding(day, unit)


@given(day=DAYS, unit=UNITS)
def test_neighbouring_units_touch_without_overlap(day: date, unit: str) -> None:
    value, following = holding(day, unit), stepped(day, 1, unit)
    gap = 6 if unit == "WE" else 1
    assert first_day(following) - last_day(value) == timedelta(days=gap)


@given(day=DAYS, weeks=st.integers(-200, 200), text=st.sampled_from([
    "Tuesday", "last Friday", "next Monday", "by Saturday", "yesterday", "Wednesday of last week", "three days ago",
    "Sunday night", "this Thursday",
]))  # fmt: skip
@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whole_weeks_move_weekdays_by_the_same(day: date, weeks: int, text: str, read: Any) -> None:
    shift = timedelta(weeks=weeks)
    (here,), (there,) = read(text, day), read(text, day + shift)
    assert there.earliest - here.earliest == shift


@given(one=UNITS, other=UNITS)
def test_of_two_units_one_is_finer(one: str, other: str) -> None:
    assert finer(one, other) + finer(other, one) == (one != other)


@pytest.mark.alone
@pytest.mark.parametrize(
    "unit",
    [
        "7",
        "7 ",
        "of ",
        "Monday ",
        "two ",
        "two-",
        "3 May ",
        "1999 ",
        "the last ",
        "9:30 ",
        "a few ",
        "January, ",
    ],
)
def test_time_grows_with_the_length_and_not_faster(unit: str, read: Any) -> None:
    read("Monday, 3 May 2010")

    def seconds(length: int) -> float:
        text = unit * (length // len(unit))
        start = time.process_time()
        read(text)
        return time.process_time() - start

    short, long = min(seconds(5_000) for _ in range(2)), seconds(20_000)
    assert long < 12 * short + 0.1


def _article(day: date) -> tuple[str, list[str]]:
    """A news article of a day, every time written as that day would write it, and the values it means."""
    told = [day - timedelta(days=back) for back in (1, 3, 6)]
    coming, month = day + timedelta(days=5), day.replace(day=1) - timedelta(days=40)
    dated = day - timedelta(days=50)
    text = (
        f"Rebels took the port on {told[0]:%A}. On {told[1]:%A} they had shelled it. A day earlier the mayor fled.\n\n"
        f"Talks will open on {coming:%A}. The army came in {month:%B} and left on {dated:%B} {dated.day}. "
        f"The pact was signed on {told[2]:%B} {told[2].day}, {told[2].year}.\n\n"
        f"The port was built in {day.year - 40}. It will be closed by the end of the year. Trade fell last year."
    )
    values = [
        told[0].isoformat(), told[1].isoformat(), (told[1] - timedelta(days=1)).isoformat(), coming.isoformat(),
        f"{month:%Y-%m}", dated.isoformat(), told[2].isoformat(), str(day.year - 40), str(day.year), str(day.year - 1),
    ]  # fmt: skip
    return text, values


@pytest.mark.parametrize("day", [date(2019, 9, 19), date(2016, 2, 29), date(2020, 1, 2), date(2001, 12, 31)])
@pytest.mark.parametrize("years", [-3, -1, 0, 1, 5])
def test_an_article_of_another_year_has_the_same_times_of_that_year(day: date, years: int, read_parsed: Any) -> None:
    there = day + timedelta(weeks=52 * years)  # the same weekday
    text, expected = _article(there)
    assert [timex.value for timex in read_parsed(text, there)] == expected


@pytest.mark.parametrize("day", [date(2019, 9, 19), date(2020, 1, 2), date(2001, 12, 31)])
def test_an_article_without_its_date_gives_no_other_days(day: date, read_parsed: Any) -> None:
    text, _ = _article(day)
    known = {timex.start: (timex.earliest, timex.latest) for timex in read_parsed(text, day)}
    for timex in read_parsed(text, None):
        assert timex.earliest is None or (timex.earliest, timex.latest) == known[timex.start]


@given(day=st.dates(date(1995, 1, 1), date(2030, 12, 31)), years=st.integers(-3, 3), text=st.sampled_from([
    "last year", "three years ago", "a decade ago", "this month", "last May", "in June", "late next year", "Christmas",
    "the third quarter", "Q2", "in H1", "three months ago", "five years ago today", "on October 4", "March 3-5",
    "the turn of the year", "the summer", "the first half of this year", "Boxing Day", "the end of last month",
]))  # fmt: skip
@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_year_on_the_calendar_moves_all_its_times_by_a_year(day: date, years: int, text: str, read: Any) -> None:
    day = day.replace(day=min(day.day, 28))
    there = day.replace(year=day.year + years)
    assert [(t.text, _moved(t.value, years)) for t in read(text, day)] == [(t.text, t.value) for t in read(text, there)]


def _moved(value: str, years: int) -> str:
    return f"{int(value[:4]) + years:04}{value[4:]}" if value[:4].isdigit() else value
