"""The JSON Schema of a record (draft 2020-12)."""

from __future__ import annotations

from eventx.datafiles import text


def schema_text(*, incidents: bool = False) -> str:
    """The schema of an event record, or of an incident, as JSON text, ending in a line feed."""
    return text("incident.schema.json" if incidents else "event.schema.json")
