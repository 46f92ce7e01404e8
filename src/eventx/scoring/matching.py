"""Which gold event a record is matched with, and which gold argument a predicted one: one to one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from eventx.scoring.agreement import arguments_agree, shared_mentions, types_agree
from eventx.scoring.annotation import Argument, Event


@dataclass(frozen=True, slots=True)
class EventPair:
    """Indices of a gold event and of the record matched with it."""

    gold: int
    predicted: int


def match_events(gold: Sequence[Event], predicted: Sequence[Event], *, typed: bool) -> list[EventPair]:
    """Pairs whose mentions overlap, best first: events asked for before optional ones, then by the number of
    mentions shared, of arguments that agree, then same type, then order in the text.

    ``typed`` asks for the same type as well.
    """
    pairs: list[EventPair] = []
    taken_gold: set[int] = set()
    taken_predicted: set[int] = set()
    for *_, i, j in sorted(_candidates(gold, predicted, typed)):
        if i not in taken_gold and j not in taken_predicted:
            taken_gold.add(i)
            taken_predicted.add(j)
            pairs.append(EventPair(i, j))
    return pairs


def _candidates(
    gold: Sequence[Event], predicted: Sequence[Event], typed: bool
) -> list[tuple[bool, int, int, bool, int, int]]:
    """All pairs that could be matched, as keys that sort the best one first."""
    found = []
    for i, wanted in enumerate(gold):
        for j, record in enumerate(predicted):
            if typed and not types_agree(wanted, record):
                continue
            if shared := shared_mentions(wanted, record):
                agreed = _arguments_in_common(wanted, record)
                found.append((wanted.optional, -shared, -agreed, wanted.type != record.type, i, j))
    return found


def _arguments_in_common(gold: Event, predicted: Event) -> int:
    return sum(any(arguments_agree(mine, other) for other in predicted.arguments) for mine in gold.arguments)


@dataclass(frozen=True, slots=True)
class ArgumentMatch:
    """Gold arguments with their predictions, and how many predictions agree only with optional ones."""

    pairs: tuple[tuple[Argument, Argument], ...]
    excused: int


def match_arguments(gold: Sequence[Argument], predicted: Sequence[Argument]) -> ArgumentMatch:
    """Give each gold argument the first free prediction that agrees, optional ones last."""
    free = list(predicted)
    pairs: list[tuple[Argument, Argument]] = []
    excused = 0
    for wanted in sorted(gold, key=lambda argument: argument.optional):
        at = next((n for n, other in enumerate(free) if arguments_agree(wanted, other)), None)
        if at is None:
            continue
        found = free.pop(at)
        if wanted.optional:
            excused += 1
        else:
            pairs.append((wanted, found))
    return ArgumentMatch(tuple(pairs), excused)
