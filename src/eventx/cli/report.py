"""``eventx report``: records and incidents as one page that people look at."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from eventx.cli._report import Report
    from eventx.documents.document import Document
    from eventx.documents.options import ReadOptions
    from eventx.page.material import Material

from eventx.cli._inputs import field_options
from eventx.cli._types.share import Share

DONE, COULD_NOT = 0, 2


@click.command()
@click.argument("sources", nargs=-1, required=True, metavar="EVENTS...")
@click.option("-o", "--output", "target", type=click.Path(), metavar="FILE",
              help="Write to FILE instead of standard output; packed if it ends in .gz.")  # fmt: skip
@click.option("--incidents", "merging", is_flag=True, help="Gather the events into incidents, as `eventx merge` does.")
@click.option("--texts", multiple=True, type=click.Path(), metavar="PATH",
              help="The articles, as they were given to extract (repeatable).")  # fmt: skip
@field_options
@click.option("--types", "type_files", multiple=True, type=click.Path(path_type=Path), metavar="FILE",
              help="Add or replace an event type (repeatable).")  # fmt: skip
@click.option("--min-confidence", "least", type=Share(), default=0.0, metavar="NUMBER",
              help="Only events that are so sure, from 0 to 1.")  # fmt: skip
@click.option("--title", default="Events in the news", show_default=True, help="The heading of the page.")
@click.option("-q", "--quiet", is_flag=True, help="No warnings.")
def report(
    sources: tuple[str, ...],
    target: str | None,
    merging: bool,
    texts: tuple[str, ...],
    reading: ReadOptions,
    type_files: tuple[Path, ...],
    least: float,
    title: str,
    quiet: bool,
) -> int:
    """Write one HTML page on which the events of EVENTS can be looked at, filtered and searched.

    EVENTS are JSON Lines as `eventx extract` or `eventx merge` writes them, also .gz, or - for standard input. The page
    holds all that it shows and fetches nothing. With --texts it shows whole articles, without them the sentences.
    """
    from eventx.cli._outputs import check_outputs
    from eventx.cli._report import NORMAL, QUIET, Report
    from eventx.documents.notices import Caution
    from eventx.page.contents import contents
    from eventx.page.html import page
    from eventx.page.material import material_in, surer, with_incidents
    from eventx.types.files import load_types
    from eventx.writers.output import STDOUT, output

    if (*sources, *texts).count(STDOUT) > 1:
        raise click.UsageError("standard input (-) can be read once only.")
    if target is None and sys.stdout is not None and sys.stdout.isatty():
        raise click.UsageError("a page is for a browser, not for a terminal: name a file with -o, or pipe it.")
    check_outputs({"-o": STDOUT if target is None else target}, texts, reading, [*sources, *type_files])
    types = load_types(type_files)
    with Report(QUIET if quiet else NORMAL, to_stdout=target in (None, STDOUT)) as told:
        material, unknown = surer(material_in(sources), least)
        if unknown:
            reason = f"{unknown:,} of the events say nothing of their confidence, and are left out"
            told.notice(Caution("--min-confidence", reason, "give the events that extract writes, no incidents"))
        if not material.records:
            told.notice(Caution(", ".join(sources), "no event to show", "does the run that wrote this find any?"))
        material = with_incidents(material) if merging else material
        shown = contents(material, _articles(material, texts, reading, told), types)
        written = page(shown, title)
    with output(target) as stream:
        stream.writelines(written)
    return COULD_NOT if told.troubled else DONE


def _articles(material: Material, texts: tuple[str, ...], reading: ReadOptions, report: Report) -> Iterator[Document]:
    """The texts of the articles, as far as they are the ones that were read; what is not goes to the report."""
    from eventx.cli._inputs import documents
    from eventx.documents.document import Document
    from eventx.page.texts import texts_of

    if not texts:
        return
    for item in texts_of(material.records, documents(texts, reading, report)):
        if isinstance(item, Document):
            yield item
        else:
            report.notice(item)
