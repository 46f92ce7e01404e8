"""``eventx cache``: what earlier runs have found, kept for later ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from eventx.errors import EventxError

if TYPE_CHECKING:
    from eventx.cache.store import Store

DONE = 0


@click.group()
def cache() -> None:
    """Show or clear what extract keeps of documents that it has read.

    A document is read again when its bytes, the options, eventx or the model have changed. EVENTX_CACHE names
    another folder; empty, nothing is kept.
    """


@cache.command()
def info() -> int:
    """Tell where the cache is, and how much it holds."""
    from eventx.cache.store import MOST_BYTES

    store = _opened()
    number, size = store.size()
    click.echo(str(store.path))
    click.echo(
        f"{number:,} document{'' if number == 1 else 's'}, {size / 1e6:,.1f} MB of at most {MOST_BYTES / 1e6:,.0f}"
    )
    return DONE


@cache.command()
def clear() -> int:
    """Forget all that is kept."""
    store = _opened()
    number, _ = store.size()
    store.clear()
    click.echo(f"{number:,} document{'' if number == 1 else 's'} forgotten")
    return DONE


def _opened() -> Store:
    """The cache. Raises EventxError where there is none, or it cannot be used."""
    from eventx.cache.place import VARIABLE, cache_file
    from eventx.cache.store import Store

    path = cache_file()
    if path is None:
        raise EventxError(f"there is no cache: {VARIABLE} is empty, or there is no home folder")
    reasons: list[str] = []
    store = Store(path, reasons.append)
    if not store.usable:
        raise EventxError(f"{path}: {reasons[-1]}")
    for reason in reasons:
        click.echo(f"eventx: warning: {path}: {reason}", err=True)
    return store
