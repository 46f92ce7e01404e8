"""The arguments and options by which commands are given texts, and the documents behind them."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from eventx.documents.options import ReadOptions

if TYPE_CHECKING:
    from eventx.cli._report import Report
    from eventx.documents.document import Document, DocumentDate


class Day(click.ParamType["DocumentDate"]):
    """A day, a month or a year: ``2019-09-17``, ``2019-09``, ``2019``."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, context: click.Context | None) -> DocumentDate:
        """The date as an interval of days; a usage error where it is none."""
        from eventx.documents.dates import DateError, parse_date

        try:
            return parse_date(str(value), "option")
        except DateError as error:
            self.fail(f"{error}; write it as YYYY-MM-DD, YYYY-MM or YYYY", param, context)


_OPTIONS = (
    click.option("--date", type=Day(), help="The date of all documents, above what they say themselves."),
    click.option("--text-field", metavar="FIELD", help="Field of JSON Lines or CSV records with the text."),
    click.option("--date-field", metavar="FIELD", help="Field with the date."),
    click.option("--title-field", metavar="FIELD", help="Field with the title."),
    click.option("--id-field", metavar="FIELD", help="Field with the id of the document."),
)
_NAMES = ("date", "text_field", "date_field", "title_field", "id_field")


#: Options that several commands have.
model_option = click.option("--model", metavar="NAME|PATH", help="Another English spaCy pipeline.")
landmarks_option = click.option(
    "--landmarks", "landmark_files", multiple=True, type=click.Path(path_type=Path), metavar="FILE",
    help="Add events of known date, by which undated texts are dated (repeatable).",
)  # fmt: skip


def input_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the argument PATH..., and how inputs are read: it is called with ``reading``, ReadOptions."""
    read = _with_reading(command, _OPTIONS)
    return click.argument("paths", nargs=-1, type=click.Path(), metavar="PATH...")(read)


def field_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options that name the fields of records: it is called with ``reading``, ReadOptions."""
    return _with_reading(command, _OPTIONS[1:])


def _with_reading(command: Callable[..., Any], options: Sequence[Callable[..., Any]]) -> Callable[..., Any]:
    @wraps(command)
    def with_reading(*args: Any, **values: Any) -> Any:
        given = {name: values.pop(name, None) for name in _NAMES}
        return command(*args, reading=ReadOptions(**{k: v for k, v in given.items() if v}), **values)

    wrapped: Callable[..., Any] = with_reading
    for option in reversed(options):
        wrapped = option(wrapped)
    return wrapped


def given_paths(context: click.Context, paths: tuple[str, ...]) -> tuple[str, ...]:
    """The paths of a command; without any, standard input if something is piped in, else the help text.

    Who asks for standard input at a terminal is told that it is read, and how it ends.
    """
    from eventx.documents.sources import STDIN

    typed = sys.stdin is not None and sys.stdin.isatty()
    if not paths and typed:
        raise click.exceptions.NoArgsIsHelpError(context)
    if STDIN in paths and typed:
        click.echo("eventx: reading standard input; Ctrl-D ends it", err=True)
    return paths or (STDIN,)


def documents(paths: Iterable[str], options: ReadOptions, report: Report) -> Iterator[Document]:
    """The documents behind the paths; notices go to the report."""
    from eventx.documents.document import Document
    from eventx.documents.read import read

    for item in read(paths, options):
        if isinstance(item, Document):
            yield item
        else:
            report.notice(item)
