"""``eventx extract``: news texts in, one JSON line per event out."""

from __future__ import annotations

import json

import click


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
def extract(paths: tuple[str, ...]) -> int:
    """Read files and folders (- for standard input) and print one JSON line per event."""
    from eventx.documents.document import Document
    from eventx.documents.read import read
    from eventx.extraction import Settings, extract_documents

    failures: list[object] = []

    def documents():  # type: ignore[no-untyped-def]
        for item in read(paths):
            if isinstance(item, Document):
                yield item
            else:
                failures.append(item)
                click.echo(f"eventx: {item}", err=True)

    for _, records in extract_documents(documents(), Settings()):
        for record in records:
            click.echo(json.dumps(record.as_json(), ensure_ascii=False))
    return 2 if failures else 0
