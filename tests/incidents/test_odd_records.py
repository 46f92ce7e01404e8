"""Records that are odd in places: they are refused with file and line, or merged, and nothing else happens."""

from __future__ import annotations

import copy
import json
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st
from told_records import attribution, ferry, ferry_too

from eventx.incidents.build import incidents
from eventx.incidents.told import told_in
from eventx.records.read import RecordError
from eventx.strict_json import json_text

BASE = ferry(attribution=attribution("Gunmen stormed the ferry Aurelia off Port Ellery on Sunday and took its captain, the Ostmark navy said.", "navy"))  # fmt: skip
JUNK = st.sampled_from(
    [None, "", " ", "…", 0, -1, 2.5, True, [], {}, [{}], {"a": 1}, "XXXX", "2031-02-30", "\ud800", "a\u202eb"]
)


def paths(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The ways to all parts of a value."""
    parts = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path] * bool(path) + [way for key, part in parts for way in paths(part, (*path, key))]


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(paths(BASE)), JUNK), min_size=1, max_size=3))
@example(changes=[(("id",), "\ud800")])
@example(changes=[(("document",), "\ud800")])
def test_odd_values_do_no_harm(changes: list[tuple[tuple[Any, ...], Any]]) -> None:
    record = copy.deepcopy(BASE)
    for path, junk in changes:
        put(record, path, junk)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "events.jsonl"
        file.write_text(f"{json_text(ferry_too())}\n{json_text(record)}\n", encoding="utf-8")
        try:
            found = list(incidents(told_in([str(file)])))
        except RecordError as error:
            assert error.line == 2
            return
        for each in found:
            json.loads(json_text(each.as_json()))


def put(value: Any, path: tuple[Any, ...], junk: Any) -> None:
    """Put something in the place of a part, where that is still there."""
    with suppress(IndexError, KeyError, TypeError):
        for key in path[:-1]:
            value = value[key]
        value[path[-1]] = junk
