"""The time that an event's own mentions tell, and which of them is the event's."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from event_support import FRIDAY, TYPES, mentions_in
from treebank import parsed_of

from eventx.chronology.own import OwnTime, chosen, own_times
from eventx.cues.kinds import Modality
from eventx.events.event import Event
from eventx.events.mentions import EventMention

WRITTEN = date(2024, 3, 8)
ON_MONDAY, ON_TUESDAY = "Rebels attacked the port on Monday.", "The group attacked Quito on Tuesday."


def attacks(*texts: str) -> tuple[EventMention, ...]:
    """The attacks of a text."""
    return tuple(m for m in mentions_in(parsed_of(*texts, date=FRIDAY))[1] if m.type.name == "attack")


def own(*mentions: EventMention) -> list[OwnTime]:
    return own_times(Event(mentions), WRITTEN)


def test_the_main_mention_gives_the_time_and_the_others_tell_why_not() -> None:
    first, second = own(*attacks(ON_MONDAY, ON_TUESDAY))
    assert (first.passed, first.time.timex.value) == (None, "2024-03-04")
    assert second.passed == "the event has its time from 'attacked'"


def test_a_nearer_expression_comes_first() -> None:
    main, other = attacks(ON_MONDAY, ON_TUESDAY)
    assert main.time is not None
    far = replace(main, time=replace(main.time, distance=9))
    found = chosen(own(far, other))
    assert found is not None and found.mention is other


def test_known_days_come_before_open_ones() -> None:
    main, other = attacks(ON_MONDAY, ON_TUESDAY)
    assert main.time is not None
    open_days = replace(main, time=replace(main.time, earliest=None, latest=None))
    found = chosen(own(open_days, other))
    assert found is not None and found.mention is other


def test_a_past_day_of_a_neighbouring_clause_is_passed_with_the_reason() -> None:
    [main] = attacks("Kenya may attack Somalia.")
    [dated] = attacks(ON_MONDAY)
    assert dated.time is not None
    thought = replace(main.factuality, modality=Modality.HYPOTHETICAL)
    told = replace(main, factuality=thought, time=replace(dated.time, distance=4, settled=False))
    year = replace(told.time, timex=replace(dated.time.timex, text="4 March 2024")) if told.time else None
    [found] = own(replace(told, time=year))
    assert found.passed == "a past day of a neighbouring clause is not that of a mere thought"
    assert chosen([found]) is None


def test_a_turned_time_tells_the_reason() -> None:
    [main] = attacks("Kenya may attack Somalia.")
    [dated] = attacks(ON_MONDAY)
    planned = replace(
        main, type=TYPES["meeting"], factuality=replace(main.factuality, modality=Modality.PLANNED), time=dated.time
    )
    [found] = own(planned)
    assert found.time.timex.value == "2024-03-11"
    assert [(step.way, step.reason) for step in found.time.why][-1] == ("ahead", "the event is planned")


def test_no_expression_no_time() -> None:
    assert own(*attacks("Rebels attacked the port.")) == []
