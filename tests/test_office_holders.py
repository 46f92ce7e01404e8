"""The table of who held which office when."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from itertools import pairwise

import pytest

from eventx.datafiles import DataError, Row
from eventx.entities.actors import load_actors
from eventx.office_holders import KNOWN_UNTIL, OfficeTerm, office_terms, split_surname, term_of

CELLS = {
    "office": "president", "country": "KEN", "name": "Ann Lee", "gender": "f", "from": "2001-05-01", "to": "2004-04-30",
    "also": "Anne Lee", "titles": "president|head of state", "source": "heads",
}  # fmt: skip


def row(**change: str) -> Row:
    return Row("own.tsv", 2, CELLS | change)


def test_a_row_is_read() -> None:
    assert term_of(row(to="", country="")) == OfficeTerm(
        "president", None, "Ann Lee", "f", date(2001, 5, 1), None, ("Anne Lee",), ("president", "head of state")
    )


@pytest.mark.parametrize(
    ("column", "cell", "reason"),
    [
        ("from", "May 2001", "from: 'May 2001' is no day"),
        ("to", "2001-04-30", "to: the term ends 2001-04-30 before it begins 2001-05-01"),
        ("gender", "x", "gender: unknown value 'x'"),
        ("source", "", "source: ''"),
        ("source", "heads|hearsay", "source: 'heads|hearsay'"),
    ],
)
def test_a_wrong_row_is_refused_with_line_and_column(column: str, cell: str, reason: str) -> None:
    with pytest.raises(DataError, match=r"^own\.tsv:2: ") as caught:
        term_of(row(**{column: cell}))
    assert reason in str(caught.value)


def test_a_term_covers_days_up_to_its_end_and_no_day_that_the_table_does_not_know() -> None:
    ended, running = term_of(row()), term_of(row(to=""))
    assert ended.covers(date(2001, 5, 1), date(2004, 4, 30)) and not ended.covers(date(2004, 4, 30), date(2004, 5, 1))
    assert running.covers(date(2010, 1, 1), KNOWN_UNTIL)
    assert not running.covers(date(2010, 1, 1), date(KNOWN_UNTIL.year + 1, 1, 1))
    assert not term_of(row(to="2099-01-01")).covers(date(2010, 1, 1), date(KNOWN_UNTIL.year + 1, 1, 1))


@pytest.mark.parametrize(
    ("form", "first", "surname"),
    [
        ("Ann Lee", ("Ann",), "Lee"),
        ("Ann B. de la Cruz", ("Ann", "B."), "de la Cruz"),
        ("Omar al-Hadi", ("Omar",), "al-Hadi"),
        ("Leo", (), "Leo"),
    ],
)
def test_a_surname_has_the_small_words_before_it(form: str, first: tuple[str, ...], surname: str) -> None:
    assert split_surname(form) == (first, surname)


def test_countries_are_known_and_both_sources_and_both_uses_have_rows() -> None:
    terms, countries = office_terms(), load_actors().countries
    assert {term.country for term in terms} - {None} <= countries.keys()
    assert len(terms) >= 480 and sum(bool(term.titles) for term in terms) >= 240


def test_no_office_is_held_by_two_of_one_name_at_a_time() -> None:
    """The end of one term may be the first day of the next."""
    terms: dict[tuple[str, str | None, str], list[OfficeTerm]] = defaultdict(list)
    for term in office_terms():
        terms[term.office, term.country, term.name].append(term)
    for same in terms.values():
        ordered = sorted(same, key=lambda term: term.start)
        assert all(before.end and before.end <= after.start for before, after in pairwise(ordered)), same[0].name
