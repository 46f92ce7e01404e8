"""The file that an own event type begins with."""

from __future__ import annotations

import re
from pathlib import Path

from eventx.datafiles import text
from eventx.errors import EventxError


def skeleton(name: str) -> str:
    """The text of a commented type file for a name. Raises EventxError for one that no type can have."""
    if not re.fullmatch(r"[a-z][a-z0-9_]*", name):
        raise EventxError(f"{name!r} cannot name a type; it takes lower-case letters, digits and _")
    return text("skeleton.toml").replace("NAME", name)


def write_skeleton(name: str, folder: Path) -> Path:
    """Write the file and give its path. Raises EventxError where one stands already."""
    path = folder / f"{name}.toml"
    content = skeleton(name)
    try:
        with path.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(content)
    except FileExistsError as error:
        raise EventxError(f"{path}: stands there already and is left as it is") from error
    return path
