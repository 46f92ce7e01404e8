"""The events of the tables beside this: which days they get, and which they must not."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from eventx.documents.document import Document, DocumentDate
from eventx.extraction import Extractor
from eventx.settings import Settings

ROWS = [
    line.split("\t")
    for table in (
        "sentences.tsv",
        "days.tsv",
        "reach.tsv",
        "whose_day.tsv",
        "governed.tsv",
        "news.tsv",
        "occasions.tsv",
        "counted.tsv",
        "given.tsv",
    )
    for line in Path(__file__).with_name(table).read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor.of(Settings())


@pytest.mark.parametrize(("day", "text", "trigger", "days"), ROWS, ids=[f"{row[1]} [{row[2]}]" for row in ROWS])
def test_an_event_gets_its_days_and_no_others(
    day: str, text: str, trigger: str, days: str, extractor: Extractor
) -> None:
    article = text.replace(" / ", "\n\n")
    document = Document("a.txt", article, date=DocumentDate.of_day(date.fromisoformat(day), "option"))
    [(_, found)] = extractor.extract([document])
    [time] = [r.time for r in found if trigger in [m.text for m in r.mentions]][-1:]
    if time is None:
        told = "-"
    elif time.earliest is None:
        told = f'"{time.text}"'
    else:
        told = str(time.earliest) if time.earliest == time.latest else f"{time.earliest}..{time.latest}"
    assert told == days
