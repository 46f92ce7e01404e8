"""A table for reading: the events of each document under its name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import groupby
from typing import TextIO

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from eventx.cues.kinds import Modality, Polarity
from eventx.printable import printable
from eventx.records.record import EventRecord, TimeRecord
from eventx.types.frames import EventType
from eventx.writers import roles

#: From these widths on, there is room for the place and source, and for the sentence.
WIDE, VERY_WIDE = 110, 150


def write(records: Iterable[EventRecord], stream: TextIO, types: Mapping[str, EventType]) -> None:
    """Write one table per document, fitted to the terminal (80 columns, or COLUMNS, where there is none).

    Colours only on a terminal, and never where NO_COLOR is set.
    """
    console = Console(file=stream, highlight=False)
    for number, (document, group) in enumerate(groupby(records, key=lambda record: record.document)):
        events = list(group)
        if number:
            console.print()
        console.print(Text.assemble((printable(document), "bold"), _dated(events[0])), soft_wrap=True)
        console.print(_table(events, types, console.width))


def _dated(record: EventRecord) -> str:
    date = record.document_date
    if date.value:
        return f"  {date.value} ({date.basis})"
    days = _days(date.earliest, date.latest)
    return f"  {days} ({date.basis})" if days else ""


def _table(events: list[EventRecord], types: Mapping[str, EventType], width: int) -> Table:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, expand=width >= WIDE, show_edge=False)
    table.add_column("when", max_width=24)
    table.add_column("type", no_wrap=True, style="cyan")
    table.add_column("what", ratio=3)
    if width >= WIDE:
        table.add_column("where", ratio=1)
        table.add_column("source", ratio=1)
    table.add_column("status", style="yellow")
    if width >= VERY_WIDE:
        table.add_column("sentence", ratio=4, style="dim")
    for event in events:
        table.add_row(*_cells(event, types, width))
    return table


def _cells(event: EventRecord, types: Mapping[str, EventType], width: int) -> list[Text]:
    cells = [_text(_when(event.time)), Text(event.type), _what(event, types)]
    if width >= WIDE:
        place, source = event.place, event.attribution
        cells += [_text(place.name if place else ""), _text(source.name if source else "")]
    cells.append(Text(_status(event)))
    if width >= VERY_WIDE:
        cells.append(_text(" ".join(event.sentence.text.split())))
    return cells


def _text(words: str) -> Text:
    """Words of an article, which steer no terminal."""
    return Text(printable(words))


def _when(time: TimeRecord | None) -> str:
    if time is None:
        return ""
    return _days(time.earliest, time.latest) or time.text or time.value


def _days(earliest: object, latest: object) -> str:
    """A span of days: ``2019-09-14``, ``2019-09-14..15`` within a month, ``2019-09-14..`` where open."""
    if earliest is None and latest is None:
        return ""
    first, last = str(earliest or ""), str(latest or "")
    if first == last:
        return first
    return f"{first}..{last[8:]}" if first[:8] == last[:8] else f"{first}..{last}"


def _what(event: EventRecord, types: Mapping[str, EventType]) -> Text:
    """Who, the trigger, to whom; then the other arguments by role."""
    acting, receiving = roles.actors(event, types), roles.recipients(event, types)
    text = Text()
    if acting:
        text.append(printable(roles.names(acting)) + " ")
    text.append(printable(event.trigger.text), style="bold")
    if receiving:
        text.append(" " + printable(roles.names(receiving)))
    for argument in roles.others(event, types):
        text.append(f" · {argument.role}: ", style="dim")
        text.append(printable(roles.name(argument)))
    return text


def _status(event: EventRecord) -> str:
    """What sets the event apart from one that happened: ``planned``, ``not, possible``."""
    words = ["not"] if event.polarity == Polarity.NEGATIVE else []
    if event.modality != Modality.ASSERTED:
        words.append(event.modality)
    return ", ".join(words)
