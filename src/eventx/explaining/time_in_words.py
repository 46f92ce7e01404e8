"""The time of a record and of a mention in words: the value first, then the steps that led to it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from eventx.explaining.explanation import EventSummary, Fired, FoundTime, Named, TimeStep
from eventx.records.record import TimeRecord
from eventx.times.why import Way

_BECAUSE = {
    Way.AHEAD: "turned ahead because ",
    Way.BEHIND: "turned behind because ",
    Way.OPENED: "open again because ",
}


def record_time(event: EventSummary) -> Iterator[tuple[str, str]]:
    """The time of a record in rows: its value, then each step with the value that it left."""
    if event.time is None:
        yield "time", f"none: {event.why.no_time}"
        return
    yield "time", event_time_in_words(event.time)
    yield from (("", step_in_words(step)) for step in event.why.time)


def event_time_in_words(time: TimeRecord) -> str:
    """The time that a record has: "2019-09-14 (context)"."""
    return f"{days_in_words(time.earliest, time.latest) or time.value} ({time.basis})"


def step_in_words(step: TimeStep) -> str:
    """The value that a step left, and the step: "2023-05-19  turned ahead because the event is planned"."""
    days = days_in_words(step.earliest, step.latest) or step.value
    way = Way(step.way)
    if way.lends:
        lenders = " and ".join(f"{word.text!r} of line {word.line}" for word in step.words)
        return f"{days}  lent by {lenders} ({way}: {step.reason}): {_sentences(step.words)}"
    return f"{days}  {_BECAUSE.get(way, '')}{step.reason}{_elsewhere(way, step.words)}"


def _elsewhere(way: Way, words: tuple[Named, ...]) -> str:
    """The line and sentence of what a time is counted from."""
    if way is not Way.COUNTED or not words:
        return ""
    return f" of line {words[0].line}: {_sentences(words)}"


def _sentences(words: tuple[Named, ...]) -> str:
    found = dict.fromkeys(" ".join(word.sentence.text.split()) for word in words)
    return " ".join(f"“{text}”" for text in found)


def mention_time(fired: Fired, record: EventSummary) -> str:
    """The time that a mention tells, and what its record has where that is another."""
    has = f"the record has {event_time_in_words(record.time)}" if record.time else "the record has none"
    time = fired.time
    if time is None:
        return "no expression belongs to it" + (f"; {has}" if record.time else "")
    said = _found_in_words(time)
    return f"{said}; {time.passed}: {has}" if time.passed else said


def _found_in_words(time: FoundTime) -> str:
    """An expression, what it was resolved to and against: "Saturday = 2019-09-14  basis document, against ..."."""
    days = days_in_words(time.earliest, time.latest)
    resolved = f" ({days})" if days and days != time.value else ""
    anchor = f", against {time.anchor}" if time.anchor else ""
    arcs = f"{time.arcs} arc{'' if time.arcs == 1 else 's'} away"
    turned = "".join(f"; {_BECAUSE[way]}{step.reason}" for step in time.steps if (way := Way(step.way)) in _BECAUSE)
    text = " ".join(time.text.split())
    return f"{text} = {time.value}{resolved}  basis {time.basis}{anchor}, rule {time.rule}, {arcs}{turned}"


def days_in_words(earliest: date | None, latest: date | None) -> str:
    """First and last day: "2019-09-14", "2019-09-14..2019-09-16", empty where both are open."""
    if earliest is None and latest is None:
        return ""
    if earliest == latest:
        return str(earliest)
    return f"{earliest or ''}..{latest or ''}"
