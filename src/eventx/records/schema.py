"""The JSON Schema of a record (draft 2020-12)."""

from __future__ import annotations

from eventx.datafiles import text


def schema_text() -> str:
    """The schema as JSON text, ending in a line feed."""
    return text("event.schema.json")
