"""``eventx extract --engine ray``: the same extraction on a cluster, into a folder of shards."""

from __future__ import annotations

from dataclasses import astuple
from typing import TYPE_CHECKING

import click

from eventx.errors import EventxError

if TYPE_CHECKING:
    from eventx.cli._running.run import Run

_FORMATS = ("jsonl", "parquet")
DONE, COULD_NOT = 0, 2


def extract_by_ray(run: Run) -> int:
    """Read all inputs on a cluster, going on where an earlier run was broken off; the exit code as for one machine.

    Raises EventxError for what cannot be done so, and where Ray or pyarrow are not installed.
    """
    try:
        from eventx.cluster.inputs import files
        from eventx.cluster.run import results
        from eventx.cluster.shards import Folder, run_key, shards
        from eventx.cluster.worker import Work
    except ImportError as error:
        raise EventxError("the engine ray needs pyarrow; install eventx-news[ray]") from error
    from eventx.extractor import Extractor

    if run.output is None or run.merging or run.manifest or run.format not in _FORMATS:
        raise EventxError(
            "the engine ray writes shards of jsonl or parquet into a folder: -o FOLDER; no incidents, no manifest"
        )
    inputs = files(run.paths)
    folder = Folder(run.output, run.format)
    folder.begin(run_key(inputs, (run.settings, run.reading, astuple(run.selection), run.format)))
    work = Work(Extractor.of(run.settings), run.reading, run.selection, folder)
    documents = events = failures = 0
    for done in results(work, shards(inputs), folder.done()):
        documents, events, failures = documents + done.documents, events + done.events, failures + len(done.failures)
        for failure in done.failures:
            click.echo(f"eventx: {failure}", err=True)
        if run.level > 0:
            click.echo(f"{done.shard}: {done.documents} documents, {done.events} events", err=True)
    if run.level >= 0:
        click.echo(f"{documents:,} documents, {events:,} events", err=True)
    return COULD_NOT if failures else DONE
