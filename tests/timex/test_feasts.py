"""The table of movable feasts."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest

from eventx.datafiles import DataError
from eventx.timex.calendars import islamic, persian
from eventx.timex.feasts import feasts, read_feasts

YEARS = range(1990, 2036)


@pytest.mark.parametrize(
    ("name", "year", "values"),
    [
        ("ramadan", 2019, ["2019-05-06/2019-06-03"]),
        ("diwali", 2018, ["2018-11-07"]),
        ("passover", 2019, ["2019-04-20/2019-04-27"]),
        ("eid-al-fitr", 2000, ["2000-01-08", "2000-12-27"]),
        ("eid", 2019, ["2019-06-04", "2019-08-11"]),
        ("ramadan", 1950, []),
    ],
)
def test_the_days_of_a_feast(name: str, year: int, values: list[str]) -> None:
    assert list(feasts()[name].values(range(year, year + 1))) == values


@pytest.mark.parametrize("name", [name for name in feasts() if name != "eid"])
def test_a_feast_comes_once_a_lunar_or_solar_year(name: str) -> None:
    starts = [first for first, _ in feasts()[name].days]
    assert starts[0].year == 1990 or name == "holi"
    assert starts[-1].year == 2035
    longest = 400 if name == "orthodox-easter" else 386
    assert all(330 < (later - first).days < longest for first, later in pairwise(starts))


def test_the_table_agrees_with_the_calendars_to_a_day() -> None:
    assert {first for first, _ in feasts()["nowruz"].days} == {persian(year - 621, 1, 1) for year in YEARS}
    for name, month, day in (("eid-al-fitr", 10, 1), ("eid-al-adha", 12, 10), ("ashura", 1, 10)):
        tabular = {islamic(year, month, day) for year in range(1408, 1460)}
        for first, _ in feasts()[name].days:
            assert {first + timedelta(days=n) for n in (-2, -1, 0, 1, 2)} & tabular, (name, first)


def test_a_feast_of_a_sighted_moon_keeps_a_day_of_doubt(read_parsed: Any) -> None:
    (timex,) = read_parsed("Shops were shut for Eid al-Fitr.", date(2022, 6, 16))
    assert (timex.value, timex.mod) == ("2022-05-02", "APPROX")
    assert (timex.earliest, timex.latest) == (date(2022, 5, 1), date(2022, 5, 3))


@pytest.mark.parametrize(
    ("rows", "reason"),
    [
        ('names = ["x"]\nday = "2019-01-01"', "3: x.day: unknown key 'day'; did you mean 'days'?"),
        ('names = ["x"]', "1: x: one of days, any_of is needed"),
        ('days = "2019-01-01"', "1: x.names: is missing"),
        ('names = ["x"]\ndays = "2019-01-01"\nuntil = "y"', " x: unknown feast 'y'"),
        ('names = ["x"]\ndays = "2019-02-01 2019-01-01"', "1: x: days out of order"),
        ('names = ["x"]\ndays = "2019-02-31"', "1: x: "),
    ],
)
def test_a_wrong_table_is_told(rows: str, reason: str) -> None:
    with pytest.raises(DataError) as caught:
        read_feasts(f"[x]\n{rows}\n")
    assert f"timex/feasts.toml:{reason}" in str(caught.value)
