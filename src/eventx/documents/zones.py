"""The zones of a news text."""

from __future__ import annotations

from eventx.documents.document import Zone, ZoneKind


def zones_of(text: str, title: str | None = None, start: int = 0) -> tuple[Zone, ...]:
    """The zones of a text; ``start`` is where its front matter ends."""
    body = (Zone(ZoneKind.BODY, start, len(text)),) if start < len(text) else ()
    return ((Zone(ZoneKind.METADATA, 0, start),) if start else ()) + body
