"""All event types in a list, by the heads of their files alone: to read every frame takes long."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from eventx.types.frames import Code, EventType
from eventx.types.texts import builtin_texts

_FRAME = re.compile(r"^\[\[frames\]\]$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Listed:
    """What the list says of a type."""

    name: str
    roles: tuple[str, ...]
    code: Code
    frames: int


def listed(event_type: EventType) -> Listed:
    """A type that has been read whole."""
    return Listed(event_type.name, tuple(event_type.roles), event_type.code, len(event_type.frames))


def builtin_list() -> Iterator[Listed]:
    """The types that come with eventx; what stands behind the first frame is only counted."""
    for name, text in builtin_texts().items():
        head, *frames = _FRAME.split(text)
        raw = tomllib.loads(head)
        code = Code(raw.get("plover"), tuple(raw.get("mode", ())), raw.get("cameo"))
        yield Listed(name, (*raw["roles"], "place"), code, len(frames))


def type_lines(types: Iterable[Listed]) -> Iterator[tuple[str, str]]:
    """A line for each type, under a heading, in two parts: its name, and the rest in columns."""
    rows = [("type", "PLOVER", "CAMEO", "frames", "roles"), *(_row(each) for each in types)]
    widths = [max(len(row[column]) for row in rows) for column in range(4)]
    for name, plover, cameo, frames, roles in rows:
        rest = f"{plover:{widths[1]}}  {cameo:{widths[2]}}  {frames:>{widths[3]}}  {roles}"
        yield f"{name:{widths[0]}}", f"  {rest}"


def _row(each: Listed) -> tuple[str, str, str, str, str]:
    modes = f" ({', '.join(each.code.mode)})" if each.code.mode else ""
    plover = f"{each.code.plover}{modes}" if each.code.plover else "-"
    return each.name, plover, each.code.cameo or "-", str(each.frames), ", ".join(each.roles)
