"""Times of whole texts, read with the pipeline: what events lend one another, and how times move with the article."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from eventx.documents.document import Document, DocumentDate
from eventx.extraction import Extractor
from eventx.records.record import EventRecord
from eventx.settings import Settings

WRITTEN = date(2019, 9, 18)  # a Wednesday


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor.of(Settings())


def records(extractor: Extractor, text: str, written: date | None = WRITTEN) -> list[EventRecord]:
    day = DocumentDate.of_day(written, "option") if written else DocumentDate()
    [(_, found)] = extractor.extract([Document("a.txt", text, date=day)])
    return found


def days(extractor: Extractor, text: str, trigger: str, written: date = WRITTEN) -> tuple[str, str] | None:
    """First and last day of the event with a trigger, None where it has no time."""
    found = [r for r in records(extractor, text, written) if trigger in [m.text for m in r.mentions]]
    assert found, f"no event is called {trigger!r}: {[r.trigger.text for r in records(extractor, text, written)]}"
    time = found[0].time
    return (str(time.earliest), str(time.latest)) if time and time.earliest else None


ON_SUNDAY = ("2019-09-15", "2019-09-15")
ON_MONDAY = ("2019-09-16", "2019-09-16")


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        pytest.param(
            "A bomb attack on Sunday killed twelve people and injured thirty.",
            "killed",
            ON_SUNDAY,
            id="death with its attack",
        ),
        pytest.param(
            "The visit of the king on Sunday coincided with a protest by teachers.",
            "protest",
            ON_SUNDAY,
            id="coinciding",
        ),
        pytest.param(
            "The king visited Oslo on Sunday. Two days after the visit, Norway and Sweden signed a treaty.",
            "signed",
            ("2019-09-17", "2019-09-17"),
            id="counted from an event",
        ),
        pytest.param(
            "Rebels shelled the harbour on Sunday. Hours later, police arrested four men.",
            "arrested",
            ON_SUNDAY,
            id="hours later",
        ),
        pytest.param(
            "The minister condemned the strike during a visit to Oslo on Sunday.",
            "condemned",
            ON_SUNDAY,
            id="within a visit",
        ),
        pytest.param(
            "Gunmen stormed a bank in Lima on Sunday.\n\nThe gunmen beat two guards and shot a clerk.",
            "shot",
            ON_SUNDAY,
            id="the scene of the lead",
        ),
        pytest.param(
            "Sailors die in harbour of Lenza\n\nTwo sailors were killed, the navy said.\n\nRebels shelled it on Sunday.",
            "killed",
            ON_SUNDAY,
            id="the only attack that the article dates",
        ),
        pytest.param(
            "Protests began in Lenza in June. The protests continue.",
            "Protests",
            ("2019-06-01", "2019-09-18"),
            id="begun and going on",
        ),
        pytest.param(
            "Protests began in Lenza in June. The protests ended.",
            "Protests",
            ("2019-06-01", "2019-06-30"),
            id="begun and over",
        ),
        pytest.param(
            "On Sunday the president said Norway was behind the sabotage.",
            "was behind",
            ON_SUNDAY,
            id="said by its maker",
        ),
        pytest.param(
            "The union called off its march on Monday and the teachers will strike on Friday.",
            "strike",
            ("2019-09-20", "2019-09-20"),
            id="planned, hence ahead",
        ),
    ],
)
def test_lent_times(extractor: Extractor, text: str, trigger: str, expected: tuple[str, str]) -> None:
    assert days(extractor, text, trigger) == expected


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        pytest.param("Police said on Monday that rebels had attacked the town.", "attacked", id="reported later"),
        pytest.param(
            "Rebels shelled the harbour on Sunday. Norway has invaded no country.", "invaded", id="no simple past"
        ),
        pytest.param(
            "Rebels shelled the harbour on Sunday. The army had launched an airstrike that killed a rebel leader.",
            "killed",
            id="another undated attack is meant",
        ),
        pytest.param(
            "Rebels attacked the town on Sunday. Their leader has been arrested in Lenza before.",
            "arrested",
            id="a perfect looks back without a day",
        ),
        pytest.param(
            "The ministers met on Sunday. They will hold another summit.",
            "summit",
            id="a plan without a date of its own",
        ),
    ],
)
def test_nothing_is_lent(extractor: Extractor, text: str, trigger: str) -> None:
    found = [r for r in records(extractor, text) if trigger in [m.text for m in r.mentions]]
    assert found and all(r.time is None for r in found)


def test_basis_tells_own_from_lent(extractor: Extractor) -> None:
    found = records(extractor, "A bomb attack on Sunday killed twelve people. Six others were injured.")
    bases = {r.type: r.time.basis for r in found if r.time}
    assert bases == {"attack": "expression", "death": "expression", "injury": "context"}
    assert all(r.time and (r.time.text is None) == (r.time.basis != "expression") for r in found)


def test_what_begins_after_the_day_of_writing_is_planned(extractor: Extractor) -> None:
    [coming] = records(extractor, "Lund is the favourite in the 2020 election.")
    [past] = records(extractor, "Lund was the favourite in the 2016 election.")
    assert (coming.type, coming.modality) == ("election", "planned")
    assert (past.type, past.modality) == ("election", "asserted")


# --- the same article, written on another day ---

ARTICLE = """Rebels shell harbour of {town}

Rebels shelled the harbour of {town} on Sunday, killing two sailors. A day later, police arrested four men.

The minister had visited the town on {visit}. Two days after the visit, the union called for a strike.

On Tuesday the president condemned the attack. He will meet the union on Friday.
"""
_VISIT = date(2019, 9, 3)
_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")  # fmt: skip


def article(shift: timedelta) -> str:
    visit = _VISIT + shift
    return ARTICLE.format(town="Lenza", visit=f"{_MONTHS[visit.month - 1]} {visit.day}, {visit.year}")


def told(found: list[EventRecord], shift: timedelta) -> list[tuple[str, int, str | None, str | None]]:
    """Type, place in order, and days moved back by the shift."""
    return [
        (r.type, k, *(str(day - shift) if day else None for day in (r.time.earliest, r.time.latest)))
        if r.time
        else (r.type, k, None, None)
        for k, r in enumerate(found)
    ]


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(weeks=st.integers(-1500, 1500))
def test_times_move_with_the_article(extractor: Extractor, weeks: int) -> None:
    """A whole number of weeks keeps the weekdays: every day moves by as much."""
    shift = timedelta(weeks=weeks)
    moved = told(records(extractor, article(shift), WRITTEN + shift), shift)
    assert moved == told(records(extractor, article(timedelta())), timedelta())
    assert sum(first is not None for *_, first, _ in moved) >= 6


UNDATED = """Rebels shelled the harbour of Lenza on Monday, killing two sailors.

The rebels hit a ferry and wounded a captain. It was the deadliest attack since a raid in August 2018 killed nine.
"""


@pytest.mark.parametrize("text", [UNDATED, article(timedelta())])
def test_without_its_date_an_article_gives_no_other_days(extractor: Extractor, text: str) -> None:
    dated, undated = records(extractor, text), records(extractor, text, None)
    known = 0
    for a, b in zip(dated, undated, strict=True):
        if b.time and b.time.earliest:
            known += 1
            assert a.time and (a.time.earliest, a.time.latest) == (b.time.earliest, b.time.latest)
    assert 0 < known < len(dated)


MONTHS = "The war began in March. Ministers met in Oslo in May last year. Voters elected a premier in {year}."


def test_months_and_years_move_by_a_cycle_of_the_calendar(extractor: Extractor) -> None:
    """Twenty-eight years bring back the same calendar, months and leap years too."""
    here = records(extractor, MONTHS.format(year=2016))
    there = records(extractor, MONTHS.format(year=1988), WRITTEN.replace(year=1991))
    pairs = [(a.time, b.time) for a, b in zip(here, there, strict=True) if a.time and b.time]
    assert len(pairs) == len(here) >= 3
    for a, b in pairs:
        assert a.earliest and b.earliest and a.earliest.replace(year=a.earliest.year - 28) == b.earliest
        assert re.sub(r"^\d{4}", "", a.value) == re.sub(r"^\d{4}", "", b.value)


def test_values_and_days_agree(extractor: Extractor) -> None:
    from eventx.timex import interval

    for record in records(extractor, article(timedelta())):
        if record.time and record.time.earliest:
            assert interval(record.time.value) == (record.time.earliest, record.time.latest)
            assert record.time.earliest <= record.time.latest  # type: ignore[operator]


def test_today_in_a_quotation_is_the_day_of_the_saying(extractor: Extractor) -> None:
    text = 'On Monday the premier said: "The army attacked the port today."'
    assert days(extractor, text, "attacked") == ON_MONDAY


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("The union called for protests outside the embassy on Friday.", "protests", ("2019-09-20", "2019-09-20")),
        (
            "On June 24, four days after rebels shot down a drone, the king imposed sanctions on the governor.",
            "shot down",
            ("2019-06-20", "2019-06-20"),
        ),
        (
            "The attack came less than two weeks before the president's inauguration. The attack was on Monday.",
            "inauguration",
            ("2019-09-17", "2019-09-29"),
        ),
        ("The accident comes a week after explosions on two ships.", "explosions", ("2019-09-11", "2019-09-11")),
        ("A few hours before the jet crashed on Tuesday, troops attacked the base.", "attacked", ("2019-09-17",) * 2),
        ("The minister was arrested on Sunday and resigned the next morning.", "resigned", ON_MONDAY),
        ("He was arrested on Sunday. He was charged later the same day.", "charged", ON_SUNDAY),
        ("Sato, who was visiting Oslo, survived an attack on Sunday.", "visiting", ON_SUNDAY),
        ("On Sunday, the army began an offensive with air strikes on the town.", "air strikes", ON_SUNDAY),
    ],
)
def test_distances_and_what_is_asked_for(
    text: str, trigger: str, expected: tuple[str, str], extractor: Extractor
) -> None:
    assert days(extractor, text, trigger) == expected


def test_what_has_since_been_done_has_no_day_of_what_came_before(extractor: Extractor) -> None:
    text = "The rebels were arrested in July and freed on bail soon afterwards."
    assert days(extractor, text, "arrested") == ("2019-07-01", "2019-07-31")
    assert days(extractor, text, "freed on bail") is None
