"""People named in office."""

from __future__ import annotations

from datetime import date

import pytest
from spacy.language import Language

from eventx.dating.offices import office_holders
from eventx.dating.told import told_times
from eventx.documents.document import Document
from eventx.language.parsed import parse


def spans(text: str, nlp: Language) -> list[tuple[date | None, date | None]]:
    (parsed,) = parse([Document("a", text)], nlp)
    found = office_holders(parsed, list(told_times(parsed)))
    return [(constraint.days.earliest, constraint.days.latest) for constraint in found]


@pytest.mark.parametrize(
    ("text", "earliest"),
    [
        ("Chancellor Angela Merkel spoke to farmers.", date(2005, 11, 22)),
        ("German chancellor Merkel spoke to farmers.", date(2005, 11, 22)),
        ("Prime Minister Manmohan Singh spoke to farmers.", date(2004, 5, 22)),
        ("Secretary of State Hillary Clinton spoke to farmers.", date(2009, 1, 21)),
    ],
)
def test_a_holder_of_an_office_bounds_the_date(text: str, earliest: date, nlp: Language) -> None:
    ((first, last),) = spans(text, nlp)
    assert first == earliest
    assert last is not None


def test_some_weeks_after_the_end_of_a_term_stay_open(nlp: Language) -> None:
    ((_, last),) = spans("Chancellor Angela Merkel is gone.", nlp)
    assert last == date(2022, 1, 7)


def test_two_holders_of_one_name_both_stay_possible(nlp: Language) -> None:
    ((first, last),) = spans("President Bush met the farmers.", nlp)
    assert (first, last) == (date(1989, 1, 20), date(2009, 2, 19))


@pytest.mark.parametrize(
    "text",
    [
        "Former chancellor Angela Merkel spoke to farmers.",
        "Then President Barack Obama spoke to farmers.",
        "Deputy prime minister Manmohan Singh spoke.",
        "Company president Karl Obama spoke to farmers.",  # another first name
        "In 2012, President Barack Obama spoke to farmers.",
        '"President Barack Obama was right," the farmer said.',
        "Angela Merkel spoke to farmers.",
    ],
)
def test_who_is_not_told_to_be_in_office_bounds_nothing(text: str, nlp: Language) -> None:
    assert spans(text, nlp) == []


def test_what_stands_late_in_a_text_may_be_history(nlp: Language) -> None:
    text = "The fair was full. It rained. Nobody left. The band played on. The mayor danced. "
    assert spans(text + "President Barack Obama once came by.", nlp) == []
