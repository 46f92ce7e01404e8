"""Offices by date: who held which when, and when nobody can be named."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from entity_support import dated

from eventx.documents.document import DocumentDate
from eventx.entities.lexicon import load_lexicon
from eventx.entities.offices import Offices, load_offices
from eventx.office_holders import KNOWN_UNTIL


@pytest.fixture(scope="module")
def offices() -> Offices:
    return load_offices()


@pytest.mark.parametrize(
    ("office", "country", "day", "name"),
    [
        ("president", "USA", date(2019, 9, 17), "Donald Trump"),
        ("president", "USA", date(2023, 9, 17), "Joe Biden"),
        ("prime minister", "GBR", date(2019, 7, 23), "Theresa May"),
        ("prime minister", "JPN", date(2019, 6, 12), "Shinzo Abe"),
        ("foreign minister", "RUS", date(2010, 1, 1), "Sergei Lavrov"),
        ("pope", "VAT", date(2004, 1, 1), "John Paul II"),
    ],
)
def test_the_holder_of_the_day(offices: Offices, office: str, country: str, day: date, name: str) -> None:
    term = offices.holder(office, country, dated(day))
    assert term is not None and term.name == name


@pytest.mark.parametrize(
    ("office", "country", "when"),
    [
        ("president", "USA", DocumentDate()),  # no date
        ("president", "USA", dated(date(2017, 1, 20))),  # two holders on the day they changed
        ("president", "USA", DocumentDate(earliest=date(2016, 12, 1), latest=date(2017, 2, 1))),
        ("president", "USA", dated(date(1930, 1, 1))),  # before the table begins
        ("president", "FRA", dated(date(KNOWN_UNTIL.year + 1, 3, 1))),  # after the table ends
        ("president", "TUV", dated(date(2019, 1, 1))),  # not in the table
    ],
)
def test_nobody_is_named_where_the_table_is_silent(
    offices: Offices, office: str, country: str, when: DocumentDate
) -> None:
    assert offices.holder(office, country, when) is None


def test_an_interval_within_one_term_is_enough(offices: Offices) -> None:
    when = DocumentDate(earliest=date(2018, 5, 1), latest=date(2019, 5, 1))
    term = offices.holder("prime minister", "DEU", when)
    assert term is not None and term.name == "Angela Merkel"


def test_a_surname_of_several_countries_tells_none(offices: Offices) -> None:
    assert offices.country_of_surname("Merkel", DocumentDate()) == "DEU"
    assert offices.country_of_surname("Hussein", DocumentDate()) is None  # Iraq and Jordan
    assert offices.country_of_surname("Johnson", DocumentDate()) is None  # Britain and the United States


def test_what_somebody_held_on_all_days(offices: Offices) -> None:
    assert offices.held_by("Angela Merkel", dated(date(2018, 5, 1))) == {"prime minister"}
    assert offices.held_by("Angela Merkel", DocumentDate()) == frozenset()
    assert offices.held_by("Angela Merkel", dated(date(2024, 5, 1))) == frozenset()
    assert offices.held_by("Nobody At All", dated(date(2018, 5, 1))) == frozenset()


def test_spellings_of_one_person_share_the_country(offices: Offices) -> None:
    assert offices.country_of("Tayyip Erdogan") == offices.country_of("Recep Tayyip Erdoğan") == "TUR"
    assert offices.country_of("Nobody At All") is None


def test_every_office_is_a_title(offices: Offices) -> None:
    titles = {title.office for title in load_lexicon().titles.values()}
    assert {office for office, _ in offices.by_office} <= titles


def test_terms_of_one_office_do_not_overlap(offices: Offices) -> None:
    for (office, country), terms in offices.by_office.items():
        ordered = sorted(terms, key=lambda term: term.start)
        for first, second in pairwise(ordered):
            assert first.end is not None, (office, country, first.name)
            assert first.end <= second.start, (office, country, first.name, second.name)


def test_the_head_of_a_body_of_many_states_is_no_holder_of_a_state(offices: Offices) -> None:
    assert offices.country_of("Kofi Annan") is None
    assert all(country for _, country in offices.by_office)
