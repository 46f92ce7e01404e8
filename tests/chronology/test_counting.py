"""Distances, lengths and the words around them, read with the pipeline, on an article of a Wednesday."""

from __future__ import annotations

from datetime import date

import pytest

from eventx.documents.document import Document, DocumentDate
from eventx.extraction import Extractor, Settings

WRITTEN = date(2019, 9, 18)


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor.of(Settings())


def told(extractor: Extractor, text: str, trigger: str) -> tuple[str, str] | str | None:
    """First and last day of the event with a trigger; the words where they name no day, None where there are none."""
    document = Document("a.txt", text, date=DocumentDate.of_day(WRITTEN, "option"))
    [(_, found)] = extractor.extract([document])
    [time] = [r.time for r in found if trigger in [m.text for m in r.mentions]][:1]
    if time is None:
        return None
    return (str(time.earliest), str(time.latest)) if time.earliest else time.text


@pytest.mark.parametrize(
    ("text", "trigger", "day"),
    [
        pytest.param(
            "The concert on Tuesday came ten days after a bombing at the station.",
            "bombing",
            "2019-09-07",
            id="no event",
        ),
        pytest.param(
            "On June 24, four days after rebels shot down a drone, the president imposed sanctions.",
            "shot down",
            "2019-06-20",
            id="in front",
        ),
        pytest.param(
            "Police arrested the mayor on Monday, two days after he resigned on Saturday.",
            "resigned",
            "2019-09-14",
            id="a day of its own",
        ),
        pytest.param(
            "People cross a burnt market in Goma on March 2, 2019, a day after rebels killed six villagers.",
            "killed",
            "2019-03-01",
            id="a caption",
        ),
        pytest.param(
            "On a Thursday three weeks after the fire of 2 August, gunmen killed the judge.",
            "killed",
            "2019-08-23",
            id="any Thursday",
        ),
        pytest.param("July was worse: on the 9th rebels bombed the airport.", "bombed", "2019-07-09", id="its month"),
        pytest.param("On the 9th rebels bombed the airport.", "bombed", "2019-09-09", id="no month"),
        pytest.param(
            "The army barred residents from returning to the town on Monday.", "barred", "2019-09-16", id="barred from"
        ),
        pytest.param(
            "Crowds ran through Lenza on Monday as gunmen stormed the town hall.",
            "stormed",
            "2019-09-16",
            id="meanwhile",
        ),
        pytest.param(
            "Grain fell in Lenza on Monday. The bank was fined in 2014. Two traders were jailed the same day.",
            "jailed",
            "2019-09-16",
            id="the same day, whatever year was named",
        ),
        pytest.param("A Friday raid killed two guards.", "raid", "2019-09-13", id="a Friday raid"),
    ],
)
def test_a_day(extractor: Extractor, text: str, trigger: str, day: str) -> None:
    assert told(extractor, text, trigger) == (day, day)


@pytest.mark.parametrize(
    ("text", "trigger", "wanted"),
    [
        pytest.param("The union held two days of strikes.", "strikes", "two days", id="of strikes"),
        pytest.param("Shares lost a tenth in five days.", "lost", "five days", id="in five days"),
        pytest.param("Shares fell to their lowest level in five years.", "fell", None, id="the lowest"),
        pytest.param("It was the second attack in a week.", "attack", None, id="the second"),
        pytest.param("The mayor resigned after two days of talks.", "resigned", None, id="after talks"),
        pytest.param(
            "Crowds ran through Lenza on Monday as the army has killed nine men.", "killed", None, id="not meanwhile"
        ),
        pytest.param("Traders looked on calmly on Monday as growth slowed.", "slowed", None, id="prices move all day"),
        pytest.param("Gunmen killed the judge on a Thursday.", "killed", None, id="on a Thursday"),
        pytest.param("The firm on Tuesday announced plans to sell its mills.", "sell", None, id="a purpose"),
        pytest.param("Guards closed the road on Monday after rockets were fired.", "fired", None, id="after a passive"),
        pytest.param("They will meet despite a new call Friday for a delay.", "meet", None, id="despite a call"),
        pytest.param(
            "Nine people died in weekend attacks on Kabul.",
            "attacks",
            ("2019-09-14", "2019-09-15"),
            id="weekend attacks",
        ),
        pytest.param(
            "The committee voted on Tuesday to censure the minister.",
            "censure",
            ("2019-09-17", "2019-09-17"),
            id="done in voting",
        ),
        pytest.param(
            "The coach quit on Tuesday, with his deputy replacing him as head of the agency.",
            "replacing",
            ("2019-09-17", "2019-09-17"),
            id="goes along",
        ),
        pytest.param(
            "Anna Lind won the vote in Lenza on Sunday. Per Holm won a seat in Skarra.",
            "won",
            ("2019-09-15", "2019-09-15"),
            id="one election",
        ),
        pytest.param(
            "Building starts fell 5 percent in August, led by drops in the cities.\n\nStarts fell, the ministry said.",
            "drops",
            None,
            id="market moves of one sentence",
        ),
    ],
)
def test_what_the_words_give(
    extractor: Extractor, text: str, trigger: str, wanted: tuple[str, str] | str | None
) -> None:
    assert told(extractor, text, trigger) == wanted
