"""eventx reads news and writes events.

Importing the package costs nothing: spaCy is imported by the functions that parse text.
"""

from __future__ import annotations

from importlib import import_module

TYPE_CHECKING = False  # typing would be the first large import of every process
if TYPE_CHECKING:
    from eventx.api import extract
    from eventx.documents.document import Document
    from eventx.errors import EventxError
    from eventx.extractor import Extractor
    from eventx.frames import to_dataframe
    from eventx.records.record import EventRecord

__version__ = "0.1.0"
__all__ = ["Document", "EventRecord", "EventxError", "Extractor", "__version__", "extract", "to_dataframe"]

_HOME = {
    "extract": "eventx.api",
    "Extractor": "eventx.extractor",
    "to_dataframe": "eventx.frames",
    "Document": "eventx.documents.document",
    "EventRecord": "eventx.records.record",
    "EventxError": "eventx.errors",
}


def __getattr__(name: str) -> object:
    """Load a public name when it is first asked for."""
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOME[name]), name)
