"""What is told in the present tense some time after a landmark."""

from __future__ import annotations

from datetime import date

import pytest
from spacy.language import Language

from eventx.dating.aftermath import aftermaths
from eventx.dating.landmarks import Landmarks, landmarks
from eventx.dating.told import told_times
from eventx.documents.document import Document
from eventx.language.parsed import parse


@pytest.fixture(scope="module")
def lenza(tmp_path_factory: pytest.TempPathFactory) -> Landmarks:
    """A flood at an invented town on 12 May 2010."""
    path = tmp_path_factory.mktemp("own") / "lenza.tsv"
    path.write_text("2010-05-12\tflood\tlenza\tFlood at Lenza", encoding="utf-8")
    return landmarks(path)


def bounds(text: str, nlp: Language, known: Landmarks) -> list[tuple[date | None, date | None]]:
    (parsed,) = parse([Document("a", text)], nlp)
    found = aftermaths(parsed, list(told_times(parsed)), known)
    return [(constraint.days.earliest, constraint.days.latest) for constraint in found]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        (
            "A day after the flood at Lenza, rescuers are looking for survivors.",
            date(2010, 5, 13),
            date(2010, 5, 13),
        ),
        (
            "Two weeks after the flood at Lenza, the schools remain shut.",
            date(2010, 5, 22),
            date(2010, 5, 30),
        ),
        (
            "Three years after the flood at Lenza, the dam is still a ruin.",
            date(2012, 11, 1),
            date(2013, 11, 20),
        ),
    ],
)
def test_the_present_after_a_landmark_is_the_time_of_writing(
    text: str, first: date, last: date, nlp: Language, lenza: Landmarks
) -> None:
    assert bounds(text, nlp, lenza) == [(first, last)]


@pytest.mark.parametrize(
    "text",
    [
        "A day after the flood at Lenza, the minister resigned.",
        "A day after the flood at Oda, rescuers are looking for survivors.",
        "Rescuers are looking for survivors.",
    ],
)
def test_the_past_after_a_landmark_may_be_long_ago(text: str, nlp: Language, lenza: Landmarks) -> None:
    assert bounds(text, nlp, lenza) == []
