"""The main event of an article: what its head tells and what it comes back to, with the signs that made it so."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from sample_records import sample_record

import eventx
from eventx.documents.document import Document, DocumentDate, TextSpan
from eventx.records.lead import lead_of, main_event
from eventx.records.record import EventRecord, TimeRecord
from eventx.records.selection import Selection
from eventx.zones.divide import zones_of

ARTICLE = """Pilots walk out as talks fail

Pilots walked out on Monday after talks failed.

The walkout grounded forty planes. A crash in 1998 killed two crew.

Unions met the owners in May. They met again in June, and they met in July.
"""
MONDAY = date(2023, 5, 15)
DOCUMENT = Document("a", ARTICLE, zones_of(ARTICLE), DocumentDate.of_day(MONDAY, "metadata"))


def event(*words: str, time: TimeRecord | None = None, nth: int = 0, **changes: Any) -> EventRecord:
    """An event told by words of the article, each at its first place."""
    spans = tuple(TextSpan(word, at := ARTICLE.index(word), at + len(word)) for word in words)
    changes = {"arguments": (), **changes}
    return sample_record(id=f"{spans[0].start:016}", trigger=spans[0], mentions=spans, time=time, **changes)


def on(day: date) -> TimeRecord:
    return TimeRecord(None, None, None, "DATE", str(day), day, day, "context")


WALKOUT = event("walk out", "walked out", "walkout", time=on(MONDAY))
TALKS = event("talks fail", "talks failed")
CRASH = event("crash", time=on(date(1998, 1, 1)))
MEETINGS = event("met the", "met again", "met in", polarity="positive")


def test_what_the_title_and_the_lead_tell_first() -> None:
    lead = lead_of(DOCUMENT, [CRASH, TALKS, MEETINGS, WALKOUT])
    assert lead is not None and lead.record is WALKOUT
    assert [sign for sign, _ in lead.signs] == [
        "in the title", "first of the title", "in the lead", "first of the lead", "3 mentions", "happened", "of these days",
    ]  # fmt: skip


def test_what_the_article_comes_back_to_where_its_head_tells_nothing() -> None:
    assert main_event(DOCUMENT, [CRASH, MEETINGS]) == [MEETINGS]


def test_an_aside_leads_no_article() -> None:
    assert main_event(DOCUMENT, [CRASH]) == [] == main_event(DOCUMENT, [])


def test_what_happened_before_what_is_only_thought_of() -> None:
    thought = event("walk out", modality="hypothetical")
    happened = event("talks fail", time=on(MONDAY))
    assert main_event(DOCUMENT, [thought, happened]) == [happened]


def test_old_news_stands_behind_new() -> None:
    old, new = event("talks fail", time=on(date(2019, 1, 1))), event("talks failed", "walkout", time=on(MONDAY))
    signs = {sign for sign, _ in lead_of(DOCUMENT, [old]).signs}  # type: ignore[union-attr]
    assert "of earlier times" in signs and "of these days" not in signs
    assert main_event(DOCUMENT, [event("walked out", time=on(date(2019, 1, 1))), new]) == [new]


def test_of_equal_events_the_first() -> None:
    same = [event("walked out"), event("walked out")]
    assert main_event(DOCUMENT, same)[0].trigger == same[0].trigger


def test_the_main_event_is_chosen_before_types() -> None:
    records = [WALKOUT, CRASH]
    assert Selection(lead=True).of(DOCUMENT, records).records == [WALKOUT]
    assert Selection(frozenset({"visit"}), lead=True).of(DOCUMENT, records).records == []


def test_offsets_of_the_text_as_read() -> None:
    text = "Pi\u00adlots walk out\n\nPilots walked out on Monday, years after a cra\u00adsh killed two.\n"
    (record,) = eventx.extract(text, date="2023-05-16", lead=True)
    assert record.trigger.text.startswith("walk")


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Gunmen kill two guards in Lima\n\nGunmen killed two guards in Lima on Monday, police said.\n\nA year ago a bomb exploded there.", "kill"),
        ("Mayor of Porto resigns\n\nThe mayor of Porto resigned on Monday after weeks of protests, which began in April.", "resign"),
        ("Norland and Tarva sign fishing pact\n\nNorland and Tarva signed a pact on Monday.\n\nIn March the navy of Tarva seized a trawler.", "pact"),
    ],
)  # fmt: skip
def test_articles(text: str, word: str) -> None:
    (record,) = eventx.extract(text, date="2023-05-16", lead=True)
    assert word in " ".join(mention.text for mention in record.mentions)
