"""The small parts: tokens, numbers, clock times, named days, other calendars, plain dates."""

from __future__ import annotations

from datetime import date

import pytest

from eventx.timex.calendars import islamic, persian
from eventx.timex.cues import bounds, cues
from eventx.timex.cycles import Cycle, easter, named_day
from eventx.timex.lexer import words
from eventx.timex.make_spans import duration_value
from eventx.timex.numbers import amount, written
from eventx.timex.plain import plain_day


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("mid-2018", ["mid", "-", "2018"]),
        ("the 1990s", ["the", "1990s"]),
        ("9:30 p.m. GMT", ["9:30", "p.m.", "GMT"]),
        ("9pm", ["9", "pm"]),
        ("Sept. 14's", ["Sept.", "14", "'s"]),
        ("an F-16", ["an", "F", "-", "16"]),
        ("$2,019.50", ["$2,019.50"]),
        ("2019-09-14T10:00Z", ["2019-09-14T10:00Z"]),
    ],
)
def test_tokens(text: str, tokens: list[str]) -> None:
    assert [word.text for word in words(text)] == tokens


@pytest.mark.parametrize(("text", "known"), [("May", True), ("may", False), ("MAY", True), ("spring", False)])
def test_months_are_written_with_a_capital(text: str, known: bool) -> None:
    assert ("MONTH" in words(text)[0].classes) is known


def test_a_number_that_hangs_on_a_name_is_no_number() -> None:
    assert words("an F-16")[-1].classes == frozenset()
    assert "DAY" in words("mid-16")[-1].classes


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("twenty-five", 25), ("two hundred", 200), ("a hundred", 100), ("two and a half", 2.5), ("half a", 0.5),
        ("a couple of", 2), ("1,500", 1500), ("2.5", 2.5), ("a dozen", 12), ("a", 1), ("another", 1),
        ("several", None), ("a few", None), ("two hundred and ten", 210), ("three thousand two hundred", 3200),
    ],
)  # fmt: skip
def test_amounts(text: str, number: float | None) -> None:
    assert amount(words(text)) == number


@pytest.mark.parametrize(("number", "text"), [(3.0, "3"), (1.5, "1.5"), (None, "X")])
def test_written_amounts(number: float | None, text: str) -> None:
    assert written(number) == text


@pytest.mark.parametrize(
    ("count", "unit", "value"),
    [
        (2, "2W", "P4W"),
        (3, "E", "P30Y"),
        (None, "C", "PXC"),
        (2, "Q", "P6M"),
        (0.5, "TH", "PT30M"),
        (1, "TS", "PT1S"),
    ],
)
def test_durations(count: float | None, unit: str, value: str) -> None:
    assert duration_value(count, unit) == value


@pytest.mark.parametrize(("year", "month", "day"), [(2000, 4, 23), (2008, 3, 23), (2019, 4, 21), (2038, 4, 25)])
def test_easter(year: int, month: int, day: int) -> None:
    assert easter(year) == date(year, month, day)


@pytest.mark.parametrize(
    ("name", "year", "day"),
    [
        ("thanksgiving", 2019, date(2019, 11, 28)),
        ("memorial-day", 2019, date(2019, 5, 27)),
        ("labor-day", 2020, date(2020, 9, 7)),
        ("good-friday", 2019, date(2019, 4, 19)),
        ("september-11", 2019, date(2001, 9, 11)),
    ],
)
def test_named_days(name: str, year: int, day: date) -> None:
    assert named_day(name, year) == day


def test_a_cycle_knows_the_years_it_is_in() -> None:
    leap = Cycle("monthday", "02-29")
    assert (leap.in_year(2019), leap.in_year(2020)) == (None, "2020-02-29")
    assert Cycle("weekday", "2").in_year(2019) is None
    assert Cycle("weekday", "2").unanchored == "XXXX-WXX-2"


@pytest.mark.parametrize(
    ("parts", "day"),
    [
        ((1357, 11, 22), date(1979, 2, 11)),
        ((1399, 12, 30), date(2021, 3, 20)),
        ((1404, 1, 1), date(2025, 3, 21)),
        ((1398, 12, 30), None),
        ((1398, 7, 31), None),
        ((900, 1, 1), None),
    ],
)
def test_the_persian_calendar(parts: tuple[int, int, int], day: date | None) -> None:
    assert persian(*parts) == day


@pytest.mark.parametrize(
    ("parts", "day"), [((1441, 1, 1), date(2019, 8, 31)), ((1441, 1, 31), None), ((5, 1, 1), None)]
)
def test_the_islamic_calendar(parts: tuple[int, int, int], day: date | None) -> None:
    assert islamic(*parts) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [("14-Sep-2018", date(2018, 9, 14)), ("14-Sep", None), ("September 2018", None), ("31-Feb-2018", None)],
)
def test_a_plain_date_is_told_only_in_full(text: str, day: date | None) -> None:
    assert plain_day(text) == day


def test_cue_lists_are_lower_case_and_longer_bounds_come_first() -> None:
    assert all(word == word.lower() for word in cues("before_month") | cues("planned"))
    found = [words for words, _ in bounds()]
    assert all(one not in later for i, one in enumerate(found) for later in found[i + 1 :])
