"""Which record a gold event is matched with, and which argument with which."""

from __future__ import annotations

from eventx.scoring.annotation import Argument, Event, Mention, Party
from eventx.scoring.matching import EventPair, match_arguments, match_events


def event(type: str, *starts: int, optional: bool = False, arguments: tuple[Argument, ...] = ()) -> Event:
    mentions = tuple(Mention("struck", start, start + 6) for start in starts)
    return Event(type, mentions[0], mentions, arguments, optional=optional)


def argument(role: str, name: str, *, optional: bool = False) -> Argument:
    return Argument(role, (Party(None, None, name),), optional=optional)


def test_the_record_that_shares_more_mentions_is_preferred() -> None:
    pairs = match_events([event("attack", 0, 20)], [event("attack", 0), event("attack", 0, 20)], typed=True)
    assert pairs == [EventPair(0, 1)]


def test_arguments_decide_between_records_of_the_same_mention() -> None:
    gold = [event("attack", 0, arguments=(argument("target", "Lenza"),))]
    records = [event("attack", 0), event("attack", 0, arguments=(argument("target", "Lenza"),))]
    assert match_events(gold, records, typed=True) == [EventPair(0, 1)]


def test_events_asked_for_come_before_optional_ones() -> None:
    gold = [event("attack", 0, 20, optional=True), event("attack", 0)]
    assert match_events(gold, [event("attack", 0, 20)], typed=True) == [EventPair(1, 0)]


def test_another_type_matches_only_when_types_do_not_count() -> None:
    gold, records = [event("attack", 0)], [event("threat", 0), event("attack", 40)]
    assert match_events(gold, records, typed=True) == []
    assert match_events(gold, records, typed=False) == [EventPair(0, 0)]


def test_without_types_the_right_type_is_still_preferred() -> None:
    records = [event("threat", 0), event("attack", 0)]
    assert match_events([event("attack", 0)], records, typed=False) == [EventPair(0, 1)]


def test_a_record_is_matched_once() -> None:
    assert len(match_events([event("attack", 0), event("attack", 2)], [event("attack", 0)], typed=True)) == 1


def test_arguments_are_matched_once_and_optional_ones_only_excuse() -> None:
    gold = [argument("target", "Lenza", optional=True), argument("target", "port of Lenza")]
    first, second = argument("target", "Lenza"), argument("target", "Lenza")
    found = match_arguments(gold, [first, second, argument("place", "Lenza")])
    assert [pair[0] for pair in found.pairs] == [gold[1]]
    assert found.excused == 1
