"""What counts as false in a record, and what as missing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from eventx.scoring.annotation import Argument, Event, Mention, Party, Time, TimeState
from eventx.scoring.truth import truth

THURSDAY = Time(TimeState.KNOWN, "2024-03-07", "2024-03-07")
FRIDAY = Time(TimeState.KNOWN, "2024-03-08", "2024-03-08")


def argument(name: str, *, optional: bool = False) -> Argument:
    return Argument("target", (Party(None, None, name),), optional=optional)


def event(**more: object) -> Event:
    struck = Mention("struck", 0, 6)
    return replace(Event("attack", struck, (struck,), polarity="positive", modality=("asserted",)), **more)  # type: ignore[arg-type]


def test_a_record_that_says_the_same_is_clean_and_whole() -> None:
    told = event(arguments=(argument("Lenza"),), time=THURSDAY)
    assert truth(told, told).clean and truth(told, told).whole


@pytest.mark.parametrize(
    "told, fault",
    [
        ({"polarity": "negative"}, "polarity"),
        ({"modality": ("planned",)}, "modality"),
        ({"arguments": (argument("Oda"),)}, "argument"),
        ({"time": FRIDAY}, "time"),
    ],
)
def test_each_fault_alone_makes_a_record_false(told: dict[str, object], fault: str) -> None:
    found = truth(event(time=THURSDAY), replace(event(), **told))  # type: ignore[arg-type]
    assert found.faults == (fault,)
    assert not found.clean and not found.whole


def test_one_of_several_right_modalities_is_right() -> None:
    assert truth(event(modality=("asserted", "alleged")), event(modality=("alleged",))).clean


def test_what_is_left_out_is_not_false_but_not_whole() -> None:
    for gold in (event(arguments=(argument("Lenza"),)), event(time=THURSDAY)):
        assert truth(gold, event()).clean
        assert not truth(gold, event()).whole


def test_an_optional_argument_may_be_told_or_left_out() -> None:
    gold = event(arguments=(argument("Lenza", optional=True),))
    assert truth(gold, event()).whole
    assert truth(gold, event(arguments=(argument("Lenza"),))).whole


def test_an_argument_told_twice_is_false_once_gold_has_it_once() -> None:
    twice = event(arguments=(argument("Lenza"), argument("Lenza")))
    assert truth(event(arguments=(argument("Lenza"),)), twice).faults == ("argument",)
    assert truth(event(arguments=(argument("Lenza"), argument("Lenza", optional=True))), twice).whole


@pytest.mark.parametrize("gold", [Time(TimeState.DISPUTED), Time(words_only=True)])
def test_days_that_gold_does_not_resolve_are_not_false(gold: Time) -> None:
    assert truth(event(time=gold), event(time=FRIDAY)).whole


def test_days_where_gold_knows_none_are_false() -> None:
    assert truth(event(), event(time=FRIDAY)).faults == ("time",)
