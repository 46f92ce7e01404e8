"""The files of the types that come with eventx, as text."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def builtin_texts() -> dict[str, str]:
    """The files of the types that come with eventx: name to text, in alphabetical order."""
    folder = files("eventx") / "data" / "types"
    found = sorted((f for f in folder.iterdir() if f.name.endswith(".toml")), key=lambda f: f.name)
    return {f.name.removesuffix(".toml"): f.read_text(encoding="utf-8") for f in found}
