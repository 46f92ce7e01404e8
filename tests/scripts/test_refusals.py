"""Refusals counted by their conditions."""

from __future__ import annotations

import pytest
from refusals import condition, refusals

from eventx.scoring.annotation import Annotated, Event, Mention

STRIKE = Event(type="attack", trigger=Mention("strike", 4, 10), mentions=(Mention("strike", 4, 10),))


@pytest.mark.parametrize(
    ("reason", "expected"),
    [
        ("patient is 'deal', not person or vehicle", "patient: another class"),
        ("agent is empty, not person", "agent: empty"),
        ("compound of is 'rifle'", "compound of: exception"),
        ("part of a longer name", "part of a longer name"),
    ],
)
def test_a_condition_is_told_without_the_words_of_the_text(reason: str, expected: str) -> None:
    assert condition(reason) == expected


@pytest.mark.parametrize(("start", "right"), [(4, [False]), (40, [True])])
def test_a_refusal_is_wrong_where_the_gold_has_an_event_of_the_type(start: int, right: list[bool]) -> None:
    word = {
        "start": start,
        "end": start + 6,
        "reasons": [{"rule": "attack.strike", "reason": "agent is empty, not person"}],
    }
    told = {"sentences": [{"refused": [word]}]}
    found = list(refusals(Annotated("a", (STRIKE,)), told))
    assert [each[3] for each in found] == right
    assert [each[:3] for each in found] == [("attack", "attack.strike", "agent: empty")]


def test_an_optional_event_counts_neither_way() -> None:
    optional = Event(type="attack", trigger=STRIKE.trigger, mentions=STRIKE.mentions, optional=True)
    word = {"start": 4, "end": 10, "reasons": [{"rule": "attack.strike", "reason": "agent is empty, not person"}]}
    assert not list(refusals(Annotated("a", (optional,)), {"sentences": [{"refused": [word]}]}))
