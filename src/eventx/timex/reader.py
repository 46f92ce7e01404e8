"""The time expressions of a parsed document, found and resolved."""

from __future__ import annotations

from datetime import date
from enum import Enum

from eventx.documents.document import SILENT_ZONES
from eventx.language.parsed import Parsed, zone_at
from eventx.timex.expression import Timex
from eventx.timex.finder import find
from eventx.timex.lexer import words
from eventx.timex.reading import Found
from eventx.timex.scene import Scene
from eventx.timex.timeline import Timeline


class _Own(Enum):
    DATE = "the document's own date"


OWN_DATE = _Own.DATE


def timexes(parsed: Parsed, document_date: date | None | _Own = OWN_DATE) -> tuple[Timex, ...]:
    """The time expressions of a document in text order, without overlap, resolved against its date.

    ``document_date`` stands in for the document's own date; None leaves what hangs on it unanchored
    (``XXXX-WXX-2``): the clock is never asked. Promotional lines, datelines, tags and credits hold none.
    No text makes it raise, and time grows with the length of the text.

    Example: in "Rebels seized the port on Tuesday.", published on Thursday 2019-09-19, "Tuesday" has the value
    2019-09-17.
    """
    day = parsed.document.date.value if isinstance(document_date, _Own) else document_date
    scene = Scene.of(parsed.doc, words(parsed.doc.text))
    founds = [found for found in find(scene) if not _silent(parsed, scene, found)]
    return Timeline(parsed, scene, day).resolved(founds)


def _silent(parsed: Parsed, scene: Scene, found: Found) -> bool:
    zone = zone_at(parsed.document.zones, scene.words[found.first].start + parsed.offset)
    return zone is not None and zone.kind in SILENT_ZONES
