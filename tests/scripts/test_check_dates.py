"""The check that no reading of an article gives other days."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from check_dates import NEUTRAL, differences, with_paragraph, without_date

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


def test_another_day_is_told() -> None:
    later = replace(ARTICLE, date=DocumentDate.of_day(date(2019, 9, 25), "option"))
    lines = list(differences(list(extract(ARTICLE)), list(extract(later))))
    assert any("arrest" in line and "2019-09-16" in line and "2019-09-23" in line for line in lines)
