"""Event types on a terminal, in full."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from eventx.authoring.describe import (
    codes_in_words,
    example_in_words,
    frame_in_words,
    lines_in_words,
    refusing_in_words,
    role_in_words,
    sides,
    traits_in_words,
    triggers_in_words,
)
from eventx.types.frames import EventType, Frame


def whole_type(event_type: EventType) -> Group:
    """Everything that the file of a type says."""
    return Group(*_parts(event_type))


def _parts(event_type: EventType) -> Iterator[RenderableType]:
    yield Text.assemble((event_type.name, "bold cyan"), f": {event_type.summary}")
    yield from (Text(code, style="dim") for code in codes_in_words(event_type))
    if properties := [*lines_in_words(event_type.lines), *traits_in_words(event_type.traits)]:
        yield Text("\nproperties", style="bold")
        yield _pairs(properties)
    acting = sides(event_type)
    for name, role in event_type.roles.items():
        side = f" ({acting[name]})" if name in acting else ""
        yield Text(f"\nrole {name}{side}", style="bold")
        yield _pairs(role_in_words(role))
    for frame in event_type.frames:
        yield Text(f"\n{frame.id}", style="bold")
        yield _pairs((*triggers_in_words(frame), *frame_in_words(frame)))
        yield from _examples(event_type, frame)
    for frame in event_type.refusing:
        yield Text(f"\n{frame.id}", style="bold")
        yield _pairs(refusing_in_words(frame))
        yield from _examples(event_type, frame)


def _examples(event_type: EventType, frame: Frame) -> Iterator[RenderableType]:
    for example in event_type.examples:
        if example.frame == frame.id:
            mark, style = ("+", "green") if example.fires else ("-", "yellow")
            text = Text.assemble((f"{mark} ", style), example.text)
            if wanted := example_in_words(example):
                text.append(f"  [{wanted}]", style="dim")
            yield Padding(text, (0, 0, 0, 2))


def _pairs(rows: Iterable[tuple[str, str]]) -> Padding:
    grid = Table.grid(padding=(0, 2))
    grid.add_column(style="dim", no_wrap=True)
    grid.add_column()
    for heading, words in rows:
        grid.add_row(heading, words)
    return Padding(grid, (0, 0, 0, 2))
