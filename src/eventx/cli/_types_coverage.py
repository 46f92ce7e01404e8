"""``eventx types coverage``: how much of the predicate vocabulary of texts is decided."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from eventx.cli._inputs import documents, given_paths, input_options, read_options
from eventx.cli._report import Report
from eventx.documents.document import Document, DocumentDate

if TYPE_CHECKING:
    from eventx.vocabulary.predicates import Predicate

DONE, COULD_NOT = 0, 2


@click.command()
@input_options
@click.option("--types", "files", multiple=True, type=click.Path(path_type=Path), metavar="FILE",
              help="Add or replace an event type (repeatable).")  # fmt: skip
@click.option("--list", "listed", is_flag=True, help="List the undecided words, most frequent first.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@click.option("--model", metavar="NAME|PATH", help="Another English spaCy pipeline.")
@click.pass_context
def coverage(
    context: click.Context,
    paths: tuple[str, ...],
    date: DocumentDate | None,
    text_field: str | None,
    date_field: str | None,
    title_field: str | None,
    id_field: str | None,
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
    reading = read_options(date, text_field, date_field, title_field, id_field)
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
    from eventx.language.pipeline import DEFAULT_MODEL, load
    from eventx.models import model_errors
    from eventx.types.files import load_types
    from eventx.vocabulary.known import Vocabulary
    from eventx.vocabulary.predicates import predicates

    vocabulary = Vocabulary.of_types(load_types(files).values())
    with model_errors(model or DEFAULT_MODEL):
        nlp = load(model or DEFAULT_MODEL)
    for text in parse(texts, nlp):
        if isinstance(text, Parsed):
            yield from predicates(text, vocabulary)
        elif text.failure:
            report.notice(text.failure)
