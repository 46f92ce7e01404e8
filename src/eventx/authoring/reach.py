"""Which triggers of a frame another frame takes first: always, so that they can never fire, or at times."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from eventx.types.frames import EventType, Frame
from eventx.types.parts import TRIGGER_KEYS
from eventx.types.trigger_claims import trigger_claims


@dataclass(frozen=True, slots=True)
class Shadowed:
    """Triggers of one kind that a frame loses to another; ``all`` tells whether none is left to it."""

    frame: Frame
    kind: str
    words: tuple[str, ...]
    by: Frame
    all: bool

    def __str__(self) -> str:
        if self.all:
            return f"this frame can never fire: {self.by.id} takes every trigger of it first"
        words = ", ".join(repr(word) for word in self.words)
        return f"{words} can never fire here: {self.by.id} takes it first"


def shadowed(types: Iterable[EventType], own: Collection[EventType]) -> Iterator[Shadowed]:
    """The triggers of own types that another frame always takes first, grouped by frame, kind and taker.

    ``types`` are all, the own ones among them.
    """
    names = {each.name for each in own}
    taken: dict[tuple[str, str, str], list[str]] = defaultdict(list)
    frames: dict[str, Frame] = {}
    for (kind, word), claimants in trigger_claims(types, own).items():
        for frame in claimants:
            if frame.type not in names:
                continue
            taker = next((other for other in claimants if takes_always(other, frame)), None)
            if taker is not None:
                frames |= {frame.id: frame, taker.id: taker}
                taken[frame.id, kind, taker.id].append(word)
    lost: dict[str, int] = defaultdict(int)
    for (frame_id, _, _), words in taken.items():
        lost[frame_id] += len(words)
    for (frame_id, kind, taker_id), words in taken.items():
        frame = frames[frame_id]
        none_left = lost[frame_id] == _count(frame) and len(words) == lost[frame_id]
        yield Shadowed(frame, kind, tuple(words), frames[taker_id], none_left)


@dataclass(frozen=True, slots=True)
class Taken:
    """A trigger that a frame of another type is asked for first, and has where its conditions hold."""

    frame: Frame
    kind: str
    word: str
    by: Frame

    def __str__(self) -> str:
        first = f"{self.by.id} takes {self.word!r} first where its conditions hold"
        return f"{first}; a priority of {self.by.priority + 1} takes it back"


def taken(own: Collection[EventType], others: Iterable[EventType]) -> Iterator[Taken]:
    """The triggers of own types that frames of other types take away at times, less those told of elsewhere."""
    claims = trigger_claims(others, own)
    for frame in (frame for each in own for frame in each.frames):
        for kind in TRIGGER_KEYS:
            for word in dict.fromkeys(getattr(frame, kind)):
                claimants = [*claims.get((kind, word), ()), *(claims.get(("phrases", word), ()))]
                takers = [other for other in claimants if _is_asked_first(other, frame)]
                told = any(takes_always(other, frame) or _weighs_as_much(other, frame) for other in takers)
                if takers and not told:
                    yield Taken(frame, kind, word, takers[0])


def _is_asked_first(other: Frame, frame: Frame) -> bool:
    return (*_negative(other), other.id) < (*_negative(frame), frame.id)


def _weighs_as_much(other: Frame, frame: Frame) -> bool:
    """Whether two frames claim a word alike, so that nothing but chance would choose between them."""
    return not other.when and not frame.when and other.priority == frame.priority


def takes_always(other: Frame, frame: Frame) -> bool:
    """Whether a frame is asked before another and takes all that the other would.

    It is asked before by its weight, then by its id; it takes as much when it asks for nothing more.
    """
    if other is frame:
        return False
    return (
        _is_asked_first(other, frame) and set(other.when) <= set(frame.when) and set(other.unless) <= set(frame.unless)
    )


def _negative(frame: Frame) -> tuple[int, int]:
    priority, constraints = frame.weight
    return (-priority, -constraints)


def _count(frame: Frame) -> int:
    return sum(len(set(words)) for words in (frame.verbs, frame.nouns, frame.adjectives, frame.phrases))
