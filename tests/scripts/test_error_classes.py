"""Errors counted by class."""

from __future__ import annotations

import pytest
from error_classes import (
    MERGED,
    NO_EVENT,
    NO_RECORD,
    OF_MISSED,
    OTHER_ROLE,
    OTHER_SPAN,
    OTHER_TYPE,
    SPLIT,
    UNBOUND,
    WRONG_TYPE,
    errors,
)

from eventx.scoring.annotation import Annotated, Argument, Event, Mention, Party


def argument(role: str, start: int) -> Argument:
    return Argument(role, (Party(start, start + 5, None),))


def event(kind: str, *starts: int, arguments: tuple[Argument, ...] = ()) -> Event:
    mentions = tuple(Mention("x", start, start + 3) for start in starts)
    return Event(type=kind, trigger=mentions[0], mentions=mentions, arguments=arguments)


ATTACK = event("attack", 0, arguments=(argument("attacker", 50), argument("target", 60)))


@pytest.mark.parametrize(
    ("gold", "records", "expected"),
    [
        ([ATTACK], [ATTACK], []),
        ([ATTACK], [], [NO_RECORD, OF_MISSED, OF_MISSED]),
        ([ATTACK], [event("protest", 0)], [OTHER_TYPE, WRONG_TYPE, OF_MISSED, OF_MISSED]),
        ([], [event("attack", 90)], [NO_EVENT]),
        ([event("attack", 0, 9)], [event("attack", 0), event("attack", 9)], [SPLIT]),
        ([event("attack", 0), event("attack", 9)], [event("attack", 0, 9)], [MERGED]),
        ([ATTACK], [event("attack", 0, arguments=(argument("target", 60),))], [UNBOUND]),
        ([ATTACK], [event("attack", 0, arguments=(argument("attacker", 80), argument("target", 60)))], [OTHER_SPAN]),
        ([ATTACK], [event("attack", 0, arguments=(argument("place", 50), argument("target", 60)))], [OTHER_ROLE]),
    ],
)
def test_classes(gold: list[Event], records: list[Event], expected: list[str]) -> None:
    found = errors(Annotated("a", tuple(gold)), Annotated("a", tuple(records)))
    assert sorted(found) == sorted(expected)
