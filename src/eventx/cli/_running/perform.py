"""A run from beginning to end: what is written where, and the exit code."""

from __future__ import annotations

import io
import os
from collections.abc import Iterable, Iterator
from contextlib import closing
from typing import TYPE_CHECKING, cast

import click

from eventx.cli._running.cached import cached_run, write_cached
from eventx.cli._running.found import records_of, selected
from eventx.cli._running.run import Run
from eventx.writers import DOCUMENT_FORMATS, document_writer, writer
from eventx.writers.output import STDOUT, output

if TYPE_CHECKING:
    from typing import TextIO

    from eventx.cli._report import Report
    from eventx.cli._running.manifest import Manifest
    from eventx.documents.document import Document
    from eventx.records.record import EventRecord


DONE, COULD_NOT = 0, 2
#: The format that has room only for what lies on the map.
_MAP = "geojson"
#: How people get what programs read.
_HINT = "for the records: --format jsonl, or a pipe"


def performed(run: Run, engine: str, *, hinted: bool) -> int:
    """Run here or on a cluster; a reader at a terminal is told how to get the records."""
    if engine == "ray":
        from eventx.cli._running.ray import extract_by_ray

        return extract_by_ray(run)
    code = _run(run)
    if hinted:
        click.secho(_HINT, dim=True, err=True, color=False if os.environ.get("NO_COLOR") else None)
    return code


def _run(run: Run) -> int:
    """Read, extract, select and write; the exit code says whether all inputs could be read."""
    from eventx.cli._report import reporting
    from eventx.documents.counting import number_of_documents
    from eventx.documents.notices import Caution

    to_stdout = run.output in (None, STDOUT)
    with reporting(run.level, to_stdout=to_stdout) as report, output(run.output) as stream:
        report.expect(lambda: number_of_documents(run.paths, run.reading))
        manifest = _manifest() if run.manifest else None
        if cached := cached_run(run, report):
            with closing(cached.store):
                write_cached(cached, report, stream)
        elif run.merging:
            _write_incidents(records_of(run, report, manifest), stream, run.format)
        elif run.format in DOCUMENT_FORMATS:
            _write_documents(run, selected(run, report, manifest), stream)
        elif run.columns:
            _write_columns(run, run.columns, records_of(run, report, manifest), stream, report)
        else:
            write = writer(run.format, csv_safe=run.csv_safe, by_time=run.by_time)
            records = _in_order(run, records_of(run, report, manifest))
            write(_placed(records, report) if run.format == _MAP else records, stream, run.types())
    if not cached and (told := run.selection.unknown()):
        report.notice(Caution("--keep", f"no document has a field {told!r}", "check its name"))
    if manifest:
        with output(run.manifest) as stream:
            manifest.write(stream, run.settings, run.reading, run.selection, report.notices)
    return COULD_NOT if report.troubled else DONE


def _in_order(run: Run, records: Iterable[EventRecord]) -> Iterable[EventRecord]:
    """Records as they come, or by the time of their events."""
    from eventx.records.record import time_key

    return sorted(records, key=time_key) if run.by_time else records


def _placed(records: Iterable[EventRecord], report: Report) -> Iterator[EventRecord]:
    """The records that have a point on the map; the report counts the others."""
    from eventx.writers.geojson import is_located

    for record in records:
        if is_located(record):
            yield record
        else:
            report.left_out["for want of a point on the map"] += 1


def _manifest() -> Manifest:
    from eventx.cli._running.manifest import Manifest

    return Manifest()


def _write_documents(run: Run, found: Iterable[tuple[Document, list[EventRecord]]], stream: TextIO) -> None:
    """Write texts and records as bytes, below the text layer of a stream."""
    stream.flush()
    document_writer(run.format)(found, cast(io.BufferedIOBase, stream.buffer), run.types())
    stream.buffer.flush()


def _write_columns(run: Run, name: str, records: Iterable[EventRecord], stream: TextIO, report: Report) -> None:
    """Write the columns of a data set, and say which of them no text fills; the report counts what has no row."""
    from eventx.writers.columns import empty_columns, write_as

    left_out = write_as(name, records, stream, run.types(), safe=run.csv_safe)
    if left_out:
        report.left_out[f"as denied, planned or imagined: {name} cannot say so"] = left_out
    if run.level >= 0:
        click.echo(f"eventx: columns of {name} that stay empty: {', '.join(empty_columns(name))}", err=True)


def _write_incidents(records: Iterable[EventRecord], stream: TextIO, form: str) -> None:
    from eventx.incidents.build import incidents
    from eventx.incidents.told import told_by
    from eventx.incidents.writing import write
    from eventx.writers.lines import record_lines

    write(incidents(told_by((STDOUT, line) for line in record_lines(records))), stream, form)
