"""Explanations as one HTML page without scripts: triggers and arguments are set off as in displaCy."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from html import escape

from eventx.explaining.explanation import EventSummary, Explanation, Fired, Reason, Sentence
from eventx.explaining.in_words import Row, date_in_words, details, record_in_words, slots_in_words

_HEAD = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>eventx explain</title>
<style>
body { font: 16px/1.5 system-ui, sans-serif; max-width: 60em; margin: 2em auto; padding: 0 1em; color: #222; }
h1 { font-size: 1.2em; } h2 { font-size: 1em; } section { border-top: 1px solid #ddd; padding: .5em 0; }
.line { color: #666; margin-right: .7em; } .sentence { line-height: 2.4; }
mark { padding: .3em .4em; border-radius: .35em; background: #e4e4e4; color: inherit; }
mark.trigger { background: #bfeeb7; } mark.time { background: #cfe0fb; } mark.source { background: #f4dcf0; }
mark.refused { background: #fbe3b0; }
mark small { font-size: .65em; font-weight: bold; text-transform: uppercase; margin-left: .5em; }
table { border-collapse: collapse; font-size: .85em; margin: .2em 0 .8em 1em; }
th { text-align: left; font-weight: 600; padding: .1em 1em .1em 0; vertical-align: top; white-space: nowrap; }
td { padding: .1em 0; } summary { color: #555; font-size: .85em; cursor: pointer; }
.refusal { font-size: .85em; color: #7a5200; margin: .2em 0; }
</style>
</head>
<body>
"""
_FOOT = "</body>\n</html>\n"

#: Start, end, class and label of a stretch that is set off.
Mark = tuple[int, int, str, str]


def html_page(explanations: Iterable[Explanation]) -> Iterator[str]:
    """The page, piece by piece."""
    yield _HEAD
    for explanation in explanations:
        dated = date_in_words(explanation.document_date)
        yield f"<h1>{escape(explanation.document)} · {escape(dated)}</h1>\n"
        yield from _records(explanation.events)
        records = {event.id: event for event in explanation.events}
        for sentence in explanation.sentences:
            yield from _sentence(sentence, records)
    yield _FOOT


def _sentence(sentence: Sentence, records: Mapping[str, EventSummary]) -> Iterator[str]:
    yield "<section>\n"
    for fired in sentence.fired:
        yield _paragraph(sentence, _marks(fired))
        yield _table(details(fired, records.get(fired.event or "")), f"{fired.type}: {fired.rule}")
        yield from _refusal(f"passed over for {fired.text}", fired.passed)
    if not sentence.fired:
        yield _paragraph(sentence, [(r.start, r.end, "refused", "refused") for r in sentence.refused])
    for refused in sentence.refused:
        yield from _refusal(f"refused: {refused.text}", refused.reasons)
    if not sentence.read:
        yield f'<p class="refusal">not read: {escape(sentence.zone)}</p>\n'
    if sentence.clauses:
        rows = ((clause.text, slots_in_words(clause)) for clause in sentence.clauses)
        yield f"<details><summary>clauses</summary>\n{_table(rows)}</details>\n"
    yield "</section>\n"


def _marks(fired: Fired) -> list[Mark]:
    marks = [(fired.start, fired.end, "trigger", fired.type)]
    marks += [(a.start, a.end, "argument", a.role) for a in fired.arguments]
    marks += [(fired.time.start, fired.time.end, "time", fired.time.value)] if fired.time else []
    return marks + ([(fired.source.start, fired.source.end, "source", "source")] if fired.source else [])


def _paragraph(sentence: Sentence, marks: Iterable[Mark]) -> str:
    """The sentence with its marks; where two overlap, the one that begins first is shown."""
    pieces, position = [], sentence.start
    for start, end, kind, label in sorted(marks):
        if position <= start and end <= sentence.end:
            pieces += [
                _text(sentence, position, start),
                f'<mark class="{kind}">{_text(sentence, start, end)}',
            ]
            pieces.append(f"<small>{escape(label)}</small></mark>")
            position = end
    pieces.append(_text(sentence, position, sentence.end))
    return f'<p class="sentence"><span class="line">{sentence.line}</span>{"".join(pieces)}</p>\n'


def _text(sentence: Sentence, start: int, end: int) -> str:
    return escape(sentence.text[start - sentence.start : end - sentence.start])


def _refusal(heading: str, reasons: Iterable[Reason]) -> Iterator[str]:
    for each in reasons:
        yield f'<p class="refusal">{escape(heading)}: {escape(each.rule)}: {escape(each.reason)}</p>\n'


def _heading(event: EventSummary) -> str:
    return f"{event.type} {event.trigger.text}: line {event.why.main.line}, {event.id}, {event.rule}"


def _records(events: Iterable[EventSummary]) -> Iterator[str]:
    tables = [_table(record_in_words(each), _heading(each)) for each in events]
    if tables:
        yield f"<section>\n<h2>records</h2>\n{''.join(tables)}</section>\n"


def _table(rows: Iterable[Row], caption: str = "") -> str:
    title = f'<tr><th colspan="2">{escape(caption)}</th></tr>\n' if caption else ""
    cells = "".join(f"<tr><th>{escape(heading)}</th><td>{escape(words)}</td></tr>\n" for heading, words in rows)
    return f"<table>\n{title}{cells}</table>\n"
