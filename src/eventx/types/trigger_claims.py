"""Which frames claim the same trigger word, and where two of them weigh the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from eventx.types.frames import EventType, Frame
from eventx.types.parts import TRIGGER_KEYS

#: The frames that claim a trigger, by kind (verbs, nouns ...) and word.
TriggerClaims = Mapping[tuple[str, str], list[Frame]]


@dataclass(frozen=True, slots=True)
class EqualClaim:
    """Two bare frames of equal priority that claim a word: chance would choose between them."""

    kind: str
    word: str
    frame: Frame
    other: Frame

    def __str__(self) -> str:
        remedy = "add 'when' or 'priority' to one of them"
        return f"{self.word!r} is claimed with equal weight by {self.other.id}; {remedy}"


def trigger_claims(types: Iterable[EventType], asked: Iterable[EventType] | None = None) -> TriggerClaims:
    """Every trigger of the types with the frames that claim it, in the order of types and frames.

    Where types are ``asked`` for, only the words that they claim.
    """
    words = None if asked is None else _words(asked)
    found: dict[tuple[str, str], list[Frame]] = defaultdict(list)
    for frame in (f for t in types for f in t.frames):
        for kind in TRIGGER_KEYS:
            for word in dict.fromkeys(getattr(frame, kind)):
                if words is None or word in words:
                    found[kind, word].append(frame)
    return found


def _words(types: Iterable[EventType]) -> frozenset[str]:
    return frozenset(
        word for t in types for frame in t.frames for kind in TRIGGER_KEYS for word in getattr(frame, kind)
    )


def equal_claims(types: Iterable[EventType], asked: Iterable[EventType] | None = None) -> Iterator[EqualClaim]:
    """The pairs of frames without ``when`` that claim the same word (of ``asked`` types) with the same priority."""
    for (kind, word), frames in trigger_claims(types, asked).items():
        first: dict[int, Frame] = {}
        for frame in frames:
            if not frame.when and (other := first.setdefault(frame.priority, frame)) is not frame:
                yield EqualClaim(kind, word, frame, other)
