"""Tables of examples of quantities."""

from __future__ import annotations

from pathlib import Path


def table(name: str) -> list[list[str]]:
    """The rows of a table of tests/quantities."""
    lines = (Path(__file__).parent / "quantities" / name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]
