"""Values of records that anybody may have written, in the kinds that the page needs."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any


def words(value: object) -> str:
    """A text; empty for anything else."""
    return value if isinstance(value, str) else ""


def number(value: object) -> float | None:
    """A number; None for anything else."""
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else None


def table(value: object) -> Mapping[str, Any]:
    """An object; an empty one for anything else."""
    return value if isinstance(value, dict) else {}


def day(value: object) -> date | None:
    """A day in ISO form; None for anything else."""
    try:
        return date.fromisoformat(words(value))
    except ValueError:
        return None
