"""What a run of the extraction is set to."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from eventx.models import DEFAULT_MODEL


@dataclass(frozen=True, slots=True)
class Settings:
    """A pipeline, and a user's own types, landmarks and actors."""

    model: str = DEFAULT_MODEL
    types: tuple[Path, ...] = ()
    landmarks: tuple[Path, ...] = ()
    actors: Path | None = None
