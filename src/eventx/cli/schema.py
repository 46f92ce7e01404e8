"""``eventx schema``: the JSON Schema of a record."""

from __future__ import annotations

import click


@click.command()
def schema() -> None:
    """Print the JSON Schema of an event record."""
    from eventx.records.schema import schema_text

    click.echo(schema_text(), nl=False)
