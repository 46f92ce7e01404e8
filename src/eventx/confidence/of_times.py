"""The signs of a time: what expression it is, how it hangs on the event's word, and what led to it."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from eventx.chronology.settled import SettledEvent
from eventx.confidence.weights import Sign
from eventx.events.mentions import Background
from eventx.times.timed import EventTime

#: Bounds of words between a trigger and the words of its time, with what they are called.
_APART = ((2, "beside it"), (5, "near it"), (10, "some words away"), (20, "many words away"))
#: Bounds of days that a time takes, with what it is called.
_LASTING = ((0, "a day"), (7, "a week"), (31, "a month"), (366, "a year"))
#: Numbers of steps that led to a time; the last is of all that are more.
_STEPS = ("no step", "1 step", "2 steps", "3 steps", "4 steps or more")


def time_signs(time: EventTime, settled: SettledEvent, background: Background) -> list[Sign]:
    """The signs that hold of a time of an event, each of strength 1.

    Example: of "Rebels attacked the port on Tuesday" the time is told by an expression near its verb, and is a day.
    """
    return [(name, 1.0) for name in (*_told(time, settled, background), *_built(time, settled))]


def _told(time: EventTime, settled: SettledEvent, background: Background) -> Iterator[str]:
    """What the time is, and what it is the time of."""
    main, timex = settled.main, time.timex
    yield f"basis {time.basis}"
    yield f"type {main.type.name}"
    yield f"modality {settled.modality}"
    yield f"rule {timex.rule}"
    yield f"a {timex.type}"
    yield f"resolved by {timex.basis}"
    yield "modified" if timex.mod else "as it is"
    yield from sorted({f"step {step.way}" for step in time.why})
    yield _STEPS[min(len(time.why), len(_STEPS) - 1)]
    if settled.because:
        yield "turned to the future"
    if not settled.timing.own:
        yield "of no mention of its own"
    if time.earliest and time.latest:
        days = (time.latest - time.earliest).days
        yield next((name for most, name in _LASTING if days <= most), "longer than a year")
    yield f"told in the {background.parsed.zone(main.head)}"


def _built(time: EventTime, settled: SettledEvent) -> Iterator[str]:
    """How its words stand to the event's word."""
    head = settled.main.head
    yield f"a trigger tagged {head.tag_}"
    yield f"a trigger that hangs by {head.dep_}"
    word = _word_at(time.timex.start, head)
    if word is None:
        yield f"another sentence, {time.basis}"
        return
    yield next((name for most, name in _APART if abs(word.i - head.i) <= most), "far away")
    yield "before it" if word.i < head.i else "behind it"
    yield f"its word hangs by {word.dep_}"
    if head.i in (word.head.i, word.head.head.i):
        yield "right on it"
    elif not any(above.i == head.i for above in word.ancestors):
        yield "not below it"


def _word_at(start: int, head: Token) -> Token | None:
    """The word that an expression begins with; None where that stands in another sentence."""
    return next((token for token in head.sent if token.idx <= start < token.idx + len(token.text)), None)
