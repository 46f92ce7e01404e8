"""What only a title tells has the day of the lead, where that dates one event that it comes with."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from eventx.documents.document import Document, DocumentDate
from eventx.documents.options import ReadOptions
from eventx.documents.read import read_text
from eventx.extraction import Extractor
from eventx.settings import Settings


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor.of(Settings())


def day_of(extractor: Extractor, text: str, trigger: str) -> date | None:
    [document] = [each for each in read_text("a.txt", text, ReadOptions()) if isinstance(each, Document)]
    [(_, found)] = extractor.extract([replace(document, date=DocumentDate.of_day(date(2023, 5, 17), "option"))])
    [time] = [record.time for record in found if trigger in [mention.text for mention in record.mentions]]
    return time.earliest if time is not None else None


def test_the_lead_dates_what_only_the_title_tells(extractor: Extractor) -> None:
    text = "Attack wounds six in Porto\n\nA gunman killed a girl at a market in Porto on Monday.\n"
    assert day_of(extractor, text, "wounds") == date(2023, 5, 15)


def test_a_lead_of_other_things_dates_no_title(extractor: Extractor) -> None:
    text = "Attack wounds six in Porto\n\nParliament passed a budget on Monday.\n"
    assert day_of(extractor, text, "wounds") is None
