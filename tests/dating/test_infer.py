"""The date of a document by inference."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language

from eventx.dating.constraint import Constraint
from eventx.dating.days import ANY, Days
from eventx.dating.infer import dated, infer_date, inference, narrowed
from eventx.dating.landmarks import landmarks
from eventx.documents.document import Document, DocumentDate, TextSpan
from eventx.language.parsed import Parsed, parse
from eventx.zones.divide import zones_of

CORPUS = sorted((Path(__file__).parents[2] / "corpus").glob("*.meta.json"))
SPAN = TextSpan("", 0, 0)
DAY = st.dates(date(2000, 1, 1), date(2030, 1, 1))


def read(text: str, nlp: Language, known: DocumentDate | None = None) -> Parsed:
    (parsed,) = parse([Document("a", text, zones_of(text), known or DocumentDate())], nlp)
    return parsed


def constraint(first: date | None, last: date | None, *, plain: bool = True) -> Constraint:
    return Constraint(Days.between(first, last), SPAN, "", plain)


@given(st.lists(st.tuples(DAY, DAY, st.booleans()), max_size=6))
def test_the_days_left_are_those_that_every_used_constraint_leaves(
    rows: list[tuple[date, date, bool]],
) -> None:
    given_ones = [constraint(min(a, b), max(a, b), plain=plain) for a, b, plain in rows]
    found = narrowed(given_ones)
    days = ANY
    for used in found.used:
        days = days & used.days
    assert found.days == days and found.days
    if found.refused:
        assert found.date.value is None
        assert all(used.plain for used in found.used)


def test_after_a_contradiction_no_choice_is_kept_and_no_day_given() -> None:
    first = constraint(date(2019, 1, 1), date(2019, 1, 1), plain=False)
    second = constraint(date(2020, 1, 1), date(2020, 1, 1), plain=False)
    bound = constraint(date(2015, 1, 1), None)
    found = narrowed([bound, first, second])
    assert found.date == DocumentDate(None, "inferred", date(2015, 1, 1), None, (SPAN,))
    assert set(found.refused) == {first, second}


def test_no_clue_no_date(nlp: Language) -> None:
    assert infer_date(read("The council met on Tuesday and put off its decision.", nlp), landmarks()) == DocumentDate()


def test_clues_together_leave_one_day(nlp: Language) -> None:
    text = (
        "OSLO, Aug 17 (Wire) - The Taliban took Kabul on Sunday after President Ashraf Ghani fled the palace.\n\n"
        "Nobody was hurt."
    )
    found = infer_date(read(text, nlp), landmarks())
    assert (found.value, found.basis) == (date(2021, 8, 17), "inferred")
    assert all(text[span.start : span.end] == span.text for span in found.evidence)


def test_without_the_dateline_a_week_is_left_and_no_day_given(nlp: Language) -> None:
    found = infer_date(read("The Taliban took Kabul on Sunday after the president fled the palace.", nlp), landmarks())
    assert (found.value, found.earliest, found.latest) == (None, date(2021, 8, 15), date(2021, 8, 21))


def test_next_week_s_session_and_the_year_of_another_event(nlp: Language) -> None:
    text = "He spoke to reporters on Friday. He may go to the UN General Assembly in New York next week. " + (
        "The president withdrew the U.S. from the nuclear deal with Iran last year."
    )
    found = infer_date(read(text, nlp), landmarks())
    assert (found.earliest, found.latest) == (date(2019, 9, 16), date(2019, 9, 29))


def test_a_caption_of_long_ago_is_no_more_than_a_bound(nlp: Language) -> None:
    text = "The pier is being mended.\n\nA gull sits on the pier in a picture that was taken on March 21, 2018."
    found = infer_date(read(text, nlp), landmarks())
    assert (found.value, found.earliest, found.latest) == (None, date(2018, 3, 21), None)


def test_a_known_day_stands(nlp: Language) -> None:
    known = DocumentDate.of_day(date(1999, 1, 1), "option")
    parsed = read("The Taliban took Kabul on Sunday after the president fled the palace.", nlp, known)
    assert infer_date(parsed, landmarks()) == known
    assert dated(parsed, landmarks()) is parsed


def test_a_known_month_is_a_clue_like_others(nlp: Language) -> None:
    known = DocumentDate(None, "metadata", date(2021, 8, 1), date(2021, 8, 16))
    parsed = read("The Taliban took Kabul on Sunday after the president fled the palace.", nlp, known)
    found = dated(parsed, landmarks()).document.date
    assert (found.earliest, found.latest) == (date(2021, 8, 15), date(2021, 8, 16))


def test_a_known_month_without_a_clue_stays_as_it_is(nlp: Language) -> None:
    known = DocumentDate(None, "metadata", date(2021, 8, 1), date(2021, 8, 31))
    assert infer_date(read("The pier is being mended.", nlp, known), landmarks()) == known


@pytest.fixture(scope="module")
def withheld(nlp: Language) -> dict[str, Parsed]:
    """The articles of the corpus without their dates."""
    texts = {path: path.with_name(path.name.replace(".meta.json", ".txt")).read_text("utf-8") for path in CORPUS}
    found = parse((Document(path.name, text, zones_of(text)) for path, text in texts.items()), nlp)
    return {parsed.document.id: parsed for parsed in found}


def test_an_article_never_has_two_days_with_and_without_its_date(withheld: dict[str, Parsed]) -> None:
    for path in CORPUS:
        day = json.loads(path.read_text("utf-8")).get("date")
        found = infer_date(withheld[path.name], landmarks())
        if day is None:
            continue
        true = date.fromisoformat(day)
        assert found.value in (None, true), path.name
        assert (found.earliest or true) <= true <= (found.latest or true), path.name


def test_a_third_of_the_corpus_is_narrowed_to_a_month(withheld: dict[str, Parsed]) -> None:
    days = [inference(parsed, landmarks()).days for parsed in withheld.values()]
    narrow = [d for d in days if d.earliest and d.latest and (d.latest - d.earliest).days <= 31]
    assert len(narrow) * 3 >= len(days)
