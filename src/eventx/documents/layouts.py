"""How documents lie in a file, as its name announces it."""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import PurePath


class Layout(StrEnum):
    """How documents lie in a file."""

    TEXT = "text"
    JSONL = "jsonl"
    CSV = "csv"


LAYOUT_OF_SUFFIX = {
    ".txt": Layout.TEXT, ".text": Layout.TEXT, ".md": Layout.TEXT, ".markdown": Layout.TEXT,
    ".jsonl": Layout.JSONL, ".ndjson": Layout.JSONL, ".csv": Layout.CSV, ".tsv": Layout.CSV,
}  # fmt: skip
OTHER = "no known suffix"
_SUFFIX = re.compile(r"\.[a-z][a-z0-9_+-]{0,11}(?:\.gz)?")


def layout_of(name: str) -> Layout | None:
    """The layout that a file name announces: ``news.jsonl.gz`` → JSONL."""
    plain = name[:-3] if name.lower().endswith(".gz") else name
    return LAYOUT_OF_SUFFIX.get(PurePath(plain).suffix.lower())


def kind_of(name: str) -> str:
    """The suffix by which a file that is not read is counted: ``.html``, ``.html.gz``, ``no known suffix``."""
    lower = name.lower()
    plain = lower.removesuffix(".gz")
    suffix = PurePath(plain).suffix + lower[len(plain) :]
    return suffix if _SUFFIX.fullmatch(suffix) else OTHER
