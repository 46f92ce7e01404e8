"""Which removed and which added record of a document are the same event.

An id stands for the document, the type, the trigger and the sentence; where one of them changed, so did the
id. Such events are known again by what they still share.
"""

from __future__ import annotations

import re
from collections import defaultdict, deque
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import Any

from eventx.diffing.arguments import filler

#: Share of words that two versions of an edited sentence have in common at least.
SAME_SENTENCE = 0.5
#: Share of arguments that two mentions of one event in different sentences have in common at least.
SAME_ARGUMENTS = 0.5
#: Each record is compared with this many at about its place in the document, so that time stays linear.
WINDOW = 60
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Features:
    """What tells an event apart, taken from its record."""

    type: str
    trigger: str
    sentence: str
    words: frozenset[str]
    arguments: frozenset[tuple[str, str]]
    mentions: frozenset[str]
    start: int

    @classmethod
    def of(cls, record: dict[str, Any]) -> Features:
        """The features of a record."""
        arguments = record.get("arguments") or []
        return cls(
            type=record["type"],
            trigger=record["trigger"]["text"].casefold(),
            sentence=record["sentence"]["text"],
            words=frozenset(_WORD.findall(record["sentence"]["text"].casefold())),
            arguments=frozenset((argument["role"], filler(argument).casefold()) for argument in arguments),
            mentions=frozenset(span["text"].casefold() for span in record.get("mentions") or []),
            start=record["trigger"]["start"],
        )


def pair_events(old: Sequence[Features], new: Sequence[Features]) -> list[tuple[int, int]]:
    """Indices of the records that are one event, each used once."""
    exact = _pair_exact(old, new)
    used_old, used_new = {i for i, _ in exact}, {j for _, j in exact}
    rest_old = sorted((f.start, i) for i, f in enumerate(old) if i not in used_old)
    rest_new = sorted((f.start, j) for j, f in enumerate(new) if j not in used_new)
    return exact + _pair_alike(old, new, [i for _, i in rest_old], [j for _, j in rest_new])


def _pair_exact(old: Sequence[Features], new: Sequence[Features]) -> list[tuple[int, int]]:
    """Same type, trigger and sentence: only the document or an earlier mention changed."""
    waiting: dict[Hashable, deque[int]] = defaultdict(deque)
    for i, features in enumerate(old):
        waiting[features.type, features.trigger, features.sentence].append(i)
    pairs = []
    for j, features in enumerate(new):
        queue = waiting.get((features.type, features.trigger, features.sentence))
        if queue:
            pairs.append((queue.popleft(), j))
    return pairs


def _pair_alike(
    old: Sequence[Features], new: Sequence[Features], old_order: list[int], new_order: list[int]
) -> list[tuple[int, int]]:
    scored = []
    for rank, i in enumerate(old_order):
        middle = rank * len(new_order) // len(old_order)
        first = max(0, min(middle - WINDOW // 2, len(new_order) - WINDOW))
        for other, j in enumerate(new_order[first : first + WINDOW], first):
            if score := likeness(old[i], new[j]):
                scored.append((-score, abs(rank - other), i, j))
    used_old: set[int] = set()
    used_new: set[int] = set()
    pairs = []
    for *_, i, j in sorted(scored):
        if i not in used_old and j not in used_new:
            used_old.add(i)
            used_new.add(j)
            pairs.append((i, j))
    return pairs


def likeness(old: Features, new: Features) -> float:
    """How surely two records are one event; 0 if they are not.

    Another type: the same trigger in a sentence that is much the same. Same type: much the same sentence and
    the trigger, an argument or a mention in common; or another sentence, if the triggers are mentions of one
    event and half of the arguments agree.
    """
    sentence = _overlap(old.words, new.words)
    arguments = _overlap(old.arguments, new.arguments)
    trigger = old.trigger == new.trigger
    mention = old.trigger in new.mentions or new.trigger in old.mentions
    if old.type != new.type:
        return 1 + sentence + arguments if trigger and sentence >= SAME_SENTENCE else 0
    if sentence >= SAME_SENTENCE and (trigger or mention or arguments):
        return 2 + sentence + arguments + trigger
    if mention and arguments >= SAME_ARGUMENTS:
        return 1 + arguments
    return 0


def _overlap(left: frozenset[Any], right: frozenset[Any]) -> float:
    """Intersection over union; 0 for two empty sets."""
    both = len(left & right)
    return both / (len(left) + len(right) - both) if both else 0.0
