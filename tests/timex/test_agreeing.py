"""Times of a text that was written on one of some days: what all of those days give it, and what they do not."""

from __future__ import annotations

from datetime import date

import pytest
from spacy.language import Language

from eventx.documents.document import Document, DocumentDate
from eventx.language.parsed import Parsed
from eventx.timex import timexes

THURSDAY = date(2019, 4, 11)


def values(text: str, last: date | None, nlp: Language) -> list[str]:
    """The values of a text written on Thursday 11 April 2019 at the earliest, on ``last`` at the latest."""
    between = DocumentDate(None, "inferred", THURSDAY, last)
    return [time.value for time in timexes(Parsed(Document("d", text, date=between), nlp(text)))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The army removed the sultan on Thursday.", ["2019-04-11"]),
        ("The summit last month was calm.", ["2019-03"]),
        ("The sit-in began on April 6.", ["2019-04-06"]),
        ("The march has gone on since December.", ["2018-12"]),
        ("The council will meet on Friday.", ["XXXX-WXX-5"]),
        ("The army removed the sultan on Monday.", ["XXXX-WXX-1"]),
        ("Two men were killed this week.", ["XXXX-WXX"]),
        ("Two men were killed yesterday.", ["XXXX-XX-XX"]),
    ],
)
def test_a_time_is_known_on_which_all_possible_days_agree(text: str, expected: list[str], nlp: Language) -> None:
    assert values(text, date(2019, 4, 17), nlp) == expected


@pytest.mark.parametrize("last", [None, date(2019, 8, 1)])
def test_many_possible_days_are_not_asked(last: date | None, nlp: Language) -> None:
    assert values("The army removed the sultan on Thursday.", last, nlp) == ["XXXX-WXX-4"]
