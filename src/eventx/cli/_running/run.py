"""What the options of an extraction say."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from eventx.documents.options import ReadOptions

if TYPE_CHECKING:
    from eventx.records.selection import Selection
    from eventx.settings import Settings
    from eventx.types.frames import EventType


@dataclass(frozen=True, slots=True)
class Run:
    """All that the options of one extraction say."""

    paths: tuple[str, ...]
    reading: ReadOptions
    settings: Settings
    types: Callable[[], Mapping[str, EventType]]
    selection: Selection
    jobs: int | None
    cache: bool
    format: str
    merging: bool
    by_time: bool
    columns: str | None
    csv_safe: bool
    output: str | None
    manifest: str | None
    level: int
