"""Check the times of a folder of articles: undated it gives no other days, a neutral paragraph moves none, and another
year moves all of them alike.

The folder holds NAME.txt with NAME.meta.json beside it (``date``), as ``eventx extract`` reads it. Every dated article
is read four times: as it is; without its date; with a paragraph above its lead that tells of nothing; and as if it had
been written 28 years before, when the calendar was the same, with the years that it names moved along. Printed is each
event whose days differ (of the last, those that did not move along): a stretch that only got wider, or days that stay
open, are no difference.

usage: python scripts/check_dates.py FOLDER
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import click

from eventx.api import extract
from eventx.documents.document import Document, DocumentDate
from eventx.documents.options import ReadOptions
from eventx.documents.read import read, read_text
from eventx.records.record import EventRecord

#: After so many years every day falls on the same day of the week (but over 1900 and 2100).
_YEARS = 28
_YEAR = re.compile(r"(?<![\d.,$€£])(?:19[3-9]|20[0-4])\d(?![\d%s]|[.,]\d)")
NEUTRAL = "The sky over the old harbour is blue and the water is calm.\n\n"


def without_date(document: Document) -> Document:
    """The article as if nobody knew when it was written."""
    return replace(document, date=DocumentDate())


def with_paragraph(document: Document) -> tuple[Document, int]:
    """The article with a neutral paragraph below its first line, and the offset from which the rest moved."""
    at = document.text.find("\n\n") + 2
    text = document.text[:at] + NEUTRAL + document.text[at:] if at > 1 else document.text
    return _of_text(document, text, document.date), at if at > 1 else len(text)


def written_before(document: Document) -> Document:
    """The article as if it had been written 28 years before, its years moved along."""
    text = _YEAR.sub(lambda year: str(int(year[0]) - _YEARS), document.text)
    day = document.date.value
    date = DocumentDate.of_day(day.replace(year=day.year - _YEARS), "option") if day else document.date
    return _of_text(document, text, date)


def _of_text(document: Document, text: str, date: DocumentDate) -> Document:
    """Another text under the document's name, divided into zones as one that is read."""
    [read_again] = [each for each in read_text(document.id, text, ReadOptions()) if isinstance(each, Document)]
    return replace(read_again, id=document.id, date=date)


def unmoved(one: list[EventRecord], other: list[EventRecord]) -> Iterator[str]:
    """The events whose days did not move along with their article.

    Feasts that go by the moon cannot, nor can decades and named days ("9/11"). Another figure may be parsed otherwise,
    so that an event has days in one reading only: that is not told.
    """
    known = {(record.trigger.start, record.type): record for record in one}
    for record in other:
        twin = known.get((record.trigger.start, record.type))
        if twin is None:
            continue
        was, now = days_of(twin), days_of(record)
        if was and now and tuple(day.replace(year=day.year - _YEARS) for day in was) != now:
            yield f"{record.type} {record.trigger.text!r}: {told_in_words(was)}, then {told_in_words(now)}"


def days_of(record: EventRecord) -> tuple[dt.date, dt.date] | None:
    """First and last day of an event, where they are known."""
    time = record.time
    return (time.earliest, time.latest) if time and time.earliest and time.latest else None


def told_in_words(days: tuple[dt.date, dt.date] | None) -> str:
    """A stretch of days as it is printed."""
    return f"{days[0]}..{days[1]}" if days else "none"


def differences(one: list[EventRecord], other: list[EventRecord], start: int | None = None) -> Iterator[str]:
    """The events that two readings give other days; what stands behind ``start`` moved by the neutral paragraph."""
    moved = len(NEUTRAL)
    known = {
        (m.start + (moved if start is not None and m.start >= start else 0), r.type): r for r in one for m in r.mentions
    }
    for record in other:
        twin = known.get((record.trigger.start, record.type))
        now = days_of(record)
        if twin is None or now is None:
            continue
        was = days_of(twin)
        if was is None or not (now[0] <= was[0] and was[1] <= now[1]):
            yield f"{record.type} {record.trigger.text!r}: {told_in_words(was)}, then {told_in_words(now)}"


@click.command()
@click.argument("folder", type=click.Path(exists=True, path_type=Path))
def main(folder: Path) -> None:
    """Print what differs; exit 1 where anything does."""
    found = 0
    for document in read([str(folder)], ReadOptions()):
        if not isinstance(document, Document) or document.date.value is None:
            continue
        records = list(extract(document))
        pushed, start = with_paragraph(document)
        readings = {
            "without its date": differences(records, list(extract(without_date(document)))),
            "with a neutral paragraph": differences(records, list(extract(pushed)), start),
            "written 28 years before": unmoved(records, list(extract(written_before(document)))),
        }
        for way, lines in readings.items():
            for line in lines:
                found += 1
                click.echo(f"{document.id}, {way}: {line}")
    raise SystemExit(1 if found else 0)


if __name__ == "__main__":
    main()
