"""``eventx diff``: which events differ between two extractions."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from eventx.diffing.difference import Difference
    from eventx.diffing.manifests import Manifest, ManifestDifference

EQUAL, DIFFERENT = 0, 1
_FORMATS = ("text", "json", "github", "markdown")
#: Events shown in the formats that GitHub cuts off; the others show all.
_LIMITS = {"github": 50, "markdown": 200}


@click.command()
@click.argument("old", metavar="OLD")
@click.argument("new", metavar="NEW")
@click.option("--format", "form", type=click.Choice(_FORMATS), default="text", show_default=True, help="Output.")
@click.option("--ignore", multiple=True, metavar="FIELD", help="Leave out a field, as time or arguments.*.entity.")
@click.option("--only", multiple=True, metavar="WHAT", help="Show only added, removed, changed, documents or a field.")
@click.option("--offsets", is_flag=True, help="Count an event of which only offsets differ as changed.")
@click.option("--limit", type=click.IntRange(min=1), metavar="N", help="Show at most N events.")
@click.option("--manifests", nargs=2, type=click.Path(path_type=Path), help="Manifests of OLD and NEW.")
def diff(
    old: str,
    new: str,
    form: str,
    ignore: tuple[str, ...],
    only: tuple[str, ...],
    offsets: bool,
    limit: int | None,
    manifests: tuple[Path, Path] | None,
) -> int:
    """Compare the records of OLD with those of NEW, field by field.

    Both are JSON Lines as `eventx extract` or `eventx merge` writes them; one may be - for standard input. Manifests
    named like the files (events.manifest.json beside events.jsonl) are found by themselves. Exit code 0:
    equal, 1: different, 2: not to be compared.
    """
    from eventx.diffing.compare import compare_files
    from eventx.diffing.filters import Filters

    if old == new == "-":
        raise click.UsageError("standard input (-) can be one of the two only.")
    filters = Filters.of(ignore, only)
    _check_fields(pattern[0] for pattern in filters.patterns)
    difference = compare_files(old, new, filters, offsets=offsets)
    manifest = _manifest_difference((old, new), manifests, difference)
    try:
        _write(form, difference, manifest, limit or _LIMITS.get(form))
    except BrokenPipeError as error:  # the reader has seen enough, and there is a difference all the same
        from eventx.cli import ClosedPipe

        raise ClosedPipe(EQUAL if difference.equal else DIFFERENT) from error
    return EQUAL if difference.equal else DIFFERENT


def _check_fields(names: Iterable[str]) -> None:
    """Refuse a field that no record has: a misspelt --only would call all files equal."""
    from dataclasses import fields

    from eventx.diffing.filters import KINDS
    from eventx.incidents.incident import Incident
    from eventx.records.record import EventRecord

    known = list(dict.fromkeys(field.name for kind in (EventRecord, Incident) for field in fields(kind)))
    for name in names:
        if name != "*" and name not in known:
            raise click.UsageError(
                f"a record has no field {name!r}; it has {', '.join(known)} (or {', '.join(KINDS)})."
            )


def _manifest_difference(
    sources: tuple[str, str], given: tuple[Path, Path] | None, difference: Difference
) -> ManifestDifference:
    from eventx.diffing.manifests import ManifestDifference, compare_manifests, manifest_beside

    paths = given or tuple(manifest_beside(source) for source in sources)
    manifests: list[Manifest] = []
    for path, source, counts in zip(paths, sources, difference.counts, strict=True):
        if path is not None:
            manifests.append(_checked_manifest(path, source, counts))
    if len(manifests) < 2:
        return ManifestDifference()
    return compare_manifests(*manifests)


def _checked_manifest(path: Path, records: str, counts: dict[str, int]) -> Manifest:
    from eventx.diffing.manifests import check_counts, read_manifest

    manifest = read_manifest(path)
    check_counts(manifest, path, records, counts)
    return manifest


def _write(form: str, difference: Difference, manifest: ManifestDifference, limit: int | None) -> None:
    if form == "json":
        from eventx.diffing.as_json import json_pieces

        for piece in json_pieces(difference, manifest):
            click.echo(piece, nl=False)
        return
    for line in _lines(form, difference, manifest, limit):
        click.echo(line, color=_colour())


def _lines(form: str, difference: Difference, manifest: ManifestDifference, limit: int | None) -> Iterable[str]:
    from eventx.diffing.github import github_lines
    from eventx.diffing.markdown import markdown_lines
    from eventx.diffing.text import text_lines

    return {"text": text_lines, "github": github_lines, "markdown": markdown_lines}[form](difference, manifest, limit)


def _colour() -> bool | None:
    """Never with NO_COLOR, else as click decides: on a terminal."""
    import os

    return False if os.environ.get("NO_COLOR") else None
