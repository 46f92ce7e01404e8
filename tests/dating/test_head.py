"""The date that a document states itself."""

from __future__ import annotations

from datetime import date

import pytest

from eventx.dating.head import date_in_text, dateline_day, stated_date
from eventx.documents.document import Document, DocumentDate

BODY = "The council met for three hours and put off its decision on the bridge, two members said after the session."
D = date(2014, 3, 5)


@pytest.mark.parametrize(
    "line",
    [
        "March 5, 2014",
        "Published March 5, 2014",
        "Published: 5 March 2014, 10:20 GMT",
        "Wednesday, March 5, 2014 | 5:03pm",
        "Last updated on: March 05, 2014 19:04 IST",
        "By Ada Lind, 5 March 2014",
        "5 March 2014 Last updated at 13:42 GMT",
        "http://www.example.org/news/2014/03/05/council-bridge.html",
        "POSTED: 03/05/14, 9:00 PM PDT\nhttp://www.example.org/20140305/council",
    ],
)
def test_a_date_line_in_the_head_dates_the_document(line: str) -> None:
    text = f"Council puts off decision\n{line}\n{BODY}"
    found = date_in_text(text)
    assert (found.value, found.basis) == (D, "dateline")
    assert all(text[span.start : span.end] == span.text for span in found.evidence)


def test_a_dateline_with_a_year_dates_the_document() -> None:
    assert date_in_text(f"Council puts off decision\n\nOSLO, March 5, 2014 (Wire) - {BODY}").value == D


def test_a_line_at_the_foot_counts_where_it_says_what_it_is() -> None:
    paragraphs = "\n".join([BODY] * 10)
    assert date_in_text(f"{paragraphs}\nFirst published 5 March 2014").value == D
    assert date_in_text(f"{paragraphs}\nOslo, 5 March 2014").value is None


@pytest.mark.parametrize(
    "text",
    [
        "The bridge was opened on March 5, 2014, and closed again in May.",
        "On March 5, 2014, the bridge fell.",
        "They met on 5 March 2014.\nMore follows.",
        BODY,
        "",
    ],
)
def test_a_date_inside_a_sentence_is_no_date_of_the_document(text: str) -> None:
    assert date_in_text(text).basis == "unknown"


def test_the_day_of_publication_stands_before_the_day_of_a_change() -> None:
    text = f"Council puts off decision\nUpdated March 9, 2014\nPublished March 5, 2014\n{BODY}"
    assert date_in_text(text).value == D


def test_statements_that_differ_give_the_span_between_them_and_no_day() -> None:
    text = f"http://www.example.org/2014/03/04/council\nPublished March 5, 2014\n{BODY}"
    found = date_in_text(text)
    assert (found.value, found.earliest, found.latest) == (None, date(2014, 3, 4), D)
    assert len(found.evidence) == 2


def test_figures_that_may_be_read_two_ways_give_no_day() -> None:
    found = date_in_text(f"Posted: 03/05/2014\n{BODY}")
    assert (found.value, found.earliest, found.latest) == (None, D, date(2014, 5, 3))


def test_a_dateline_without_a_year_gives_month_and_day() -> None:
    text = f"Council puts off decision\n\nOSLO, Sept 15 (Wire) - {BODY}"
    found = dateline_day(text)
    assert found is not None
    day, span = found
    assert (day.month, day.day) == (9, 15)
    assert text[span.start : span.end] == span.text == "Sept 15"


@pytest.mark.parametrize("text", ["The vote on Sept 15 (a Sunday) went on - it was long.", "Oslo (Wire) - No date."])
def test_a_sentence_is_no_dateline(text: str) -> None:
    assert dateline_day(text) is None


def test_the_date_that_a_document_carries_comes_before_that_of_its_text() -> None:
    text = f"Council puts off decision\nPublished March 5, 2014\n{BODY}"
    assert stated_date(Document("a", text)).value == D
    carried = DocumentDate.of_day(date(2015, 1, 2), "metadata")
    assert stated_date(Document("a", text, (), carried)) == carried
    span = DocumentDate(None, "metadata", date(2015, 1, 1), date(2015, 1, 31))
    assert stated_date(Document("a", text, (), span)) == span
    assert stated_date(Document("a", BODY)) == DocumentDate()
