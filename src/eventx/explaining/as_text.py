"""An explanation for reading on a terminal, in rich's styles: the records first, then sentence by sentence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from rich.console import Console
from rich.text import Text

from eventx.explaining.explanation import EventSummary, Explanation, Fired, Reason, Sentence
from eventx.explaining.in_words import Row, date_in_words, details, record_in_words, slots_in_words

#: However deep a line is indented, so many characters are left to its words.
_LEAST = 24


@dataclass(frozen=True, slots=True)
class Line:
    """A line: what stands at its beginning once, and the words, which go on below one another."""

    lead: Text
    words: Text = field(default_factory=Text)

    def wrapped(self, console: Console, width: int | None) -> Iterator[Text]:
        """The line in pieces of a width with a hanging indent; None: as it is."""
        indent = self.lead.cell_len
        if width is None or indent + self.words.cell_len <= width:
            yield Text.assemble(self.lead, self.words)
            return
        lead = self.lead
        for piece in self.words.wrap(console, max(_LEAST, width - indent)):
            piece.rstrip()
            yield Text.assemble(lead, piece)
            lead = Text(" " * indent)


def text_lines(explanation: Explanation) -> Iterator[Line]:
    """The lines: the document with its date, its records, then each sentence with what was found in it."""
    yield Line(Text.assemble((explanation.document, "bold"), f"  {date_in_words(explanation.document_date)}"))
    yield from _records(explanation.events)
    records = {event.id: event for event in explanation.events}
    for sentence in explanation.sentences:
        if sentence.read:
            yield Line(Text())
        yield from _sentence(sentence, records)


def _records(events: tuple[EventSummary, ...]) -> Iterator[Line]:
    yield Line(Text())
    yield Line(Text("records" if events else "no records", style="bold"))
    for event in events:
        line = f"  line {event.why.main.line}, {event.id}, rule "
        yield _line(
            1, (event.type, "bold green"), " ", (event.trigger.text, "bold"), (line, "dim"), (event.rule, "green")
        )
        yield from _rows(record_in_words(event), 2, "cyan")


def _sentence(sentence: Sentence, records: Mapping[str, EventSummary]) -> Iterator[Line]:
    number = f"{sentence.line:>4}  "
    if not sentence.read:
        flat = _flat(sentence, sentence.start, sentence.end)
        lead = Text.assemble((number, "dim"), (f"not read, {sentence.zone}: ", "yellow"))
        yield Line(lead, Text(flat, style="dim"))
        return
    yield Line(Text(number, style="dim"), Text.assemble(*_marked(sentence)))
    for fired in sentence.fired:
        yield from _fired(fired, records.get(fired.event or ""))
    for refused in sentence.refused:
        yield _line(1, ("refused ", "yellow"), (refused.text, "bold"))
        yield from _reasons(refused.reasons)
    if not sentence.fired and not sentence.refused:
        yield _line(1, ("no word here is a trigger", "dim"))
    if sentence.clauses:
        yield _line(1, ("clauses", "dim"))
        yield from _rows(((clause.text, slots_in_words(clause)) for clause in sentence.clauses), 2, "")


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


def _fired(fired: Fired, record: EventSummary | None) -> Iterator[Line]:
    yield _line(1, (fired.type, "bold green"), " ", (fired.text, "bold"), ("  rule ", "dim"), (fired.rule, "green"))
    yield from _rows(details(fired, record), 2, "cyan")
    if fired.passed:
        yield _line(2, ("passed over", "dim"))
        yield from _reasons(fired.passed, 3)


def _reasons(reasons: Iterable[Reason], level: int = 2) -> Iterator[Line]:
    for each in reasons:
        yield Line(Text.assemble(_indent(level), (f"{each.rule}: ", "yellow")), Text(each.reason))


def _rows(rows: Iterable[Row], level: int, style: str) -> Iterator[Line]:
    pairs = list(rows)
    width = min(16, max((len(heading) for heading, _ in pairs), default=0))
    for heading, words in pairs:
        yield Line(Text.assemble(_indent(level), (f"{heading:<{width}}  ", style)), Text(words))


def _line(level: int, *parts: str | tuple[str, str]) -> Line:
    return Line(Text(_indent(level)), Text.assemble(*parts))


def _indent(level: int) -> str:
    return "  " * (level + 2)
