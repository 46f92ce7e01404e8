"""Events as their records tell them: times and final modality, before any record is built."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from event_support import FRIDAY, mentions_in
from treebank import parsed_of

from eventx.chronology.settled import SettledEvent, settled_events
from eventx.events.event import Event
from eventx.merging.merge import merge
from eventx.timex import interval

LENT = ("Rebels attacked the port on Monday.", "The attack on the port killed six.")


def settled(*texts: str) -> dict[str, SettledEvent]:
    """The events of a text by type."""
    parsed = parsed_of(*texts, date=FRIDAY)
    events = merge(mentions_in(parsed)[1], parsed)
    return {event.main.type.name: event for event in settled_events(events, FRIDAY)}


def test_an_own_time_is_that_of_an_expression() -> None:
    attack = settled(*LENT)["attack"]
    assert attack.time is not None and attack.time.basis == "expression"
    assert [str(step.way) for step in attack.time.why] == ["attached"]
    assert attack.time.why[0].reason.startswith("'Monday', 2 arcs from 'attacked'; rule ")


def test_a_lent_time_ends_with_its_lender() -> None:
    death = settled(*LENT)["death"]
    assert death.time is not None and death.time.basis == "context"
    last = death.time.why[-1]
    assert (last.way.lends, [word.text for word in last.words]) == (True, ["attack"])
    assert (last.earliest, last.value) == (date(2024, 3, 4), "2024-03-04")


def test_modality_stays_as_told_where_no_time_turns_it() -> None:
    attack = settled("Kenya may attack Somalia.")["attack"]
    assert (attack.modality, attack.because, attack.time) == ("possible", None, None)


def test_what_begins_after_the_day_of_writing_is_planned_and_says_why() -> None:
    [mention] = settled(LENT[0])["attack"].event.mentions
    [noun] = settled(LENT[1])["attack"].event.mentions
    assert mention.time is not None
    earliest, latest = interval("2025")
    timex = replace(mention.time.timex, text="2025", value="2025", earliest=earliest, latest=latest)
    later = replace(noun, time=replace(mention.time, timex=timex, earliest=earliest, latest=latest, settled=True))
    [found] = settled_events([Event((later,))], FRIDAY)
    assert found.modality == "planned"
    assert found.because == "it begins on 2025-01-01, after the day of writing 2024-03-08"
    assert found.main.factuality.modality == "asserted"
