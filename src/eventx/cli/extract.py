"""``eventx extract``: news texts in, one JSON line per event out."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import click
from click.core import ParameterSource

from eventx.cli._inputs import Day, given_paths, input_options, landmarks_option, model_option
from eventx.cli._outputs import check_outputs
from eventx.cli._running.jobs import AUTO, Jobs
from eventx.cli._running.perform import performed
from eventx.cli._running.run import Run
from eventx.cli._types.name import TypeName
from eventx.cli._types.share import Share
from eventx.documents.options import ReadOptions
from eventx.errors import EventxError
from eventx.writers import BINARY, DOCUMENT_FORMATS, FORMATS, format_of, other_format, unknown_ending
from eventx.writers.output import STDOUT

if TYPE_CHECKING:
    from eventx.documents.document import DocumentDate
    from eventx.records.selection import Selection
    from eventx.settings import Settings
    from eventx.types.frames import EventType

#: What incidents are written as.
_INCIDENT_FORMATS = ("jsonl", "json")
_ORDERS = ("article", "time")
#: What people read.
_FOR_PEOPLE = "text"


@click.command()
@input_options
@click.option("-o", "--output", "target", type=click.Path(), metavar="FILE",
              help="Write to FILE instead of standard output; packed if it ends in .gz.")  # fmt: skip
@click.option(
    "--format", "form", type=click.Choice([*FORMATS, *DOCUMENT_FORMATS]), default="jsonl", show_default=True,
    help="What records are written as; else the ending of FILE decides: .jsonl, .json, .csv, .txt (table), .sqlite, "
    ".geojson, .parquet; on a terminal text.",
)  # fmt: skip
@click.option("--merge", "merging", is_flag=True, help="Write incidents, as `eventx merge` does; jsonl or json.")
@click.option("--sort", "order", type=click.Choice(_ORDERS), default="article", show_default=True,
              help="By article, or by the time of the events, undated ones last.")  # fmt: skip
@click.option("--columns", type=click.Choice(["acled", "gdelt", "polecat"]),
              help="CSV with the columns of this data set.")  # fmt: skip
@click.option("--csv-safe", is_flag=True, help="Put an apostrophe before CSV cells that look like formulas.")
@click.option("--type", "wanted", multiple=True, type=TypeName(), metavar="TYPE",
              help="Only events of this type (repeatable, or with commas).")  # fmt: skip
@click.option("--lead", is_flag=True, help="Only the main event of each article; with --type, if it is of these.")
@click.option("--since", type=Day(), help="Only events that may have happened on this day or later.")
@click.option("--until", type=Day(), help="Only events that may have happened on this day or before.")
@click.option("--min-confidence", "least", type=Share(), default=0.0, metavar="NUMBER",
              help="Only events that are so sure, from 0 to 1.")  # fmt: skip
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
    lead: bool,
    since: DocumentDate | None,
    until: DocumentDate | None,
    least: float,
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
    form = _checked_format(context, _format(context, form, target, merging=merging), target, columns)
    if form == "jsonl" and not quiet and (ending := unknown_ending(target)):
        click.echo(f"eventx: warning: {target}: {ending} names no format; JSON Lines are written", err=True)
    selection = replace(_selection(wanted, since, until, keep, types), lead=lead, least=least)
    run = Run(
        paths, reading, _settings(model, type_files, landmark_files, actor_file), types,
        selection, jobs, not no_cache, form, merging, order == "time", columns, csv_safe,
        target, manifest, verbose - quiet,
    )  # fmt: skip
    hinted = form == _FOR_PEOPLE and not quiet and context.get_parameter_source("form") is ParameterSource.DEFAULT
    return performed(run, engine, hinted=hinted)


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
        if (ending := format_of(target) or form) not in ("csv", "jsonl", "table", "text"):
            raise click.UsageError(f"--columns writes csv, not {ending}.")
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
