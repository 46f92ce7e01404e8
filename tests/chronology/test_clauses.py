"""Which events of a sentence a time holds for, read with the pipeline, on an article of a Wednesday."""

from __future__ import annotations

from datetime import date

import pytest

from eventx.documents.document import Document, DocumentDate
from eventx.extraction import Extractor
from eventx.settings import Settings

WRITTEN = date(2019, 9, 18)
ON_SUNDAY = ("2019-09-15", "2019-09-15")
ON_MONDAY = ("2019-09-16", "2019-09-16")
ON_TUESDAY = ("2019-09-17", "2019-09-17")


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor.of(Settings())


def days(extractor: Extractor, text: str, trigger: str) -> tuple[str, str] | None:
    """First and last day of the event with a trigger, None where it has none."""
    document = Document("a.txt", text, date=DocumentDate.of_day(WRITTEN, "option"))
    [(_, found)] = extractor.extract([document])
    [time] = [r.time for r in found if trigger in [m.text for m in r.mentions]][:1]
    return (str(time.earliest), str(time.latest)) if time and time.earliest else None


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        pytest.param("Miners marched on Tuesday after clashes with guards near the pit.", "clashes", id="after"),
        pytest.param(
            "A train was halted on Monday after a bomb threat at the depot.", "bomb threat", id="after a threat"
        ),
        pytest.param(
            "The bank's shares fell on Monday after a meeting of its owners.", "meeting", id="after a meeting"
        ),
        pytest.param("The brewer on Tuesday reported a 12 percent rise in profit.", "rise", id="reported"),
        pytest.param("Halden Mills posted a fall in sales on Thursday.", "fall", id="posted, the day behind"),
        pytest.param("Troops entered the besieged town on Monday.", "besieged", id="a state"),
        pytest.param(
            "Nurses on Monday visited the kidnapped aid worker's family.", "kidnapped", id="a state of someone"
        ),
        pytest.param("Two brokers charged in the fraud appeared in court on Tuesday.", "charged", id="a state behind"),
        pytest.param("Confidence fell for the first time since March 2016.", "fell", id="the first since"),
        pytest.param("Oil prices rose to their highest level since October 2014.", "rose", id="the highest since"),
        pytest.param("Exports rose 4 percent from a year earlier.", "rose", id="from a year earlier"),
        pytest.param(
            "Police arrested a man who had fled the country in 2011.", "arrested", id="a clause about the man"
        ),
        pytest.param("He was arrested and later released on Monday.", "arrested", id="later"),
    ],
)
def test_a_time_stays_out(extractor: Extractor, text: str, trigger: str) -> None:
    assert days(extractor, text, trigger) is None


@pytest.mark.parametrize(
    ("text", "trigger", "wanted"),
    [
        pytest.param("Miners marched on Tuesday after clashes near the pit.", "marched", ON_TUESDAY, id="its own"),
        pytest.param("Wheat prices rose on Tuesday in Lenza.", "rose", ON_TUESDAY, id="no report"),
        pytest.param("The bank raised rates for the first time since 2008 on Monday.", "raised", ON_MONDAY, id="both"),
        pytest.param(
            "The premier used his speech on Sunday to urge the rebels to disarm.", "urge", ON_SUNDAY, id="performed"
        ),
        pytest.param("The mayor sought on Monday to reject the claim.", "reject", ON_MONDAY, id="sought"),
        pytest.param(
            "A bomb killed one guard and wounded five in a market in Lenza on Sunday.", "killed", ON_SUNDAY, id="a pair"
        ),
        pytest.param(
            "A mine exploded on Sunday, killing two boys and wounding three.", "wounding", ON_SUNDAY, id="participles"
        ),
        pytest.param(
            "The peace talks are set to resume on Saturday.", "talks", ("2019-09-21", "2019-09-21"), id="set to"
        ),
        pytest.param(
            "The ballot is due to be held on Thursday.", "ballot", ("2019-09-19", "2019-09-19"), id="due to be held"
        ),
        pytest.param(
            "The trial is scheduled to start on 3 October.", "trial", ("2019-10-03", "2019-10-03"), id="scheduled"
        ),
        pytest.param(
            "On Tuesday smugglers were thought to have shot a border guard.", "shot", ON_TUESDAY, id="thought to have"
        ),
        pytest.param("A wall collapsed on men building a pier yesterday.", "collapsed", ON_TUESDAY, id="hung too deep"),
        pytest.param(
            "Nine journalists have been jailed since the coup took place in 2017.",
            "jailed",
            ("2017-01-01", "2019-09-18"),
            id="since something happened",
        ),
        pytest.param(
            "The rebels will free prisoners over the next two weeks.",
            "free",
            ("2019-09-18", "2019-10-02"),
            id="a stretch that begins now",
        ),
    ],
)
def test_a_time_holds(extractor: Extractor, text: str, trigger: str, wanted: tuple[str, str]) -> None:
    assert days(extractor, text, trigger) == wanted


@pytest.mark.parametrize(
    ("text", "trigger", "wanted"),
    [
        pytest.param(
            "The opposition has called for protests. Police arrested ten people after Saturday's protest.",
            "protest",
            ("2019-09-14", "2019-09-14"),
            id="a day that owns its event lies behind",
        ),
        pytest.param(
            "On Tuesday the mayor issued an order imposing a curfew on the harbour district.",
            "curfew",
            ON_TUESDAY,
            id="a day told of a past verb",
        ),
        pytest.param(
            "The union called for protests on Friday.", "protests", ("2019-09-20", "2019-09-20"), id="still to come"
        ),
        pytest.param(
            "Dozens were wounded by Saturday's attack.",
            "attack",
            ("2019-09-14", "2019-09-14"),
            id="by sets no deadline",
        ),
    ],
)
def test_direction(extractor: Extractor, text: str, trigger: str, wanted: tuple[str, str]) -> None:
    assert days(extractor, text, trigger) == wanted


def test_a_finer_time_of_another_mention_counts(extractor: Extractor) -> None:
    text = "A deadly ferry fire in Lenza last week killed six.\n\nThe ferry fire broke out on Thursday, police said."
    assert days(extractor, text, "fire") == ("2019-09-12", "2019-09-12")
