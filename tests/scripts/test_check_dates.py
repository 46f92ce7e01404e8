"""The check that no reading of an article gives other days."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from check_dates import NEUTRAL, differences, unmoved, with_paragraph, without_date, written_before

from eventx.api import extract
from eventx.documents.document import Document, DocumentDate

TEXT = "Blast in Lenza\n\nA bomb killed two people in Lenza on Sunday.\n\nPolice arrested a man on Monday."
ARTICLE = Document("a", TEXT, date=DocumentDate.of_day(date(2019, 9, 18), "option"))


def test_without_its_date_and_with_a_neutral_paragraph_nothing_differs() -> None:
    records = list(extract(ARTICLE))
    pushed, start = with_paragraph(ARTICLE)
    assert pushed.text[start:].startswith(NEUTRAL)
    assert list(differences(records, list(extract(pushed)), start)) == []
    assert list(differences(records, list(extract(without_date(ARTICLE))))) == []


def test_in_another_year_all_days_move_along() -> None:
    told = replace(ARTICLE, text=TEXT + "\n\nGunmen killed a judge there on 4 May 2018.")
    before = written_before(told)
    assert before.date.value == date(1991, 9, 18) and "1990" in before.text
    records = list(extract(told))
    assert list(unmoved(records, list(extract(before)))) == []
    assert list(unmoved(records, records)) != []


def test_another_day_is_told() -> None:
    later = replace(ARTICLE, date=DocumentDate.of_day(date(2019, 9, 25), "option"))
    lines = list(differences(list(extract(ARTICLE)), list(extract(later))))
    assert any("arrest" in line and "2019-09-16" in line and "2019-09-23" in line for line in lines)
