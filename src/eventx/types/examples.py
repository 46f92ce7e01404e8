"""The examples of the types that come with eventx.

They stand in files of their own, because only tests and pages read them: those that show what a type is in
``data/types/examples/NAME.toml``, those that show its exceptions word by word in
``data/types/examples/exceptions/NAME.toml``. A type file of a user holds its examples itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache

from eventx.datafiles import names, text
from eventx.datafiles.problems import Findings
from eventx.types.files import builtin_types
from eventx.types.frames import EventType, Example
from eventx.types.parts import EXAMPLE_LISTS, read_examples
from eventx.types.problems import TypeFileError
from eventx.types.tables import Table


def with_examples(types: Mapping[str, EventType]) -> dict[str, EventType]:
    """Types with their examples: those that come with eventx have them from their files, others as they are.

    Raises TypeFileError for an example file that does not hold what it must.
    """
    own = builtin_types()
    return {
        name: replace(each, examples=builtin_examples(name)) if each is own.get(name) else each
        for name, each in types.items()
    }


@cache
def builtin_examples(name: str) -> tuple[Example, ...]:
    """The examples of a type that comes with eventx, file by file in the order of its frames, those of none last."""
    files = example_files(name)
    found = tuple(example for findings in files for example in examine_examples(builtin_types()[name], findings))
    if wrong := [problem for findings in files for problem in findings.problems]:
        raise TypeFileError(wrong)
    return found


def example_files(name: str) -> tuple[Findings, ...]:
    """The texts of the example files of a type that comes with eventx, to be examined; few types need the second."""
    files = (f"examples/{name}.toml", f"examples/exceptions/{name}.toml")
    return tuple(Findings(file, text(f"types/{file}")) for file in files if f"types/{file}" in _files())


@cache
def _files() -> frozenset[str]:
    return frozenset((*names("types/examples"), *names("types/examples/exceptions")))


def examine_examples(event_type: EventType, findings: Findings) -> tuple[Example, ...]:
    """The examples of a type as far as a file gives them, what is wrong in ``findings``."""
    table = Table.parsed(findings)
    return () if table is None else tuple(_examples(event_type, table))


def _examples(event_type: EventType, table: Table) -> Iterator[Example]:
    table.allow(("frames", "refuse", *EXAMPLE_LISTS))
    for key, frames in (("frames", event_type.frames), ("refuse", event_type.refusing)):
        ids = {frame.id.split(".", 1)[1]: frame.id for frame in frames}
        by_frame = table.table(key)
        by_frame.allow(ids)
        for name in (name for name in ids if name in by_frame):
            listed = by_frame.table(name)
            listed.allow(EXAMPLE_LISTS)
            yield from read_examples(listed, ids[name], event_type.roles)
    yield from read_examples(table, None, event_type.roles)
