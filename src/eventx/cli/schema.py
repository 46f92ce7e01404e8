"""``eventx schema``: the JSON Schema of a record."""

from __future__ import annotations

import click


@click.command()
@click.option("--incidents", is_flag=True, help="The schema of what `eventx merge` writes.")
def schema(incidents: bool) -> None:
    """Print the JSON Schema of an event record."""
    from eventx.records.schema import schema_text

    click.echo(schema_text(incidents=incidents), nl=False)
