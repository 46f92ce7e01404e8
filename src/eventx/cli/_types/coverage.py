"""``eventx types coverage``: how much of the predicate vocabulary of texts is decided."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from eventx.cli._inputs import documents, given_paths, input_options, model_option
from eventx.cli._report import Report
from eventx.documents.document import Document
from eventx.documents.options import ReadOptions

if TYPE_CHECKING:
    from eventx.vocabulary.predicates import Predicate

DONE, COULD_NOT = 0, 2


@click.command()
@input_options
@click.option("--types", "files", multiple=True, type=click.Path(path_type=Path), metavar="FILE",
              help="Add or replace an event type (repeatable).")  # fmt: skip
@click.option("--list", "listed", is_flag=True, help="List the undecided words, most frequent first.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@model_option
@click.pass_context
def coverage(
    context: click.Context,
    paths: tuple[str, ...],
    reading: ReadOptions,
    files: tuple[Path, ...],
    listed: bool,
    as_json: bool,
    model: str | None,
) -> int:
    """Print which share of the predicate words of texts is decided.

    Predicate words are the verbs, and the nouns and adjectives that can name a happening. A word is decided
    when a frame of an event type knows it, or when it was looked at and names no event. PATH is what extract
    reads.
    """
    from eventx.vocabulary.coverage import coverage, json_report, text_report

    paths = given_paths(context, paths)
    with Report(-1) as report:
        found = coverage(_predicates(documents(paths, reading, report), files, model, report))
    if as_json:
        click.echo(json.dumps(json_report(found, listed=listed), ensure_ascii=False))
    else:
        click.echo("\n".join(text_report(found, listed=listed)))
    return COULD_NOT if report.failures else DONE


def _predicates(
    texts: Iterable[Document], files: tuple[Path, ...], model: str | None, report: Report
) -> Iterator[Predicate]:
    """The predicate words of all texts; what cannot be read to its end goes to the report.

    Raises EventxError for a model or types that cannot be loaded.
    """
    from eventx.language.parsed import Parsed, parse
    from eventx.models import load_model
    from eventx.types.files import load_types
    from eventx.vocabulary.known import Vocabulary
    from eventx.vocabulary.predicates import predicates

    vocabulary = Vocabulary.of_types(load_types(files).values())
    for text in parse(texts, load_model(model)):
        if isinstance(text, Parsed):
            yield from predicates(text, vocabulary)
        elif text.failure:
            report.notice(text.failure)
