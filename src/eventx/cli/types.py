"""``eventx types``: the event types, and help for those who write their own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from eventx.cli._types.coverage import coverage
from eventx.errors import EventxError

if TYPE_CHECKING:
    from rich.console import RenderableType

    from eventx.authoring.examples import Outcome
    from eventx.datafiles.problems import Findings, Problem
    from eventx.types.frames import EventType

DONE, FOUND, COULD_NOT = 0, 1, 2
_FILE = click.Path(path_type=Path)


@click.group()
def types() -> None:
    """Show, check, test and begin event types, and see which words of news they know.

    A type is a TOML file: its roles, its trigger words in frames, and sentences that it must and must not
    fire on. Those that come with eventx are known by their names; files are your own.
    """


@types.command("list")
@click.argument("files", nargs=-1, type=_FILE, metavar="[FILE]...")
def list_types(files: tuple[Path, ...]) -> int:
    """List all event types with their codes, numbers of frames, and roles.

    Types in FILEs are listed too; one of a known name takes the place of that type.
    """
    from eventx.authoring.listing import builtin_list, listed, type_lines

    found = {each.name: each for each in builtin_list()}
    if files:
        found |= {name: listed(each) for name, each in _load(files).items()}
    for name, rest in type_lines(found[name] for name in sorted(found)):
        click.echo(click.style(name, fg="cyan") + rest)
    return DONE


@types.command()
@click.argument("names", nargs=-1, required=True, metavar="NAME|FILE...")
def show(names: tuple[str, ...]) -> int:
    """Show all that is known of event types: where roles look, what frames ask, examples."""
    from eventx.authoring.show import whole_type
    from eventx.types.examples import with_examples

    for number, event_type in enumerate(_chosen(names, with_examples(_load(_files(names))))):
        if number:
            click.echo()
        _print(whole_type(event_type))
    return DONE


@types.command()
@click.argument("files", nargs=-1, type=_FILE, metavar="[FILE]...")
def check(files: tuple[Path, ...]) -> int:
    """Check type files, those of eventx itself without FILE.

    Told with file, line and key: unknown keys, roles, slots, noun classes and codes; triggers that are empty,
    stand twice, are claimed by two frames alike or can never fire. Exit code 1: something was found, 2: a
    file could not be read.
    """
    from eventx.authoring.check import check_builtin, check_file
    from eventx.types.problems import TypeFileError

    found: list[Problem] = []
    unread = 0
    for path in files:
        try:
            found += check_file(path)
        except TypeFileError as error:
            click.echo(f"eventx: {error}", err=True)
            unread += 1
    if not files:
        found = check_builtin()
    for problem in found:
        click.echo(str(problem))
    return COULD_NOT if unread else FOUND if found else DONE


@types.command()
@click.argument("names", nargs=-1, metavar="[NAME|FILE]...")
@click.option("--model", metavar="NAME|PATH", help="Another English spaCy pipeline.")
@click.option("-q", "--quiet", is_flag=True, help="Only the examples that fail.")
def test(names: tuple[str, ...], model: str | None, quiet: bool) -> int:
    """Run the examples and counter-examples of event types through the whole pipeline.

    Without NAME or FILE, those of all types that come with eventx. What fails is told with what the pipeline
    saw instead. Words in ``unless`` and in refusing frames that no counter-example shows are listed too, of
    all types only their numbers. Exit code 1: an example fails.
    """
    from eventx.types.examples import with_examples

    files = _files(names)
    wanted = _chosen(names, with_examples(_load(files)))
    outcomes = list(_outcomes(wanted, files, model))
    failed = [outcome for outcome in outcomes if outcome.failure]
    for outcome in failed:
        click.echo("\n".join(_failure_lines(outcome, files)))
    if not quiet:
        _tell_exceptions(wanted, outcomes, files, whole=bool(names))
        _tell(wanted, len(outcomes), len(failed))
    return FOUND if failed else DONE


@types.command()
@click.argument("name")
@click.option("--folder", type=_FILE, default=Path(), help="Where to write it; the working directory otherwise.")
def new(name: str, folder: Path) -> int:
    """Write NAME.toml, a commented file to begin an own event type with."""
    from eventx.authoring.skeleton import write_skeleton

    click.echo(str(write_skeleton(name, folder)))
    return DONE


types.add_command(coverage)


def _files(names: Iterable[str]) -> tuple[Path, ...]:
    """Those of the names that are files."""
    return tuple(Path(name) for name in names if name.endswith(".toml") or "/" in name)


def _load(files: Iterable[Path]) -> Mapping[str, EventType]:
    """The built-in types and those of the files. Raises TypeFileError for a wrong file."""
    from eventx.types.files import load_types

    return load_types(files)


def _chosen(names: Sequence[str], known: Mapping[str, EventType]) -> list[EventType]:
    """The types named, by name or file; all where none is. Raises EventxError for an unknown name."""
    from eventx.datafiles.problems import unknown

    wanted = [Path(name).stem if Path(name) in _files([name]) else name for name in names] or sorted(known)
    for name in wanted:
        if name not in known:
            raise EventxError(unknown("event type", name, known))
    return [known[name] for name in dict.fromkeys(wanted)]


def _outcomes(wanted: Iterable[EventType], files: tuple[Path, ...], model: str | None) -> Iterator[Outcome]:
    from eventx.authoring.examples import run_examples
    from eventx.extraction import Extractor
    from eventx.models import model_errors
    from eventx.settings import Settings

    settings = Settings(model, files) if model else Settings(types=files)
    with model_errors(settings.model):
        extractor = Extractor.of(settings)
    yield from run_examples(wanted, extractor)


def _failure_lines(outcome: Outcome, files: Iterable[Path]) -> Iterator[str]:
    """What failed, at its line in the file, the sentence, and what was seen instead."""
    yield f"{_place(outcome.example.text, _example_files(outcome.type, files))}: {outcome.name}: {outcome.failure}"
    yield f"    {outcome.example.text}"
    yield from (f"    {line}" for line in outcome.seen)


def _place(sentence: str, files: Sequence[tuple[str, str]]) -> str:
    """File and line of a sentence, given the files of its type by name and text; the first file where none has it."""
    for source, text in files:
        if (position := text.find(sentence)) >= 0:
            return f"{source}:{text.count(chr(10), 0, position) + 1}"
    return files[0][0]


def _example_files(name: str, files: Iterable[Path]) -> list[tuple[str, str]]:
    """Names and texts of the files that hold the examples of a type."""
    from eventx.types.examples import example_files
    from eventx.types.files import read_text

    own = [(str(path), read_text(path)) for path in files if path.stem == name]
    return own or [(findings.source, findings.text) for findings in example_files(name)]


def _tell(wanted: Iterable[EventType], number: int, failed: int) -> None:
    for event_type in wanted:
        if not event_type.examples:
            click.echo(f"eventx: {event_type.name} has no examples", err=True)
    passed = f"{number - failed} of {number} examples pass"
    click.echo(f"{passed}, {failed} fail" if failed else passed)


def _tell_exceptions(
    wanted: Iterable[EventType], outcomes: Sequence[Outcome], files: tuple[Path, ...], *, whole: bool
) -> None:
    """The exceptions that no counter-example shows: each with its line, or only their numbers."""
    from eventx.authoring.exceptions import complain_of, without_sentence

    for event_type in wanted:
        missing = without_sentence(event_type, [o.shows for o in outcomes if o.type == event_type.name])
        if whole:
            findings = _type_file(event_type.name, files)
            complain_of(missing, event_type, findings)
            for problem in findings.problems:
                click.echo(str(problem))
        elif missing:
            click.echo(f"{event_type.name}: {len(missing)} exceptions without a counter-example")


def _type_file(name: str, files: Iterable[Path]) -> Findings:
    """The file that a type stands in."""
    from eventx.datafiles.problems import Findings
    from eventx.types.files import read_text
    from eventx.types.texts import builtin_texts

    own = next((path for path in files if path.stem == name), None)
    return Findings(f"{name}.toml", builtin_texts()[name]) if own is None else Findings(str(own), read_text(own))


def _print(what: RenderableType) -> None:
    from rich.console import Console

    console = Console(highlight=False)
    with console.capture() as shown:
        console.print(what)
    for line in shown.get().splitlines():
        click.echo(line.rstrip())
