"""Sentences shared with dated documents."""

from __future__ import annotations

from datetime import date

from spacy.language import Language

from eventx.dating.days import Days
from eventx.dating.shared import DatedSentences, shared_sentences
from eventx.dating.told import told_times
from eventx.documents.document import Document, DocumentDate
from eventx.language.parsed import parse

COPY = "Rebels took the port of Lenza on Tuesday after a week of fighting, the army said."
DATED = Document(
    "dated", f"Port falls\n\n{COPY} More follows.", date=DocumentDate.of_day(date(2019, 9, 19), "metadata")
)


def days(text: str, nlp: Language, *others: Document) -> list[Days]:
    (parsed,) = parse([Document("a", text)], nlp)
    found = shared_sentences(text, list(told_times(parsed)), DatedSentences.of(others))
    return [constraint.days for constraint in found]


def test_a_shared_sentence_means_the_same_day(nlp: Language) -> None:
    (found,) = days(f"Rebels in Lenza\n\nIt was a long week. {COPY}", nlp, DATED)
    assert (found.earliest, found.latest) == (date(2019, 9, 17), date(2019, 9, 23))


def test_two_dated_copies_leave_the_weeks_of_both_open(nlp: Language) -> None:
    later = Document("later", COPY, date=DocumentDate.of_day(date(2019, 9, 26), "metadata"))
    (found,) = days(COPY, nlp, DATED, later)
    assert date(2019, 9, 18) in found and date(2019, 9, 25) in found


def test_undated_documents_and_other_sentences_tell_nothing(nlp: Language) -> None:
    assert days(COPY, nlp, Document("undated", COPY)) == []
    assert days("Rebels took the port of Oda on Tuesday after a week of fighting.", nlp, DATED) == []


def test_a_short_sentence_is_no_sign_of_shared_copy(nlp: Language) -> None:
    short = Document("b", "He left on Tuesday.", date=DocumentDate.of_day(date(2019, 9, 19), "metadata"))
    assert days("He left on Tuesday.", nlp, short) == []
