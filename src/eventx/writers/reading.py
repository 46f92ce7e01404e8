"""Records for people: under the name of each article a line for each event, below it the words that tell it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import groupby, zip_longest
from typing import TextIO

from rich.console import Console
from rich.text import Text

from eventx.printable import printable
from eventx.records.record import EventRecord
from eventx.telling.day import day_in_words
from eventx.telling.headline import headline
from eventx.telling.status import claimed, status_in_words
from eventx.types.frames import EventType
from eventx.writers import roles

#: The width of the column of days, where lines begin, how far sentences are set in, and the least room for them.
_DAYS, _MARGIN, _INDENT, _NARROWEST = 18, 20, 2, 20
#: Of the room beside the trigger, this part is for what stands before it.
_BEFORE = 0.4


def write(records: Iterable[EventRecord], stream: TextIO, types: Mapping[str, EventType]) -> None:
    """Write the events of each article, fitted to the terminal (80 columns, or COLUMNS, where there is none).

    Colours only on a terminal, and never where NO_COLOR is set.
    """
    console = Console(file=stream, highlight=False)
    for number, (document, group) in enumerate(groupby(records, key=lambda record: record.document)):
        if number:
            console.print()
        for place, event in enumerate(group):
            if not place:
                console.print(Text.assemble((printable(document), "bold"), _dated(event)), soft_wrap=True)
            _write_event(event, console, types)


def write_by_time(records: Iterable[EventRecord], stream: TextIO, types: Mapping[str, EventType]) -> None:
    """Write events in the order in which they come, each with the name of its article."""
    console = Console(file=stream, highlight=False)
    for event in records:
        _write_event(event, console, types)
        console.print(Text.assemble(" " * _MARGIN, (printable(event.document), "dim")), soft_wrap=True)


def _dated(record: EventRecord) -> str:
    date = record.document_date
    days = day_in_words(date.earliest, date.latest)
    return f"  {days} ({date.basis})" if days else ""


def _write_event(event: EventRecord, console: Console, types: Mapping[str, EventType]) -> None:
    """Write the day and the line of an event side by side, and below the line the sentence."""
    room = max(_NARROWEST, console.width - _MARGIN)
    days = Text(_day(event), style="cyan").wrap(console, _DAYS)
    lines = [*_told(event, types).wrap(console, room), _sentence(event, room - _INDENT)]
    lines[-1].pad_left(_INDENT)
    for day, line in zip_longest(days, lines, fillvalue=Text()):
        row = Text.assemble(day, " " * (_MARGIN - day.cell_len), line)
        row.rstrip()
        console.print(row, no_wrap=True, overflow="ignore", crop=False)


def _day(event: EventRecord) -> str:
    time = event.time
    return day_in_words(time.earliest, time.latest, time.value) if time else ""


def _told(event: EventRecord, types: Mapping[str, EventType]) -> Text:
    """The line of an event, and its status."""
    source = event.attribution.name if event.attribution else None
    fillers: dict[str, list[str]] = {}
    for each in event.arguments:
        fillers.setdefault(each.role, []).append(claimed(roles.name(each), each.source, source))
    line = headline(event.type, event.rule, event.trigger.text, fillers, types.get(event.type))
    status = status_in_words(event.polarity, event.modality, source)
    text = Text(printable(line))
    if status:
        text.append(f" · {printable(', '.join(status))}", style="yellow")
    return text


def _sentence(event: EventRecord, room: int) -> Text:
    """The sentence on one line, cut around its trigger."""
    text, begin = event.sentence.text, event.sentence.start
    start, end = event.trigger.start - begin, event.trigger.end - begin
    before, word, after = (printable(part) for part in cut_around(text, start, end, room))
    shown = Text.assemble(before, (word, "bold not dim"), after, style="dim", no_wrap=True, overflow="ellipsis")
    shown.truncate(room, overflow="ellipsis")
    return shown


def cut_around(text: str, start: int, end: int, room: int) -> tuple[str, str, str]:
    """What stands before a word, the word, and what stands behind it, on one line and with whole words.

    >>> cut_around("Rebels shelled the old port of Hodeida on Monday.", 7, 14, 28)
    ('Rebels ', 'shelled', ' the old port…')
    """
    word = " ".join(text[start:end].split())
    before, after = _one_line(text[max(0, start - 4 * room) : start]), _one_line(text[end : end + 4 * room])
    left = max(0, room - len(word))
    most = max(int(left * _BEFORE), left - len(after))
    if len(before) > most or start > 4 * room:
        before = "…" + before[len(before) - max(0, most - 1) :].partition(" ")[2]
    rest = left - len(before)
    if len(after) > rest or len(text) - end > 4 * room:
        after = after[: max(0, rest - 1)].rpartition(" ")[0] + "…"
    return before, word, after


def _one_line(text: str) -> str:
    """A stretch of text with single spaces; those at its ends stay, as one each."""
    return " ".join(text.split()).join((" " * text[:1].isspace(), " " * text[-1:].isspace())) if text.strip() else ""
