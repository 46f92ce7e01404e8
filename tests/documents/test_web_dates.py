"""Dates as the web writes them: read where they are plain, refused where they are not."""

from __future__ import annotations

from datetime import date

import pytest

from eventx.documents.dates import DateError, parse_date
from eventx.documents.web_dates import AmbiguousDateError, web_day

JUNE_14 = date(2019, 6, 14)


@pytest.mark.parametrize(
    "value",
    [
        "June 14, 2019", "Jun 14, 2019 10:32 PM EDT", "Friday, June 14, 2019", "14 Jun 2019", "14th June 2019",
        "14-Jun-2019", "June 14th, 2019 at 5pm",
        "14/06/2019", "06/14/2019", "14.06.2019 10:30", "6/14/2019, 10:32:00 AM", "14-06-2019",
        "1560470400", "1560470400.0", "1560470400000", "/Date(1560470400000)/",
        "20190614103000", "201906141030", "2019-06-14 10:30 UTC", "2019-06-14 10:30:00+00", "2019-6-14",
    ],
)  # fmt: skip
def test_a_day_in_the_forms_of_the_web(value: str) -> None:
    assert web_day(value) == JUNE_14
    assert parse_date(value, "metadata").value == JUNE_14


@pytest.mark.parametrize("value", ["2019-06-14T23:30:00+02:00", "2019-06-14T00:30:00-11:00", "2019-06-14T23:30:00Z"])
def test_of_a_moment_with_its_zone_the_day_is_kept_as_written(value: str) -> None:
    assert parse_date(value, "metadata").value == JUNE_14


@pytest.mark.parametrize("value", ["03/04/2019", "3-4-2019", "12.11.2019 08:00"])
def test_figures_that_may_be_either_way_round_are_refused(value: str) -> None:
    with pytest.raises(AmbiguousDateError, match="cannot be told apart"):
        web_day(value)
    with pytest.raises(DateError, match="cannot be told apart"):
        parse_date(value, "metadata")


def test_equal_figures_need_no_order() -> None:
    assert web_day("05/05/2019") == date(2019, 5, 5)


@pytest.mark.parametrize(
    "value",
    [
        "yesterday", "2 days ago", "Monday", "June", "June 14", "14 June", "soon", "in 2019 14 people", "14/06/19", "17/09",
        "31/02/2019", "Feb 30, 2019", "2019-02-30 10:00", "12345678901", "12345678", "14 giugno 2019", "",
    ],
)  # fmt: skip
def test_what_names_no_whole_day_gives_none(value: str) -> None:
    assert web_day(value) is None
