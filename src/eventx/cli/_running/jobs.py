"""How many processes read the documents of a run."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from eventx.documents.document import Document

#: As many processes as the documents are worth.
AUTO = "auto"
#: Fewer documents than these are read in the time that it takes to make processes.
FEW = 30


class Jobs(click.ParamType[int | None]):
    """A number of processes: ``4``; ``0`` for one per core, ``auto`` (None) for what the documents are worth."""

    name = "number"

    def convert(self, value: Any, param: click.Parameter | None, context: click.Context | None) -> int | None:
        """The number, None for ``auto``; a usage error where it is none."""
        if value is None or value == AUTO:
            return None
        try:
            number = int(value)
        except ValueError:
            number = -1
        if number < 0:
            self.fail(
                f"{value!r} is no number of processes: give auto, 0 for one per core, or how many", param, context
            )
        return number

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:
        """What the help text calls it."""
        return "N|auto"


def cores() -> int:
    """The processor cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0)) or 1
    return os.cpu_count() or 1


def processes(jobs: int | None, documents: Iterable[Document]) -> tuple[int, Iterator[Document]]:
    """How many processes are to read documents, and the documents, of which some were looked at to tell.

    >>> processes(None, [])[0]
    1
    """
    texts = iter(documents)
    if jobs is not None:
        return jobs or cores(), texts
    many = cores()
    if many == 1:
        return 1, texts
    first = list(islice(texts, FEW))
    return (many if len(first) == FEW else 1), chain(first, texts)
