"""Distances from events, and stretches: what a time counts from, runs to and tells of itself."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support import make_doc
from time_support import ATTACKED, BETWEEN, WHEN, WRITTEN, text_of, time_in

from eventx.times.event_time import EventTime, TimedDoc, time_of
from eventx.times.ranges import around_now
from eventx.timex import Shift, Timex

# --- distances from events ---

AFTER_ATTACK = """
Two CD nummod 1
days NNS npadvmod 2
after IN prep 6
the DT det 4
attack NN pobj 2
ministers NNS nsubj 6
met VBD ROOT 6 meet
"""
AFTER_THEY_SIGNED = """
They PRP nsubj 1
met VBD ROOT 1 meet
on IN prep 1
Monday NNP pobj 2
, , punct 1
A DT det 6
day NN npadvmod 9
after IN mark 9
rivals NNS nsubj 9
signed VBD advcl 1 sign
"""
COMES_AFTER = """
It PRP nsubj 1
comes VBZ ROOT 1 come
A DT det 3
day NN npadvmod 4
after IN prep 1
blasts NNS pobj 4
"""


def steps(time: EventTime | None) -> list[tuple[str, str]]:
    """The ways and reasons of a time."""
    return [(str(step.way), step.reason) for step in time.why] if time else []


def test_a_time_tells_why_it_belongs_to_its_trigger() -> None:
    assert steps(time_in(ATTACKED, "attacked", "Monday")) == [("attached", "'Monday', 2 arcs from 'attacked'; rule ")]
    [nearest] = steps(time_in(BETWEEN.replace("between", "in"), "Talks", "March", "May"))
    assert nearest[1].startswith("'March', 3 arcs from 'Talks', the nearest of 2;")


def test_a_time_tells_what_it_counts_from_or_runs_to() -> None:
    assert steps(time_in(AFTER_ATTACK, "met", "Two days", others=("attack",)))[-1] == (
        "counting",
        "counts from 'attack'",
    )
    assert steps(time_in(AFTER_ATTACK, "attack", "Two days", others=("met",))) == [
        ("counting", "counts back from 'met'")
    ]
    since = ATTACKED.replace("on IN", "since IN").replace("Monday", "March")
    assert steps(time_in(since, "attacked", "March"))[-1] == ("since", "runs on to the day of writing")
    assert steps(time_in(WHEN, "resigned", "Monday"))[-1] == ("clause", "tells when 'resigned' was")


def test_distance_counts_from_the_event_behind_after() -> None:
    met = time_in(AFTER_ATTACK, "met", "Two days", others=("attack",))
    assert met is not None and (met.target, met.known) == (4, False)


def test_distance_counts_back_for_that_event() -> None:
    attack = time_in(AFTER_ATTACK, "attack", "Two days", others=("met",))
    assert attack is not None and attack.timex.shift == Shift(-2, "D") and attack.target == 6


def test_date_beside_a_distance_stays_with_the_main_verb() -> None:
    signed = time_in(AFTER_THEY_SIGNED, "signed", "Monday", "A day", others=("met",))
    assert text_of(time_in(AFTER_THEY_SIGNED, "met", "Monday", "A day", others=("signed",))) == "Monday"
    assert signed is not None and signed.earliest == signed.latest == date(2019, 9, 15)


def test_what_comes_now_counts_from_the_day_of_writing() -> None:
    blasts = time_in(COMES_AFTER, "blasts", "A day")
    assert blasts is not None and blasts.earliest == blasts.latest == date(2019, 9, 17)


def test_hours_after_an_event_are_of_its_day() -> None:
    rows = AFTER_ATTACK.replace("Two CD nummod 1\ndays", "Some DT det 1\nhours")
    met = time_in(rows, "met", "hours", others=("attack",))
    assert met is not None and met.timex.shift == Shift(0, "D") and met.target == 4


# --- stretches ---


def test_since_a_day_runs_to_the_last_day_told() -> None:
    rows = ATTACKED.replace("on IN", "since IN") + ". . punct 1\nTuesday NNP ROOT 7\n"
    time = time_in(rows, "attacked", "Monday", "Tuesday")
    assert time is not None and (time.earliest, time.latest) == (date(2019, 9, 16), date(2019, 9, 17))


def test_since_a_month_runs_to_the_day_of_writing() -> None:
    rows = ATTACKED.replace("on IN", "since IN").replace("Monday", "March")
    time = time_in(rows, "attacked", "March")
    assert time is not None and (time.earliest, time.latest) == (date(2019, 3, 1), WRITTEN)
    assert time.stretched


def test_two_ends_make_one_stretch() -> None:
    time = time_in(BETWEEN, "Talks", "March", "May")
    assert time is not None and time.timex.text == "March and May"
    assert (time.earliest, time.latest) == (date(2019, 3, 1), date(2019, 5, 31))


def test_two_days_without_between_stay_two() -> None:
    time = time_in(BETWEEN.replace("between", "in"), "Talks", "March", "May")
    assert time is not None and time.timex.text == "March"


@pytest.mark.parametrize(("text", "first", "last"), [("late July", 21, 31), ("earlier July", 1, 31)])
def test_parts_of_months(text: str, first: int, last: int) -> None:
    doc = make_doc(ATTACKED.replace("Monday NNP pobj 4", f"{text.split()[0]} JJ amod 6\nJuly NNP pobj 4"))
    start = doc.text.index(text)
    part = Timex(start, start + len(text), text, "DATE", "2019-07", "END", date(2019, 7, 1), date(2019, 7, 31))
    time = time_of(doc[1], frozenset(), TimedDoc.of(doc, [part], WRITTEN))
    assert time is not None and (time.earliest, time.latest) == (date(2019, 7, first), date(2019, 7, last))


@pytest.mark.parametrize(
    ("text", "value", "first"),
    [
        ("the last four years", "P4Y", date(2015, 9, 18)),
        ("the past three months", "P3M", date(2019, 6, 18)),
        ("the last two weeks", "P2W", date(2019, 9, 4)),
    ],
)
def test_duration_up_to_now(text: str, value: str, first: date) -> None:
    assert around_now(Timex(0, 1, text, "DURATION", value), WRITTEN) == Timex(
        0, 1, text, "DATE", f"{first}/{WRITTEN}", None, first, WRITTEN
    )
    assert around_now(Timex(0, 1, "four years", "DURATION", "P4Y"), WRITTEN) is None


@given(st.integers(1, 999), st.sampled_from("DWMY"), st.dates(date(1, 1, 1), date(2100, 1, 1)))
def test_duration_up_to_now_ends_on_the_day_of_writing(count: int, unit: str, written: date) -> None:
    stretch = around_now(Timex(0, 1, "the last", "DURATION", f"P{count}{unit}"), written)
    if stretch is not None:
        assert stretch.latest == written and stretch.earliest is not None and stretch.earliest < written


@given(st.dates(date(1950, 1, 1), date(2090, 1, 1)), st.integers(0, 3000))
def test_since_never_ends_before_it_begins(day: date, distance: int) -> None:
    doc = make_doc(ATTACKED.replace("on IN", "since IN"))
    start = doc.text.index("Monday")
    when = Timex(start, start + 6, "Monday", "DATE", day.isoformat(), None, day, day)
    timed = TimedDoc.of(doc, [when], day + timedelta(days=distance - 1000))
    time = time_of(doc[1], frozenset(), timed)
    assert time is not None and time.earliest == day and time.latest is not None and time.latest >= day
