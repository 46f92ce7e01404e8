"""``eventx extract``: news texts in, one JSON line per event out."""

from __future__ import annotations

import gc
import io
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, TextIO, cast

import click
from click.core import ParameterSource

from eventx.cli._inputs import Day, documents, given_paths, input_options, landmarks_option, model_option
from eventx.cli._jobs import AUTO, Jobs, processes
from eventx.cli._outputs import check_outputs
from eventx.cli._type_name import TypeName
from eventx.documents.options import ReadOptions
from eventx.errors import EventxError
from eventx.writers import BINARY, DOCUMENT_FORMATS, FORMATS, document_writer, format_of, other_format, writer
from eventx.writers.output import STDOUT, output

if TYPE_CHECKING:
    from typing import TextIO

    from eventx.cache.run import CachedRun, Found
    from eventx.cli._manifest import Manifest
    from eventx.cli._report import Report
    from eventx.documents.document import Document, DocumentDate
    from eventx.documents.notices import Caution, Failure
    from eventx.extraction import Extractor
    from eventx.parallel import Outcome
    from eventx.records.record import EventRecord
    from eventx.records.selection import Selection
    from eventx.settings import Settings
    from eventx.types.frames import EventType

DONE, COULD_NOT = 0, 2
#: A document makes many values and few cycles: the collector looks at the young ones more rarely than it would.
COLLECTING = (50_000, 20, 20)
#: The remedy where the cache cannot be used.
_WITHOUT = "results are the same without; EVENTX_CACHE names another folder, --no-cache none"
#: What incidents are written as.
_INCIDENT_FORMATS = ("jsonl", "json")
_ORDERS = ("article", "time")
#: What people read, and how they get what programs read.
_FOR_PEOPLE = "text"
_HINT = "for the records: --format jsonl, or a pipe"


@dataclass(frozen=True, slots=True)
class Run:
    """All that the options of one extraction say."""

    paths: tuple[str, ...]
    reading: ReadOptions
    settings: Settings
    types: Callable[[], Mapping[str, EventType]]
    selection: Selection
    jobs: int | None
    cache: bool
    format: str
    merging: bool
    by_time: bool
    columns: str | None
    csv_safe: bool
    output: str | None
    manifest: str | None
    level: int


@click.command()
@input_options
@click.option("-o", "--output", "target", type=click.Path(), metavar="FILE",
              help="Write to FILE instead of standard output; packed if it ends in .gz.")  # fmt: skip
@click.option(
    "--format", "form", type=click.Choice([*FORMATS, *DOCUMENT_FORMATS]), default="jsonl", show_default=True,
    help="What records are written as; else the ending of FILE decides: .jsonl, .json, .csv, .txt (table), .sqlite, "
    ".parquet; on a terminal text.",
)  # fmt: skip
@click.option("--merge", "merging", is_flag=True, help="Write incidents, as `eventx merge` does; jsonl or json.")
@click.option("--sort", "order", type=click.Choice(_ORDERS), default="article", show_default=True,
              help="By article, or by the time of the events, undated ones last.")  # fmt: skip
@click.option("--columns", type=click.Choice(["acled", "gdelt", "polecat"]),
              help="CSV with the columns of this data set.")  # fmt: skip
@click.option("--csv-safe", is_flag=True, help="Put an apostrophe before CSV cells that look like formulas.")
@click.option("--type", "wanted", multiple=True, type=TypeName(), metavar="TYPE",
              help="Only events of this type (repeatable, or with commas).")  # fmt: skip
@click.option("--since", type=Day(), help="Only events that may have happened on this day or later.")
@click.option("--until", type=Day(), help="Only events that may have happened on this day or before.")
@click.option("--keep", multiple=True, metavar="FIELD", help="Carry a field of the input over (repeatable).")
@model_option
@click.option("--types", "type_files", multiple=True, type=click.Path(path_type=Path), metavar="FILE",
              help="Add or replace an event type (repeatable).")  # fmt: skip
@landmarks_option
@click.option("--actors", "actor_file", type=click.Path(path_type=Path), metavar="FILE",
              help="Add or replace names of actors and places.")  # fmt: skip
@click.option("-j", "--jobs", type=Jobs(), default=AUTO, show_default=True,
              help="Processes; 0 for one per core, auto for that from 30 documents on.")  # fmt: skip
@click.option("--engine", type=click.Choice(["local", "ray"]), default="local", show_default=True,
              help="ray: on a cluster, from any file system into the folder -o.")  # fmt: skip
@click.option("--no-cache", is_flag=True, help="Neither look for what earlier runs found nor keep it.")
@click.option(
    "--manifest",
    type=click.Path(),
    metavar="FILE",
    help="Write versions, options and one line per document to FILE.",
)
@click.option("-q", "--quiet", is_flag=True, help="Neither summary nor warnings.")
@click.option("-v", "--verbose", is_flag=True, help="A line for each document.")
@click.pass_context
def extract(
    context: click.Context,
    paths: tuple[str, ...],
    reading: ReadOptions,
    target: str | None,
    form: str,
    merging: bool,
    order: str,
    columns: str | None,
    csv_safe: bool,
    wanted: tuple[str, ...],
    since: DocumentDate | None,
    until: DocumentDate | None,
    keep: tuple[str, ...],
    model: str | None,
    type_files: tuple[Path, ...],
    landmark_files: tuple[Path, ...],
    actor_file: Path | None,
    jobs: int | None,
    engine: str,
    no_cache: bool,
    manifest: str | None,
    quiet: bool,
    verbose: bool,
) -> int:
    """Read news texts and print one JSON line per event; on a terminal, what people read.

    PATH is a file, a folder (its articles are read, of whatever kind, also packed) or - for standard input.
    Exit code 2 says that something could not be read; the rest is done nevertheless.
    """
    paths = given_paths(context, paths)
    outputs = {"-o": STDOUT if target is None else target, "--manifest": manifest}
    if engine == "local":
        check_outputs(outputs, paths, reading, [*type_files, *landmark_files, actor_file])
    types = cache(lambda: _types(type_files))
    if type_files:
        types()  # what is wrong with them is told before anything is read
    form = _format(context, form, target, merging=merging)
    form = _checked_format(context, form, target, columns)
    run = Run(
        paths,
        reading,
        _settings(model, type_files, landmark_files, actor_file),
        types,
        _selection(wanted, since, until, keep, types),
        jobs,
        not no_cache,
        form,
        merging,
        order == "time",
        columns,
        csv_safe,
        target,
        manifest,
        verbose - quiet,
    )
    hinted = form == _FOR_PEOPLE and not quiet and context.get_parameter_source("form") is ParameterSource.DEFAULT
    return _ran(run, engine, hinted=hinted)


def _ran(run: Run, engine: str, *, hinted: bool) -> int:
    """Run here or on a cluster; a reader at a terminal is told how to get the records."""
    if engine == "ray":
        from eventx.cli._ray import extract_by_ray

        return extract_by_ray(run)
    code = _run(run)
    if hinted:
        click.secho(_HINT, dim=True, err=True, color=False if os.environ.get("NO_COLOR") else None)
    return code


def _types(files: tuple[Path, ...]) -> Mapping[str, EventType]:
    from eventx.types.files import load_types

    return load_types(files)


def _format(context: click.Context, form: str, target: str | None, *, merging: bool) -> str:
    """The format: as typed, else as the ending of the output asks, a configured one where it asks for none.

    Where nobody asks for one, a terminal gets what people read. Where the configuration names both, its format
    stands. Raises UsageError for one that cannot hold incidents.
    """
    typed, configured = ParameterSource.COMMANDLINE, ParameterSource.DEFAULT_MAP
    source = context.get_parameter_source("form")
    chosen = source is typed or (source is configured and context.get_parameter_source("target") is not typed)
    unasked = _FOR_PEOPLE if _is_shown(target) and source is ParameterSource.DEFAULT and not merging else form
    found = form if chosen else format_of(target) or unasked
    if merging and found not in _INCIDENT_FORMATS:
        raise click.UsageError(f"--merge writes jsonl or json, not {found}.")
    return found


def _is_shown(target: str | None) -> bool:
    """Whether the output is a terminal."""
    return target in (None, STDOUT) and sys.stdout is not None and sys.stdout.isatty()


def _checked_format(context: click.Context, form: str, target: str | None, columns: str | None) -> str:
    """The format, CSV where columns are asked for. Raises UsageError for what does not go together."""
    typed = context.get_parameter_source("form") is not ParameterSource.DEFAULT
    if columns:
        if typed and form != "csv":
            raise click.UsageError(f"--columns writes csv, not {form}.")
        form = "csv"
    elif not typed and (other := other_format(target)):
        raise click.UsageError(f"-o {target}: {other[0]} is not written; --format {other[1]} may serve.")
    if form in BINARY and target in (None, STDOUT):
        raise click.UsageError(f"--format {form} needs -o FILE.")
    return form


def _settings(model: str | None, types: tuple[Path, ...], landmarks: tuple[Path, ...], actors: Path | None) -> Settings:
    from eventx.settings import Settings

    settings = Settings(types=types, landmarks=landmarks, actors=actors)
    return replace(settings, model=model) if model else settings


def _selection(
    wanted: tuple[str, ...],
    since: DocumentDate | None,
    until: DocumentDate | None,
    keep: tuple[str, ...],
    types: Callable[[], Mapping[str, EventType]],
) -> Selection:
    """What is to be written. Raises EventxError for a type that there is none of, UsageError for no days at all."""
    from eventx.records.selection import Selection

    names = frozenset(name.strip() for value in wanted for name in value.split(","))
    if unknown := sorted(names - types().keys()) if names else []:
        raise EventxError(f"there is no event type {unknown[0]!r}; the types are: {', '.join(sorted(types()))}")
    if since and until and since.earliest and until.latest and since.earliest > until.latest:
        raise click.UsageError(f"--since {since.earliest} lies after --until {until.latest}.")
    return Selection(names, since.earliest if since else None, until.latest if until else None, keep)


def _run(run: Run) -> int:
    """Read, extract, select and write; the exit code says whether all inputs could be read."""
    from eventx.cli._report import reporting
    from eventx.documents.counting import number_of_documents
    from eventx.documents.notices import Caution

    to_stdout = run.output in (None, STDOUT)
    with reporting(run.level, to_stdout=to_stdout) as report, output(run.output) as stream:
        report.expect(lambda: number_of_documents(run.paths, run.reading))
        manifest = _manifest() if run.manifest else None
        if cached := _cached(run, report):
            with closing(cached.store):
                _write(cached, report, stream)
        elif run.merging:
            _write_incidents(_records(run, report, manifest), stream, run.format)
        elif run.format in DOCUMENT_FORMATS:
            _write_documents(run, _selected(run, report, manifest), stream)
        elif run.columns:
            _write_columns(run, run.columns, _records(run, report, manifest), stream)
        else:
            write = writer(run.format, csv_safe=run.csv_safe, by_time=run.by_time)
            write(_in_order(run, _records(run, report, manifest)), stream, run.types())
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


def _manifest() -> Manifest:
    from eventx.cli._manifest import Manifest

    return Manifest()


def _write_documents(run: Run, found: Iterable[tuple[Document, list[EventRecord]]], stream: TextIO) -> None:
    """Write texts and records as bytes, below the text layer of a stream."""
    stream.flush()
    document_writer(run.format)(found, cast(io.BufferedIOBase, stream.buffer), run.types())
    stream.buffer.flush()


def _write_columns(run: Run, name: str, records: Iterable[EventRecord], stream: TextIO) -> None:
    """Write the columns of a data set, and say which of them no text fills."""
    from eventx.writers.columns import empty_columns, write_as

    write_as(name, records, stream, run.types(), safe=run.csv_safe)
    if run.level >= 0:
        click.echo(f"eventx: columns of {name} that stay empty: {', '.join(empty_columns(name))}", err=True)


def _write_incidents(records: Iterable[EventRecord], stream: TextIO, form: str) -> None:
    from eventx.incidents.build import incidents
    from eventx.incidents.told import told_by
    from eventx.incidents.writing import write
    from eventx.writers.lines import record_lines

    write(incidents(told_by((STDOUT, line) for line in record_lines(records))), stream, form)


def _cached(run: Run, report: Report) -> CachedRun | None:
    """The run through the cache, where that serves it: lines of JSON are kept, and a manifest asks for the texts."""
    from eventx.cache.keys import run_key
    from eventx.cache.place import cache_file
    from eventx.cache.run import CachedRun
    from eventx.cache.store import Store
    from eventx.digests import is_unchanged
    from eventx.documents.notices import Caution
    from eventx.documents.read import unread

    kept = run.cache and run.format == "jsonl" and not run.manifest and not run.merging and not run.by_time
    path = cache_file() if kept else None
    key = run_key(run.settings, run.reading, run.selection) if path else None
    if path is None or key is None:
        return None
    store = Store(path, lambda reason: report.notice(Caution(str(path), reason, _WITHOUT)), sound=is_unchanged)
    loaded = cache(lambda: _extractor(run))
    return CachedRun(unread(run.paths, run.reading), lambda texts: _found(run, loaded(), texts), store, key)


def _write(cached: CachedRun, report: Report, stream: TextIO) -> None:
    """Write what is known of documents as it is, and what is found in the others."""
    from eventx.cache.result import Result

    for told in cached.told():
        if isinstance(told, Result):
            report.count(told.document, told.tally)
            stream.write(told.lines.decode())
            stream.flush()
        else:
            report.notice(told)


def _found(run: Run, extractor: Extractor, texts: Iterable[Document]) -> Iterator[Found | Failure | Caution]:
    """What was found in each document, as it is counted and written."""
    from eventx.documents.notices import Caution, Failure
    from eventx.records.tally import Tally
    from eventx.writers.lines import line

    for outcome in _outcomes(run, extractor, texts):
        if isinstance(outcome, Failure | Caution):
            yield outcome
        else:
            records = run.selection.of(*outcome)
            yield outcome[0], Tally.of(records), "".join(map(line, records)).encode()


def _records(run: Run, report: Report, manifest: Manifest | None) -> Iterator[EventRecord]:
    """The wanted records of all documents, one after the other."""
    for _, records in _selected(run, report, manifest):
        yield from records


def _selected(run: Run, report: Report, manifest: Manifest | None) -> Iterator[tuple[Document, list[EventRecord]]]:
    """Documents with their wanted records, counted on the way; what could not be read goes to the report."""
    from eventx.documents.notices import Caution, Failure

    for outcome in _outcomes(run, _extractor(run), documents(run.paths, run.reading, report)):
        if isinstance(outcome, Failure | Caution):
            report.notice(outcome)
            continue
        document, found = outcome
        records = run.selection.of(document, found)
        report.document(document, records)
        if manifest:
            manifest.add(document, len(records))
        yield document, records


def _extractor(run: Run) -> Extractor:
    """What reads texts. Raises EventxError for a model that cannot be loaded."""
    from eventx.extraction import Extractor
    from eventx.models import loading_errors

    with loading_errors(run.settings.model):
        extractor = Extractor.of(run.settings)
    # What is loaded stays: the collector need not walk it again, and forked workers share it.
    gc.collect()
    gc.freeze()
    gc.set_threshold(*COLLECTING)
    return extractor


def _outcomes(run: Run, extractor: Extractor, texts: Iterable[Document]) -> Iterator[Outcome]:
    """What became of each document."""
    from eventx.parallel import extract_parallel

    jobs, texts = processes(run.jobs, texts)
    yield from extractor.attempt(texts) if jobs == 1 else extract_parallel(texts, extractor, run.settings, jobs)
