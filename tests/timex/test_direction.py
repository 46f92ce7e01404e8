"""The words around an expression turn it back or ahead."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The minister resigned on Friday.", "2019-09-13"),
        ("The minister will resign on Friday.", "2019-09-20"),
        ("The court opened on Thursday.", "2019-09-19"),
        ("The port must close by Friday.", "2019-09-20"),
        ("The port is closed until Monday.", "2019-09-23"),
        ("The report, due Friday, covers the floods.", "2019-09-20"),
        ("They meet this coming Saturday.", "2019-09-21"),
        ("He opened the bridge in June.", "2019-06"),
        ("He will open the bridge in June.", "2020-06"),
        ("He plans to open the bridge in December.", "2019-12"),
        ("He opened the bridge in December.", "2018-12"),
        ("The hearing was scheduled for October 4.", "2019-10-04"),
        ("The hearing was held on October 4.", "2018-10-04"),
        ("The judge gave him until Dec. 1.", "2019-12-01"),
        ("The weekend was quiet.", "2019-W37-WE"),
        ("The ship will sail at the weekend.", "2019-W38-WE"),
        ("The ship will sail in three weeks.", "2019-W41"),
    ],
)
def test_direction(text: str, value: str, read_parsed: Any) -> None:
    assert [timex.value for timex in read_parsed(text)] == [value]


@pytest.mark.parametrize(
    "text",
    [
        "The house was built in three weeks.",
        "It is the second fire in three weeks.",
        "Prices fell in three weeks.",
    ],
)
def test_in_so_many_weeks_is_a_duration_unless_the_clause_looks_ahead(text: str, read_parsed: Any) -> None:
    assert [timex.value for timex in read_parsed(text)] == ["P3W"]


@pytest.mark.parametrize(
    "text",
    [
        "Theresa May said that she would go.",
        "They may go and march on the capital.",
        "April Jones sings.",
        "Prices fall and springs break.",
        "The 2000 soldiers left.",
        "He was the second man, a second son.",
    ],
)
def test_names_verbs_and_numbers_are_no_times(text: str, read_parsed: Any) -> None:
    assert read_parsed(text) == []


def test_known_limit_a_timetable_in_the_present_tense_is_read_back(read_parsed: Any) -> None:
    assert [timex.value for timex in read_parsed("The fair opens on Saturday.")] == ["2019-09-14"]
