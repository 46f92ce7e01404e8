"""Dates that the parser hangs on the noun behind them."""

from __future__ import annotations

from typing import Any

import pytest
from spacy.language import Language
from spacy.tokens import Doc
from support import make_doc

from eventx.language.dates import free_dates

ON_12_SEPTEMBER = """
On IN prep 4
12 CD nummod 3
September NNP compound 3
police NNS nsubj 4
left VBD ROOT 4 leave
"""
ON_FIGURES = """
On IN prep 3
14/09/2018 CD nummod 2
rebels NNS pobj 0 rebel
left VBD ROOT 3 leave
"""
THE_TUESDAY_RALLY = """
The DT det 2
Tuesday NNP compound 2
rally NN nsubj 3
grew VBD ROOT 3 grow
"""


def arcs(doc: Doc) -> list[tuple[str, str]]:
    return [(token.head.text, token.dep_) for token in doc]


def test_a_preposition_gets_its_date_back() -> None:
    doc = free_dates(make_doc(ON_12_SEPTEMBER, [(1, 3, "DATE")]))
    assert arcs(doc)[:4] == [("left", "prep"), ("September", "nummod"), ("On", "pobj"), ("left", "nsubj")]


def test_a_verb_without_subject_gets_the_noun_too() -> None:
    doc = free_dates(make_doc(ON_FIGURES, [(1, 2, "DATE")]))
    assert arcs(doc)[:3] == [("left", "prep"), ("On", "pobj"), ("left", "nsubj")]


def test_a_noun_with_its_own_article_keeps_its_date() -> None:
    doc = free_dates(make_doc(THE_TUESDAY_RALLY, [(1, 2, "DATE")]))
    assert arcs(doc)[1] == ("rally", "compound")


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("On 7 March protesters burned a bus.", "protesters"),
        ("On 2018-09-14 rebels shelled the port.", "rebels"),
        ("On Tuesday smugglers shot a guard.", "smugglers"),
        ("On Saturday evening gunmen stormed the hotel.", "gunmen"),
        ("Yesterday firefighters rescued a boy.", "firefighters"),
        ("Police said Tuesday rebels had fled.", "rebels"),
    ],
)
def test_the_subject_holds_no_date(text: str, subject: str, nlp: Language) -> None:
    doc = nlp(text)
    found = [t for t in doc if t.dep_ in ("nsubj", "nsubjpass")][-1]
    assert found.text == subject
    assert not [t for t in found.subtree if t.ent_type_ in ("DATE", "TIME")]


@pytest.mark.parametrize(
    "text", ["Three-day strikes hit Lima.", "A 20-year-old man was shot.", "The 2016 race was close."]
)
def test_lengths_ages_and_years_of_things_stay_where_they_are(text: str, nlp: Language) -> None:
    with nlp.select_pipes(disable=["eventx_dates"]):
        before: Any = [t.head.i for t in nlp(text)]
    assert [t.head.i for t in nlp(text)] == before
