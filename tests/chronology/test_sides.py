"""On which side of the day of writing an event lies."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from event_support import TYPES
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Token
from support import make_doc

from eventx.chronology.sides import fits, modality_at, on_its_side
from eventx.cues.kinds import Modality
from eventx.times.timed import EventTime
from eventx.timex import Basis, Timex, interval

WRITTEN = date(2019, 9, 18)  # a Wednesday


def told(text: str, value: str, basis: Basis = Basis.DOCUMENT) -> EventTime:
    earliest, latest = interval(value)
    return EventTime(Timex(0, len(text), text, "DATE", value, None, earliest, latest, basis), earliest, latest)


def word(rows: str, text: str) -> Token:
    return next(t for t in make_doc(rows) if t.text == text)


MEET = word("They PRP nsubj 2\nwill MD aux 2\nmeet VB ROOT 2\n", "meet")
MET = word("They PRP nsubj 1\nmet VBD ROOT 1 meet\n", "met")
MAY_HAVE_MET = word("They PRP nsubj 3\nmay MD aux 3\nhave VB aux 3\nmet VBN ROOT 3 meet\n", "met")
TALKS = word("Talks NNS ROOT 0\n", "Talks")


@pytest.mark.parametrize(
    ("text", "value", "expected"),
    [
        ("Friday", "2019-09-13", "2019-09-20"),
        ("October 2", "2018-10-02", "2019-10-02"),
        ("October", "2018-10", "2019-10"),
    ],
)
def test_plans_lie_ahead(text: str, value: str, expected: str) -> None:
    time = on_its_side(told(text, value), MEET, Modality.PLANNED, TYPES["meeting"], WRITTEN)
    assert time.timex.value == expected
    assert (time.earliest, time.latest) == interval(expected)


def test_of_a_plan_nobody_knows_the_side_without_the_day_of_writing() -> None:
    planned = on_its_side(told("Friday", "2019-09-13"), MEET, Modality.PLANNED, TYPES["meeting"], None)
    assert planned.earliest is None
    met = on_its_side(told("Friday", "2019-09-13"), MET, Modality.ASSERTED, TYPES["meeting"], None)
    assert met.earliest == date(2019, 9, 13)


@pytest.mark.parametrize(
    ("text", "value", "head", "modality", "event_type"),
    [
        pytest.param("last Friday", "2019-09-13", MEET, Modality.PLANNED, "meeting", id="the words settle it"),
        pytest.param("October 2, 2018", "2018-10-02", MEET, Modality.PLANNED, "meeting", id="a year settles it"),
        pytest.param("Friday", "2019-09-13", MET, Modality.ASSERTED, "meeting", id="told as past"),
        pytest.param("Friday", "2019-09-13", MAY_HAVE_MET, Modality.POSSIBLE, "meeting", id="possible, but past"),
        pytest.param("Friday", "2019-09-13", TALKS, Modality.POSSIBLE, "death", id="of a type that nobody plans"),
        pytest.param("September 9", "2019-09-09", TALKS, Modality.PLANNED, "meeting", id="a year off is too far"),
    ],
)
def test_times_that_stay(text: str, value: str, head: Token, modality: Modality, event_type: str) -> None:
    time = told(text, value)
    assert on_its_side(time, head, modality, TYPES[event_type], WRITTEN) == time


def test_a_past_day_of_a_neighbouring_clause_is_not_that_of_a_condition() -> None:
    time = told("March", "2019-03")
    far = replace(time, distance=4)
    assert not fits(far, MEET, Modality.HYPOTHETICAL, WRITTEN)
    assert fits(far, MEET, Modality.PLANNED, WRITTEN) and fits(far, MAY_HAVE_MET, Modality.HYPOTHETICAL, WRITTEN)
    assert fits(replace(time, distance=1), MEET, Modality.HYPOTHETICAL, WRITTEN)


def test_deaths_lie_behind() -> None:
    time = on_its_side(told("Friday's", "2019-09-20"), TALKS, Modality.ASSERTED, TYPES["death"], WRITTEN)
    assert time.timex.value == "2019-09-13"
    assert [(s.way, s.reason) for s in time.why] == [("behind", "nobody plans an event of type death")]


def test_what_is_turned_says_why() -> None:
    time = on_its_side(told("Friday", "2019-09-13"), MEET, Modality.PLANNED, TYPES["meeting"], WRITTEN)
    [step] = time.why
    assert (step.way, step.reason, step.value) == ("ahead", "the event is planned", "2019-09-20")
    assert [word.text for word in step.words] == ["meet"]


def test_a_day_of_the_narrative_that_lies_ahead_is_open_again() -> None:
    time = told("the same day", "2019-10-02", Basis.NARRATIVE)
    opened = on_its_side(time, MET, Modality.ASSERTED, TYPES["attack"], WRITTEN)
    assert (opened.earliest, opened.target) == (None, -1)


def test_settled_times_stay() -> None:
    time = told("Friday", "2019-09-13")
    settled = EventTime(time.timex, time.earliest, time.latest, settled=True)
    assert on_its_side(settled, MEET, Modality.PLANNED, TYPES["rejection"], WRITTEN) == settled


@given(
    st.dates(date(1900, 3, 1), date(2100, 1, 1)),
    st.integers(-400, 400),
    st.sampled_from((Modality.PLANNED, Modality.ASSERTED)),
)
def test_turning_keeps_weekday_or_day_of_the_year(written: date, distance: int, modality: Modality) -> None:
    day = written + timedelta(days=distance)
    time = told("Friday", day.isoformat())
    turned = on_its_side(
        time, TALKS, modality, TYPES["death"] if modality is Modality.ASSERTED else TYPES["meeting"], written
    )
    assert turned.earliest is not None
    assert turned.earliest.weekday() == day.weekday() or turned.earliest.month == day.month


@pytest.mark.parametrize(
    ("modality", "value", "expected"),
    [
        (Modality.ASSERTED, "2020", Modality.PLANNED),
        (Modality.ASSERTED, "2019-09-18", Modality.ASSERTED),
        (Modality.POSSIBLE, "2020", Modality.POSSIBLE),
    ],
)
def test_what_begins_later_is_planned(modality: Modality, value: str, expected: Modality) -> None:
    assert modality_at(modality, told("then", value), WRITTEN) == expected


def test_what_its_verb_tells_as_past_is_never_planned() -> None:
    assert modality_at(Modality.ASSERTED, told("then", "2020"), WRITTEN, MET) == Modality.ASSERTED
    assert modality_at(Modality.ASSERTED, told("then", "2020"), WRITTEN, TALKS) == Modality.PLANNED


def test_without_a_day_of_writing_nothing_is_turned() -> None:
    time = told("Friday", "2019-09-13")
    assert on_its_side(time, MET, Modality.ASSERTED, TYPES["meeting"], None) == time
    assert modality_at(Modality.ASSERTED, time, None) == Modality.ASSERTED
