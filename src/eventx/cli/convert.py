"""``eventx convert``: what an annotation tool exports, as event records."""

from __future__ import annotations

from pathlib import Path

import click


@click.command()
@click.argument("source", metavar="FILE")
@click.option(
    "-o", "--output", "target", type=click.Path(), metavar="FILE", help="Write to FILE instead of standard output."
)
def convert(source: str, target: str | None) -> int:
    """Print the records that annotations make, one JSON line each.

    FILE is a zip archive or folder of brat, or an export of doccano (JSON Lines) or Label Studio (JSON). What nobody
    touched comes back as `eventx extract` wrote it; of new events the marked words are known.
    """
    from eventx.cli._outputs import check_outputs
    from eventx.errors import EventxError
    from eventx.exchange.read import annotated_records
    from eventx.strict_json import json_text
    from eventx.writers.output import STDOUT, output

    check_outputs({"-o": STDOUT if target is None else target}, (), None, [source])
    try:
        if not Path(source).exists():
            raise EventxError(f"{source}: does not exist; name the export of an annotation tool")
        found = annotated_records(source)
        if found is None:
            raise EventxError(f"{source}: no annotations of brat, doccano or Label Studio; name their export")
        with output(target) as stream:
            stream.writelines(json_text(record) + "\n" for record in found)
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise EventxError(f"{source}: cannot be read as annotations ({reason}); export it again") from error
    return 0
