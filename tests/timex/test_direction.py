"""The words around an expression turn it back or ahead."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from spacy.language import Language

from eventx.documents.document import Document, DocumentDate, Zone, ZoneKind
from eventx.language.parsed import Parsed
from eventx.timex import timexes


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


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The fair opens on Saturday.", "2019-09-21"),
        ("The envoy travels to Oslo on Monday.", "2019-09-23"),
        ("The envoy is travelling to Oslo on Monday.", "2019-09-23"),
        ("The vote is on Sunday.", "2019-09-22"),
        ("The envoy plans to sail on Monday.", "2019-09-23"),
        ("The bill is to be debated on Wednesday.", "2019-09-25"),
        ("The newspaper writes on Monday that he fell.", "2019-09-16"),
        ("Rebels hit the town on Monday.", "2019-09-16"),
        ("The inquiry into the raid on Monday goes on.", "2019-09-16"),
    ],
)
def test_the_present_tells_a_timetable_unless_it_reports(text: str, value: str, read_parsed: Any) -> None:
    assert [timex.value for timex in read_parsed(text)] == [value]


def test_the_present_of_a_headline_tells_what_has_happened(nlp: Language) -> None:
    text = "Storm closes harbour on Saturday"
    zones = (Zone(ZoneKind.TITLE, 0, len(text)),)
    document = Document("d", text, zones, DocumentDate.of_day(date(2019, 9, 19), "option"))
    assert [timex.value for timex in timexes(Parsed(document, nlp(text)))] == ["2019-09-14"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The mayor is expected to be sworn in on December 9.", "2019-12-09"),
        ("The bridge is to be closed in November.", "2019-11"),
        ("He was ordered to appear in court on December 9.", "2019-12-09"),
        ("He stays in custody until his next hearing on April 5.", "2020-04-05"),
        ("The bridge is said to have been closed in November.", "2018-11"),
        ("He was forced to resign in December.", "2018-12"),
        ("He was able to return in November.", "2018-11"),
        ("She flew to Oslo to sign the treaty in November.", "2018-11"),
    ],
)
def test_infinitives_look_ahead_unless_they_came_true(text: str, value: str, read_parsed: Any) -> None:
    assert [timex.value for timex in read_parsed(text)] == [value]
