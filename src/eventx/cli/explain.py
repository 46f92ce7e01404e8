"""``eventx explain``: why a text gives the events it gives, and why not others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from eventx.cli._inputs import documents, given_paths, input_options, model_option
from eventx.cli._outputs import check_outputs
from eventx.cli._report import Report
from eventx.documents.document import Document
from eventx.documents.notices import Failure
from eventx.documents.options import ReadOptions
from eventx.writers.output import STDOUT, output

if TYPE_CHECKING:
    from eventx.explaining.explanation import Explanation
    from eventx.explaining.wanted import Wanted
    from eventx.extraction import Extractor

DONE, NOTHING, COULD_NOT = 0, 1, 2


@click.command()
@input_options
@click.option("--line", type=click.IntRange(min=1), metavar="N", help="Only sentences on this line of the text.")
@click.option("--match", metavar="TEXT", help="Only sentences that hold this text, in upper or lower case.")
@click.option("--records", "records_only", is_flag=True, help="Only the records, not the sentences they come from.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object per document, on a line each.")
@click.option("--html", type=click.Path(), metavar="FILE", help="Write an HTML page to FILE (- for standard output).")
@click.option("--types", "type_files", multiple=True, type=click.Path(path_type=Path), metavar="FILE",
              help="Add or replace an event type (repeatable).")  # fmt: skip
@model_option
@click.pass_context
def explain(
    context: click.Context,
    paths: tuple[str, ...],
    reading: ReadOptions,
    line: int | None,
    match: str | None,
    records_only: bool,
    as_json: bool,
    html: str | None,
    type_files: tuple[Path, ...],
    model: str | None,
) -> int:
    """Tell why a text gives the events it gives, and why not others.

    For each sentence: the clauses with their slots, every trigger word, the frame that fired or the reason
    why each did not, and where arguments, time, polarity, modality, source and merging come from. --records
    leaves that out, and tells of each record alone why it says what it says. Exit code 1: no sentence is on
    that line or holds that text, 2: something could not be read.
    """
    if as_json and html:
        raise click.UsageError("--json and --html exclude each other.")
    from eventx.explaining.wanted import Wanted

    paths = given_paths(context, paths)
    wanted = Wanted(line, match)
    check_outputs({"--html": STDOUT if html is None else html}, paths, reading, type_files)
    with Report() as report:
        texts = documents(paths, reading, report)
        number = _write(
            _Counted(_explanations(texts, wanted, _extractor(model, type_files), report), records_only), as_json, html
        )
    if report.failures:
        return COULD_NOT
    if not number and wanted != Wanted():
        click.echo(f"eventx: {', '.join(paths)}: {_nothing(line, match)}; leave it out to see all", err=True)
        return NOTHING
    return DONE


def _nothing(line: int | None, match: str | None) -> str:
    """That no sentence was wanted, in words: "no sentence on line 3 holds 'deal'"."""
    on = f" on line {line}" if line is not None else ""
    return f"no sentence{on} holds {match!r}" if match is not None else f"no sentence is{on}"


def _extractor(model: str | None, type_files: tuple[Path, ...]) -> Extractor:
    """Load pipeline and types. Raises EventxError for an unknown model and a wrong type file."""
    from eventx.extraction import Extractor
    from eventx.models import model_errors
    from eventx.settings import Settings

    settings = Settings(model, type_files) if model else Settings(types=type_files)
    with model_errors(settings.model):
        return Extractor.of(settings)


def _explanations(
    texts: Iterable[Document], wanted: Wanted, extractor: Extractor, report: Report
) -> Iterator[Explanation]:
    """The explanations of the documents that have a wanted sentence, or of all where all are wanted.

    What cannot be read to its end goes to the report.
    """
    from eventx.explaining.explain import attempt
    from eventx.explaining.wanted import Wanted
    from eventx.language.parsed import parse

    for text in parse(texts, extractor.nlp):
        outcome = attempt(text, extractor, wanted)
        if isinstance(outcome, Failure):
            report.notice(outcome)
        elif outcome.sentences or wanted == Wanted():
            yield outcome


def _write(explanations: _Counted, as_json: bool, html: str | None) -> int:
    """Write the explanations and give the number of their sentences."""
    with output(html) as stream:
        for piece in _pieces(explanations, as_json, html is not None):
            stream.write(piece)
    return explanations.sentences


class _Counted:
    """Explanations as they go by, with their sentences counted, and then left out where records alone are wanted."""

    def __init__(self, explanations: Iterable[Explanation], records_only: bool) -> None:
        self._explanations = explanations
        self._records_only = records_only
        self.sentences = 0

    def __iter__(self) -> Iterator[Explanation]:
        for explanation in self._explanations:
            self.sentences += len(explanation.sentences)
            yield replace(explanation, sentences=()) if self._records_only else explanation


def _pieces(explanations: Iterable[Explanation], as_json: bool, as_html: bool) -> Iterator[str]:
    if as_html:
        from eventx.explaining.as_html import html_page

        yield from html_page(explanations)
    elif as_json:
        from eventx.explaining.as_json import json_line

        yield from (json_line(explanation) for explanation in explanations)
    else:
        yield from _coloured(explanations)


def _coloured(explanations: Iterable[Explanation]) -> Iterator[str]:
    """Lines of text, wrapped at the terminal's width; with colour on a terminal, unless NO_COLOR is set.

    Without a terminal lines are wrapped only where COLUMNS tells how wide they may be.
    """
    import os

    from rich.console import Console

    from eventx.explaining.as_text import text_lines
    from eventx.printable import masked

    console = Console(highlight=False, soft_wrap=True)
    width = console.width if console.is_terminal or os.environ.get("COLUMNS") else None
    for number, explanation in enumerate(explanations):
        with console.capture() as captured:
            if number:
                console.print()
            for line in text_lines(explanation):
                for piece in line.wrapped(console, width):
                    piece.plain = masked(piece.plain)
                    console.print(piece)
        yield captured.get()
