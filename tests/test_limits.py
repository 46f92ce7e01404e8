"""The table of limits: every one is used by its name, and no module keeps one of its own."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path

import eventx
from eventx.datafiles import text
from eventx.limits import limits

PACKAGE = Path(eventx.__file__).parent
#: The packages whose limits stand in the table.
STAGES = ("events", "merging", "times", "chronology", "attribution", "entities", "cues", "language", "confidence")
CODE = {path: path.read_text("utf-8") for stage in STAGES for path in (PACKAGE / stage).rglob("*.py")}


def test_every_limit_is_used() -> None:
    code = "\n".join(path.read_text("utf-8") for path in PACKAGE.rglob("*.py"))
    for table in fields(limits()):
        for each in fields(getattr(limits(), table.name)):
            asked = rf"limits\(\)\.{table.name}\.{each.name}\b|\b(?:most|bounds)\.{each.name}\b"
            assert re.search(asked, code), f"{table.name}.{each.name}"


def test_every_limit_is_a_count_and_says_what_for() -> None:
    lines = [line for line in text("limits.toml").splitlines() if line and line[0] not in "#["]
    assert len(lines) >= 40
    assert [line for line in lines if not re.match(r"[a-z_]+ = [1-9]\d* +# \w", line)] == []


def test_no_module_keeps_a_limit_of_its_own() -> None:
    """What the calendar counts is none, nor is how many words of a list are printed, or rows multiplied at a time."""
    own = re.compile(r"^(_[A-Z_]+) = (?:\d+$|timedelta\()", re.MULTILINE)
    assert {name for code in CODE.values() for name in own.findall(code)} <= {
        "_DAY",
        "_WEEK",
        "_MONTH",
        "_YEAR",
        "_SHOWN",
        "_ROWS",
    }
