"""Lower and upper bounds."""

from __future__ import annotations

from datetime import date

import pytest
from spacy.language import Language

from eventx.dating.bounds import absolute_dates, names_of_their_time
from eventx.dating.told import told_times
from eventx.documents.document import Document, Zone, ZoneKind
from eventx.language.parsed import Parsed, parse


def parsed(text: str, nlp: Language) -> Parsed:
    (found,) = parse([Document("a", text)], nlp)
    return found


def bounds(text: str, nlp: Language) -> list[tuple[date | None, date | None]]:
    article = parsed(text, nlp)
    constraints = absolute_dates(article, told_times(article))
    return [(constraint.days.earliest, constraint.days.latest) for constraint in constraints]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The bridge fell on March 5, 2014.", (date(2014, 3, 5), None)),
        ("The company was founded in 1987.", (date(1987, 1, 1), None)),
        ("Rates have risen since June 2018.", (date(2018, 6, 1), None)),
        ("The bridge will open on March 5, 2014.", (None, date(2014, 3, 5))),
    ],
)
def test_a_date_bounds_by_the_tense_of_its_verb(
    text: str, expected: tuple[date | None, date | None], nlp: Language
) -> None:
    assert bounds(text, nlp) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The minister announced plans for elections in 2020.",
        "The bridge could open in 2020.",
        "They hope to open the bridge in 2020.",
        "The 2020 election worried him.",
        '"The bridge fell in 2014," he said.',
        "The bridge fell on Tuesday.",
    ],
)
def test_what_is_neither_past_nor_certain_bounds_nothing(text: str, nlp: Language) -> None:
    assert bounds(text, nlp) == []


def test_the_day_of_a_picture_is_a_lower_bound(nlp: Language) -> None:
    text = "The pier is shut.\n\nA gull on the pier on March 21, 2018."
    zones = (Zone(ZoneKind.BODY, 0, 17), Zone(ZoneKind.CAPTION, 19, len(text)))
    (article,) = parse([Document("a", text, zones)], nlp)
    (constraint,) = absolute_dates(article, told_times(article))
    assert (constraint.days.earliest, constraint.days.latest) == (date(2018, 3, 21), None)


def test_a_name_is_no_older_than_what_it_names(nlp: Language) -> None:
    (constraint,) = names_of_their_time(parsed("The school closed because of COVID-19.", nlp))
    assert constraint.days.earliest == date(2020, 2, 11)
    assert not list(names_of_their_time(parsed("The school closed because of the flu.", nlp)))
