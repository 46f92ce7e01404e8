"""The weekday of the lead."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from spacy.language import Language

from eventx.dating.days import ANY, Days
from eventx.dating.lead import filing_day
from eventx.dating.told import told_times
from eventx.documents.document import Document
from eventx.language.parsed import parse

MONDAY = date(2019, 9, 16)
WEEK = Days.between(MONDAY, MONDAY + timedelta(6))


def filed(lead: str, days: Days, nlp: Language) -> date | None:
    (parsed,) = parse([Document("a", f"Council puts off decision\n\n{lead}")], nlp)
    found = filing_day(parsed, list(told_times(parsed)), days)
    return found.days.only if found else None


@pytest.mark.parametrize(
    "lead",
    [
        "The council said Wednesday morning that it would not sell the bridge.",
        "The council Wednesday refused to sell the bridge.",
    ],
)
def test_a_bare_weekday_beside_the_main_verb_is_the_day_of_filing(lead: str, nlp: Language) -> None:
    assert filed(lead, WEEK, nlp) == date(2019, 9, 18)


@pytest.mark.parametrize(
    "lead",
    [
        "The council on Wednesday refused to sell the bridge.",
        "The council refused to sell the bridge on Wednesday morning.",
        "Two men were hurt Wednesday when the bridge shook.",  # newspapers print it a day later
        "The council will decide Wednesday morning.",
        "The bridge, which shook Wednesday morning, will be sold.",
        "The council refused to sell the bridge.",
    ],
)
def test_other_weekdays_tell_no_day(lead: str, nlp: Language) -> None:
    assert filed(lead, WEEK, nlp) is None


@pytest.mark.parametrize(
    ("lead", "day"),
    [
        ("OSLO (North Sea Press) — The council on Wednesday refused to sell the bridge.", date(2019, 9, 18)),
        ("OSLO, Norway (NSP) - Two men were hurt on Wednesday.", date(2019, 9, 18)),
        ("OSLO — The council on Wednesday refused to sell the bridge.", None),  # a paper's own correspondent
        ("Oslo (pop. 700,000) refused on Wednesday to sell the bridge.", None),
    ],
)
def test_copy_with_an_agency_in_its_dateline_is_filed_on_the_day_it_tells(
    lead: str, day: date | None, nlp: Language
) -> None:
    assert filed(lead, WEEK, nlp) == day


def test_more_than_a_week_is_never_narrowed_to_a_day(nlp: Language) -> None:
    lead = "The council said Wednesday morning that it would not sell the bridge."
    assert filed(lead, Days.between(MONDAY, MONDAY + timedelta(7)), nlp) is None
    assert filed(lead, ANY, nlp) is None


def test_a_weekday_that_is_ruled_out_tells_no_day(nlp: Language) -> None:
    lead = "The council said Wednesday morning that it would not sell the bridge."
    assert filed(lead, Days.between(MONDAY, MONDAY + timedelta(1)), nlp) is None
