"""``eventx merge``: the same happening across documents."""

from __future__ import annotations

import click

from eventx.cli._types.share import Share

_FORMATS = ("jsonl", "json", "text")


@click.command()
@click.argument("sources", nargs=-1, required=True, metavar="EVENTS...")
@click.option("-o", "--output", "target", type=click.Path(), metavar="FILE",
              help="Write to FILE instead of standard output; packed if it ends in .gz.")  # fmt: skip
@click.option("--format", "form", type=click.Choice(_FORMATS), default="jsonl", show_default=True,
              help="Lines or one list of JSON, or a text to read.")  # fmt: skip
@click.option("--documents", "least", type=click.IntRange(min=1), default=1, show_default=True, metavar="N",
              help="Only incidents that N documents tell of or more.")  # fmt: skip
@click.option("--min-confidence", "sure", type=Share(), default=0.0, metavar="NUMBER",
              help="Only events that are so sure, from 0 to 1.")  # fmt: skip
def merge(sources: tuple[str, ...], target: str | None, form: str, least: int, sure: float) -> None:
    """Gather the records of EVENTS that tell of the same happening into incidents.

    EVENTS are JSON Lines as `eventx extract` writes them, also .gz, or - for standard input. An incident has what its
    events say together, who says who did it, and under `why` the signs by which they were joined. When in doubt there
    are two incidents.
    """
    from eventx.cli._outputs import check_outputs
    from eventx.incidents.build import incidents
    from eventx.incidents.told import told_in
    from eventx.incidents.writing import write
    from eventx.writers.output import STDOUT, output

    if sources.count("-") > 1:
        raise click.UsageError("standard input (-) can be read once only.")
    check_outputs({"-o": STDOUT if target is None else target}, others=sources)
    told = told_in(sources, sure)
    if not told.reports and not sure:
        click.echo(
            f"eventx: warning: {', '.join(sources)}: no records in it; give what `eventx extract` writes", err=True
        )
    found = incidents(told, least)
    with output(target) as stream:
        write(found, stream, form)
