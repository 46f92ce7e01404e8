"""Expressions that stand on an event, once its days are known."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from eventx.timex import Basis, Shift, resolve_on_event


@pytest.mark.parametrize(
    ("text", "shift", "value"),
    [
        ("Two days after the raid he left.", Shift(2, "D"), "2019-08-12"),
        ("Two weeks after the raid he left.", Shift(2, "W"), "2019-08-24"),
        ("He left the following week.", Shift(1, "W"), "2019-W33"),
        ("Three months before the vote he left.", Shift(-3, "M"), "2019-05"),
        ("A decade after the war he left.", Shift(10, "Y"), "2029"),
        ("The day after the vote he left.", Shift(1, "D"), "2019-08-11"),
        ("He left a day earlier.", Shift(-1, "D"), "2019-08-09"),
        ("He left the following year.", Shift(1, "Y"), "2020"),
    ],
)
def test_the_distance_counts_from_the_event(text: str, shift: Shift, value: str, read_parsed: Any) -> None:
    (timex,) = read_parsed(text)
    assert timex.shift == shift
    resolved = resolve_on_event(timex, date(2019, 8, 10), date(2019, 8, 10))
    assert (resolved.type, resolved.value, resolved.basis) == ("DATE", value, Basis.EVENT)
    assert resolved.anchor == date(2019, 8, 10)
    assert (resolved.start, resolved.end) == (timex.start, timex.end)


def test_less_than_some_weeks_is_a_stretch(read_parsed: Any) -> None:
    (timex,) = read_parsed("Less than two weeks after the raid he left.")
    resolved = resolve_on_event(timex, date(2019, 8, 10), date(2019, 8, 10))
    assert (resolved.earliest, resolved.latest) == (date(2019, 8, 11), date(2019, 8, 23))
    (timex,) = read_parsed("Less than three days before the raid he left.")
    resolved = resolve_on_event(timex, date(2019, 8, 10), date(2019, 8, 10))
    assert (resolved.earliest, resolved.latest) == (date(2019, 8, 8), date(2019, 8, 9))


def test_an_event_of_several_days_gives_a_stretch(read_parsed: Any) -> None:
    (timex,) = read_parsed("Two days after the siege he left.")
    resolved = resolve_on_event(timex, date(2019, 8, 10), date(2019, 8, 14))
    assert (resolved.value, resolved.earliest, resolved.latest) == (
        "2019-08-12/2019-08-16", date(2019, 8, 12), date(2019, 8, 16),
    )  # fmt: skip


def test_by_itself_it_is_the_length_of_time(read_parsed: Any) -> None:
    (timex,) = read_parsed("Two days after the raid he left.")
    assert (timex.type, timex.value, timex.text) == ("DURATION", "P2D", "Two days")


@pytest.mark.parametrize("days", [(None, None), (date(2019, 8, 10), None), (date(2019, 8, 10), date(2019, 8, 9))])
def test_an_event_without_known_days_changes_nothing(days: Any, read_parsed: Any) -> None:
    (timex,) = read_parsed("Two days after the raid he left.")
    assert resolve_on_event(timex, *days) is timex


@pytest.mark.parametrize("text", ["He left on Tuesday.", "He left some hours after the raid.", "He stayed two days."])
def test_other_expressions_have_no_distance(text: str, read_parsed: Any) -> None:
    (timex,) = read_parsed(text)
    assert timex.shift is None
    assert resolve_on_event(timex, date(2019, 8, 10), date(2019, 8, 10)) is timex


def test_a_date_in_place_of_the_event_needs_no_event(read_parsed: Any) -> None:
    assert [t.value for t in read_parsed("He left two days after Sept. 3.")] == ["2019-09-05"]
