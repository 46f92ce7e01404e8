"""An explanation for reading on a terminal, in rich's styles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.text import Text

from eventx.explaining.explanation import EventSummary, Explanation, Fired, Reason, Sentence
from eventx.explaining.in_words import (
    Row,
    argument_in_words,
    date_in_words,
    details,
    event_time_in_words,
    slots_in_words,
)


def text_lines(explanation: Explanation) -> Iterator[Text]:
    """The lines: the document with its date, then each sentence with what was found in it."""
    yield Text.assemble((explanation.document, "bold"), f"  {date_in_words(explanation.document_date)}")
    for sentence in explanation.sentences:
        if sentence.read:
            yield Text()
        yield from _sentence(sentence)
    yield from _events(explanation.events)


def _sentence(sentence: Sentence) -> Iterator[Text]:
    number = f"{sentence.line:>4}  "
    if not sentence.read:
        flat = _flat(sentence, sentence.start, sentence.end)
        yield Text.assemble((number, "dim"), (f"not read, {sentence.zone}: ", "yellow"), (flat, "dim"))
        return
    yield Text.assemble((number, "dim"), *_marked(sentence))
    if sentence.clauses:
        yield _line(1, ("clauses", "dim"))
        yield from _rows(((clause.text, slots_in_words(clause)) for clause in sentence.clauses), 2, "")
    for fired in sentence.fired:
        yield from _fired(fired)
    for refused in sentence.refused:
        yield _line(1, ("refused ", "yellow"), (refused.text, "bold"))
        yield from _reasons(refused.reasons)
    if not sentence.fired and not sentence.refused:
        yield _line(1, ("no word here is a trigger", "dim"))


def _marked(sentence: Sentence) -> Iterator[tuple[str, str]]:
    """The sentence on one line, its triggers set off."""
    position = sentence.start
    spans = [(f.start, f.end, "bold green") for f in sentence.fired]
    spans += [(r.start, r.end, "bold yellow") for r in sentence.refused]
    for start, end, style in sorted(spans):
        yield _flat(sentence, position, start), ""
        yield _flat(sentence, max(start, position), end), style
        position = max(position, end)
    yield _flat(sentence, position, sentence.end), ""


def _flat(sentence: Sentence, start: int, end: int) -> str:
    return sentence.text[start - sentence.start : max(start, end) - sentence.start].replace("\n", " ")


def _fired(fired: Fired) -> Iterator[Text]:
    yield _line(1, (fired.type, "bold green"), " ", (fired.text, "bold"), ("  rule ", "dim"), (fired.rule, "green"))
    yield from _rows(details(fired), 2, "cyan")
    if fired.passed:
        yield _line(2, ("passed over", "dim"))
        yield from _reasons(fired.passed, 3)


def _reasons(reasons: Iterable[Reason], level: int = 2) -> Iterator[Text]:
    for each in reasons:
        yield _line(level, (f"{each.rule}: ", "yellow"), each.reason)


def _events(events: tuple[EventSummary, ...]) -> Iterator[Text]:
    if events:
        yield Text()
        yield Text("records", style="bold")
    for event in events:
        number = len(event.mentions)
        mentions = f"{number} mentions" if number > 1 else "1 mention"
        time = f", time {event_time_in_words(event.time)}" if event.time else ", no time"
        yield _line(1, (event.type, "bold green"), f" {event.trigger.text}  {event.id}: {mentions}{time}")
        yield from _rows(((each.role, argument_in_words(each)) for each in event.claimed), 2, "cyan")


def _rows(rows: Iterable[Row], level: int, style: str) -> Iterator[Text]:
    pairs = list(rows)
    width = min(16, max((len(heading) for heading, _ in pairs), default=0))
    for heading, words in pairs:
        yield _line(level, (f"{heading:<{width}}  ", style), words)


def _line(level: int, *parts: str | tuple[str, str]) -> Text:
    return Text.assemble("  " * (level + 2), *parts)
