"""The arguments of two records of one event, matched with one another whatever their order."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

ArgumentValue = dict[str, Any]


@dataclass(frozen=True, slots=True)
class ArgumentPair:
    """An argument as it was and as it is; None for one that is not there on that side."""

    role: str
    old: ArgumentValue | None
    new: ArgumentValue | None


def filler(argument: ArgumentValue) -> str:
    """Who or what fills the role: the name of the entity, else the words of the text."""
    name = (argument.get("entity") or {}).get("name")
    return str(name or argument["text"])


def align_arguments(old: Sequence[ArgumentValue], new: Sequence[ArgumentValue]) -> Iterator[ArgumentPair]:
    """Pairs of the same role: same words and name first, then same name, then what is left in its order."""
    rest_old, rest_new = list(old), list(new)
    for key in (_exact, _named, _role):
        pairs, rest_old, rest_new = _pair_by(key, rest_old, rest_new)
        yield from pairs
    yield from (ArgumentPair(argument["role"], argument, None) for argument in rest_old)
    yield from (ArgumentPair(argument["role"], None, argument) for argument in rest_new)


def _exact(argument: ArgumentValue) -> Hashable:
    return argument["role"], filler(argument), argument["text"]


def _named(argument: ArgumentValue) -> Hashable:
    return argument["role"], filler(argument)


def _role(argument: ArgumentValue) -> Hashable:
    return (argument["role"],)


def _pair_by(
    key: Callable[[ArgumentValue], Hashable], old: list[ArgumentValue], new: list[ArgumentValue]
) -> tuple[list[ArgumentPair], list[ArgumentValue], list[ArgumentValue]]:
    """Pairs of equal keys in their order, and what is left on either side."""
    waiting: dict[Hashable, deque[ArgumentValue]] = defaultdict(deque)
    for argument in old:
        waiting[key(argument)].append(argument)
    pairs, rest = [], []
    for argument in new:
        queue = waiting[key(argument)]
        if queue:
            pairs.append(ArgumentPair(argument["role"], queue.popleft(), argument))
        else:
            rest.append(argument)
    return pairs, [argument for queue in waiting.values() for argument in queue], rest
