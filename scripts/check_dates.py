"""Check the times of a folder of articles: undated it gives no other days, and a neutral paragraph moves none.

The folder holds NAME.txt with NAME.meta.json beside it (``date``), as ``eventx extract`` reads it. Every dated article
is read three times: as it is; without its date; with a paragraph above its lead that tells of nothing. Printed is each
event whose days differ: a stretch that only got wider, or days that stay open, are no difference.

usage: python scripts/check_dates.py FOLDER
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import click

from eventx.api import extract
from eventx.documents.document import Document, DocumentDate
from eventx.documents.options import ReadOptions
from eventx.documents.read import read
from eventx.records.record import EventRecord

NEUTRAL = "The sky over the old harbour is blue and the water is calm.\n\n"


def without_date(document: Document) -> Document:
    """The article as if nobody knew when it was written."""
    return replace(document, date=DocumentDate())


def with_paragraph(document: Document) -> tuple[Document, int]:
    """The article with a neutral paragraph below its first line, and the offset from which the rest moved."""
    at = document.text.find("\n\n") + 2
    text = document.text[:at] + NEUTRAL + document.text[at:] if at > 1 else document.text
    return Document(document.id, text, date=document.date), at if at > 1 else len(text)


def differences(one: list[EventRecord], other: list[EventRecord], start: int | None = None) -> Iterator[str]:
    """The events that two readings give other days; what stands behind ``start`` moved by the neutral paragraph."""
    moved = len(NEUTRAL)
    known = {
        (m.start + (moved if start is not None and m.start >= start else 0), r.type): r for r in one for m in r.mentions
    }
    for record in other:
        twin = known.get((record.trigger.start, record.type))
        if twin is None or record.time is None or record.time.earliest is None or record.time.latest is None:
            continue
        time = twin.time
        inside = time and time.earliest and time.latest
        if not inside or not (record.time.earliest <= time.earliest and time.latest <= record.time.latest):
            was = f"{time.earliest}..{time.latest}" if time else "none"
            yield f"{record.type} {record.trigger.text!r}: {was}, then {record.time.earliest}..{record.time.latest}"


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
        }
        for way, lines in readings.items():
            for line in lines:
                found += 1
                click.echo(f"{document.id}, {way}: {line}")
    raise SystemExit(1 if found else 0)


if __name__ == "__main__":
    main()
