"""Records read back from the files of annotation tools, told by what they hold."""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

from eventx.exchange.marks import Marked, Record, records

_HEAD = 65_536


def tool_of(source: str) -> str | None:
    """The tool whose file or folder this is: brat, doccano or label_studio; None for any other.

    Raises OSError.
    """
    path = Path(source)
    if path.is_dir():
        return "brat" if any(path.rglob("*.ann")) else None
    if not path.is_file():
        return None
    with path.open("rb") as file:
        head = file.read(_HEAD)
    if head.startswith(b"PK\x03\x04"):
        return "brat"
    if head.lstrip().startswith(b"[") and b'"annotations"' in head:
        return "label_studio"
    return "doccano" if head.startswith(b"{") and b'"start_offset"' in head and b'"entities"' in head else None


def annotated_records(source: str) -> Iterator[Record] | None:
    """The records of a file of an annotation tool, None for any other. Raises ValueError and OSError as they come."""
    tool = tool_of(source)
    return _records(tool, Path(source)) if tool else None


def _records(tool: str, path: Path) -> Iterator[Record]:
    documents: Iterator[Marked] = import_module(f"eventx.exchange.{tool}").read(path)
    try:
        for document in documents:
            yield from records(document)
    except (KeyError, TypeError, AttributeError, IndexError, json.JSONDecodeError, UnicodeDecodeError) as error:
        raise ValueError(f"{type(error).__name__}: {error}") from error
