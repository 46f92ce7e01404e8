"""``eventx extract``: news texts in, one JSON line per event out."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import click
from click.core import ParameterSource

from eventx.cli._inputs import Day, documents, given_paths, input_options, landmarks_option, model_option
from eventx.cli._outputs import check_outputs
from eventx.cli._type_name import TypeName
from eventx.documents.options import ReadOptions
from eventx.errors import EventxError
from eventx.writers import FORMATS, format_of, writer
from eventx.writers.output import STDOUT, output

if TYPE_CHECKING:
    from eventx.cli._manifest import Manifest
    from eventx.cli._report import Report
    from eventx.documents.document import Document, DocumentDate
    from eventx.extraction import Settings
    from eventx.parallel import Outcome
    from eventx.records.record import EventRecord
    from eventx.records.selection import Selection
    from eventx.types.frames import EventType

DONE, COULD_NOT = 0, 2


@dataclass(frozen=True, slots=True)
class Run:
    """All that the options of one extraction say."""

    paths: tuple[str, ...]
    reading: ReadOptions
    settings: Settings
    types: Mapping[str, EventType]
    selection: Selection
    jobs: int
    format: str
    csv_safe: bool
    output: str | None
    manifest: str | None
    level: int


@click.command()
@input_options
@click.option("-o", "--output", "target", type=click.Path(), metavar="FILE",
              help="Write to FILE instead of standard output; packed if it ends in .gz.")  # fmt: skip
@click.option(
    "--format", "form", type=click.Choice(list(FORMATS)), default="jsonl", show_default=True,
    help="What records are written as; else the ending of FILE decides: .jsonl, .json, .csv, .txt (table).",
)  # fmt: skip
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
@click.option("-j", "--jobs", type=click.IntRange(min=0), default=1, show_default=True,
              help="Processes; 0 for one per core.")  # fmt: skip
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
    csv_safe: bool,
    wanted: tuple[str, ...],
    since: DocumentDate | None,
    until: DocumentDate | None,
    keep: tuple[str, ...],
    model: str | None,
    type_files: tuple[Path, ...],
    landmark_files: tuple[Path, ...],
    actor_file: Path | None,
    jobs: int,
    manifest: str | None,
    quiet: bool,
    verbose: bool,
) -> int:
    """Read news texts and print one JSON line per event.

    PATH is a file, a folder (its .txt, .md and .jsonl files are read, also as .gz) or - for standard input.
    Exit code 2 says that something could not be read; the rest is done nevertheless.
    """
    from eventx.types.files import load_types

    paths = given_paths(context, paths)
    outputs = {"-o": STDOUT if target is None else target, "--manifest": manifest}
    check_outputs(outputs, paths, reading, [*type_files, *landmark_files, actor_file])
    types = load_types(type_files)
    run = Run(
        paths,
        reading,
        _settings(model, type_files, landmark_files, actor_file),
        types,
        _selection(wanted, since, until, keep, types),
        jobs,
        _format(context, form, target),
        csv_safe,
        target,
        manifest,
        verbose - quiet,
    )
    return _run(run)


def _format(context: click.Context, form: str, target: str | None) -> str:
    """The format: as typed, else as the ending of the output asks, a configured one where it asks for none.

    Where the configuration names both, its format stands.
    """
    typed, configured = ParameterSource.COMMANDLINE, ParameterSource.DEFAULT_MAP
    source = context.get_parameter_source("form")
    chosen = source is typed or (source is configured and context.get_parameter_source("target") is not typed)
    return form if chosen else format_of(target) or form


def _settings(model: str | None, types: tuple[Path, ...], landmarks: tuple[Path, ...], actors: Path | None) -> Settings:
    from eventx.extraction import Settings

    settings = Settings(types=types, landmarks=landmarks, actors=actors)
    return replace(settings, model=model) if model else settings


def _selection(
    wanted: tuple[str, ...],
    since: DocumentDate | None,
    until: DocumentDate | None,
    keep: tuple[str, ...],
    types: Mapping[str, EventType],
) -> Selection:
    """What is to be written. Raises EventxError for a type that there is none of."""
    from eventx.records.selection import Selection

    names = frozenset(name.strip() for value in wanted for name in value.split(","))
    if unknown := sorted(names - types.keys()):
        raise EventxError(f"there is no event type {unknown[0]!r}; the types are: {', '.join(sorted(types))}")
    return Selection(names, since.earliest if since else None, until.latest if until else None, keep)


def _run(run: Run) -> int:
    """Read, extract, select and write; the exit code says whether all inputs could be read."""
    from eventx.cli._manifest import Manifest
    from eventx.cli._report import reporting

    to_stdout = run.output in (None, STDOUT)
    with reporting(run.level, to_stdout=to_stdout) as report, output(run.output) as stream:
        manifest = Manifest()
        writer(run.format, csv_safe=run.csv_safe)(_records(run, report, manifest), stream, run.types)
    if run.manifest:
        with output(run.manifest) as stream:
            manifest.write(stream, run.settings, run.reading, run.selection, report.notices)
    return COULD_NOT if report.troubled else DONE


def _records(run: Run, report: Report, manifest: Manifest) -> Iterator[EventRecord]:
    """The wanted records of all documents, counted on the way; what could not be read goes to the report."""
    from eventx.documents.notices import Caution, Failure

    for outcome in _outcomes(run, documents(run.paths, run.reading, report)):
        if isinstance(outcome, Failure | Caution):
            report.notice(outcome)
            continue
        document, found = outcome
        records = run.selection.of(document, found)
        report.document(document, records)
        if run.manifest:
            manifest.add(document, len(records))
        yield from records


def _outcomes(run: Run, texts: Iterable[Document]) -> Iterator[Outcome]:
    """What became of each document. Raises EventxError for a model that cannot be loaded."""
    from eventx.extraction import Extractor
    from eventx.models import loading_errors
    from eventx.parallel import extract_parallel

    with loading_errors(run.settings.model):
        extractor = Extractor.of(run.settings)
    # What is loaded stays: the collector need not walk it again, and forked workers share it.
    gc.collect()
    gc.freeze()
    one = run.jobs == 1
    yield from extractor.attempt(texts) if one else extract_parallel(texts, extractor, run.settings, run.jobs)
