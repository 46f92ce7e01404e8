"""Tables of examples of quantities and places."""

from __future__ import annotations

from pathlib import Path


def table(name: str, folder: str = "quantities") -> list[list[str]]:
    """The rows of a table of a folder of tests."""
    lines = (Path(__file__).parent / folder / name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]
