"""docs/design.md names modules, files and signs that there are."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "design.md").read_text(encoding="utf-8")
PACKAGE = ROOT / "src" / "eventx"


def test_every_path_exists() -> None:
    paths = re.findall(r"`((?:[a-z_]+/)*[a-z_]+(?:\.py|\.toml|/))`", PAGE)
    names = {p.name for p in PACKAGE.rglob("*.py")}
    assert len(paths) > 30
    assert [p for p in paths if not (PACKAGE / p).exists() and not (ROOT / p).exists() and p not in names] == []


#: Rooms whose modules each turn a value: the page says which.
ROOMS = ("attribution", "chronology", "cues", "events", "factuality", "times")


def test_every_module_that_can_turn_a_value_is_named() -> None:
    told = PAGE.split("## Where a wrong value comes from")[1].split("## ")[0]
    modules = [p for room in ROOMS for p in (PACKAGE / room).glob("*.py") if p.name not in ("__init__.py", "why.py")]
    assert len(modules) > 30
    assert [f"{p.parent.name}/{p.name}" for p in modules if not re.search(rf"[`/]{p.name}`", told)] == []


def test_the_table_of_signs_is_complete() -> None:
    weights = tomllib.loads((PACKAGE / "data" / "merging.toml").read_text(encoding="utf-8"))["weights"]
    table = PAGE.split("## Signs of merging")[1].split("## ")[0]
    told = set()
    for row in re.findall(r"^\| ([a-z, ]+) \|", table, flags=re.MULTILINE):
        parts = row.split(", ")
        told |= {*parts, *(f"{part} {parts[-1].split()[-1]}" for part in parts)}
    assert {sign for sign in weights if not sign.startswith("threshold")} - told == set()
