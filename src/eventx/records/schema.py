"""The JSON Schema of a record (draft 2020-12)."""

from __future__ import annotations

from importlib.resources import files


def schema_text() -> str:
    """The schema as JSON text, ending in a line feed."""
    return (files("eventx") / "data" / "event.schema.json").read_text(encoding="utf-8")
