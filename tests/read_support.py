"""What the tests of reading share: files that are written, and what is read of them."""

from __future__ import annotations

import json
from pathlib import Path

from eventx.documents.document import Document
from eventx.documents.notices import Failure
from eventx.documents.options import ReadOptions
from eventx.documents.raw import Item
from eventx.documents.read import read

TEXT = "The ferry left the harbour on Monday with 40 people, and it did not arrive at the island in the evening."


def write(name: str, content: str | bytes = TEXT) -> Path:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def documents(*paths: str, options: ReadOptions | None = None) -> list[Document]:
    """The documents, where nothing else must come."""
    items = list(read(paths, options))
    assert all(isinstance(item, Document) for item in items), items
    return [item for item in items if isinstance(item, Document)]


def one(*paths: str, options: ReadOptions | None = None) -> Item:
    items = list(read(paths, options))
    assert len(items) == 1, items
    return items[0]


def failure(*paths: str, options: ReadOptions | None = None) -> Failure:
    item = one(*paths, options=options)
    assert isinstance(item, Failure), item
    return item


def as_lines(*records: object) -> str:
    return "".join(json.dumps(record) + "\n" for record in records)
