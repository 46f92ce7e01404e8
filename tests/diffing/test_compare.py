"""Two files compared: what is reported, what counts as unchanged, what cannot be compared."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import pytest
from event_records import argument, record, shifted, write_records
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from eventx.diffing.compare import compare_files
from eventx.diffing.difference import Difference
from eventx.diffing.filters import Filters
from eventx.records.read import RecordError

STRUCK = record("Rebels struck the port of Lenza.", "struck", arguments=[argument("target", "port", 18)])
RAID = record("A raid on Oda failed.", "raid", at=100)
VISIT = record("Quist flew to Oda.", "flew", at=200, type="visit", document="visit.txt")
ALL = [STRUCK, RAID, VISIT]
EVERYTHING = Filters()


def compare(folder: Path, old: list[Any], new: list[Any], *, filters: Filters = EVERYTHING, **more: bool) -> Difference:
    paths = write_records(folder / "old.jsonl", old), write_records(folder / "new.jsonl", new)
    return compare_files(*paths, filters, **more)


def counts(difference: Difference) -> tuple[int, int, int, int]:
    found = difference
    return len(found.added), len(found.removed), len(found.changed), found.unchanged


def test_equal_files_in_any_order_are_equal(tmp_path: Path) -> None:
    found = compare(tmp_path, ALL, random.Random(1).sample(ALL, 3))
    assert found.equal and counts(found) == (0, 0, 0, 3)


def test_added_and_removed_events_keep_their_lines(tmp_path: Path) -> None:
    found = compare(tmp_path, [STRUCK, VISIT], [STRUCK, RAID])
    assert counts(found) == (1, 1, 0, 1)
    assert b'"A raid on Oda failed."' in found.added[0].raw
    assert found.removed[0].head.document == "visit.txt"


def test_an_event_with_the_same_id_is_compared_by_field(tmp_path: Path) -> None:
    found = compare(tmp_path, ALL, [STRUCK | {"polarity": "negative"}, RAID, VISIT])
    assert counts(found) == (0, 0, 1, 2)
    assert [change.name for change in found.changed[0].fields] == ["polarity"]


def test_an_event_whose_type_changed_is_one_change(tmp_path: Path) -> None:
    found = compare(tmp_path, ALL, [STRUCK | {"id": "b", "type": "disaster"}, RAID, VISIT])
    assert counts(found) == (0, 0, 1, 2)
    assert [change.name for change in found.changed[0].fields] == ["type", "id"]


def test_events_that_only_moved_are_counted_but_equal(tmp_path: Path) -> None:
    found = compare(tmp_path, ALL, [shifted(STRUCK, 40), RAID, VISIT])
    assert found.equal and (found.unchanged, found.moved) == (3, 1)
    told = compare(tmp_path, ALL, [shifted(STRUCK, 40), RAID, VISIT], offsets=True)
    assert counts(told) == (0, 0, 1, 2)


def test_the_date_of_a_document_is_reported_once(tmp_path: Path) -> None:
    later = {"document_date": {"value": "2024-03-09", "basis": "metadata"}}
    found = compare(tmp_path, ALL, [STRUCK | later, RAID | later, VISIT])
    assert not found.equal and counts(found) == (0, 0, 0, 3)
    assert [change.document for change in found.documents] == ["port.txt"]


def test_a_document_in_another_folder_is_known_again(tmp_path: Path) -> None:
    moved = [{**each, "id": f"new {each['id']}", "document": f"new/{each['document']}"} for each in ALL]
    found = compare(tmp_path, ALL, moved)
    assert counts(found) == (0, 0, 0, 3)
    assert [change.fields[0].name for change in found.documents] == ["document", "document"]
    assert compare(tmp_path, ALL, moved, filters=Filters.of(["document"], [])).equal


def test_two_documents_of_one_name_are_not_confused(tmp_path: Path) -> None:
    old = [STRUCK | {"document": "a/port.txt"}, STRUCK | {"document": "b/port.txt", "id": "b"}]
    assert counts(compare(tmp_path, old, [STRUCK | {"document": "c/port.txt", "id": "c"}])) == (1, 2, 0, 0)


def test_what_filters_leave_out_is_counted(tmp_path: Path) -> None:
    new = [STRUCK | {"rule": "x"}, RAID | {"polarity": "negative"}]
    found = compare(tmp_path, ALL, new, filters=Filters.of(["rule"], ["changed"]))
    assert counts(found) == (0, 0, 1, 1)
    assert found.hidden == 2


def test_events_are_in_the_order_of_documents_and_text(tmp_path: Path) -> None:
    found = compare(tmp_path, [], [VISIT, RAID, STRUCK])
    assert [lone.head.trigger for lone in found.added] == ["struck", "raid", "flew"]


@pytest.mark.parametrize("side", ["old.jsonl", "new.jsonl"])
def test_an_id_that_comes_twice_is_refused_on_either_side(tmp_path: Path, side: str) -> None:
    files = {"old.jsonl": ALL, "new.jsonl": ALL} | {side: [*ALL, STRUCK]}
    with pytest.raises(RecordError, match=rf"{side}, line 4: the id .* stands on line 1 already"):
        compare(tmp_path, files["old.jsonl"], files["new.jsonl"])


def test_a_fault_in_the_last_line_is_found_though_all_before_is_equal(tmp_path: Path) -> None:
    old, new = write_records(tmp_path / "old.jsonl", ALL), tmp_path / "new.jsonl"
    new.write_bytes((tmp_path / "old.jsonl").read_bytes()[:-30])
    with pytest.raises(RecordError, match=r"new\.jsonl, line 3: the line ends in the middle"):
        compare_files(old, str(new), EVERYTHING)


EVENTS = st.lists(st.tuples(st.integers(0, 6), st.sampled_from(["attack", "visit"]), st.booleans()), max_size=8)


def some_records(rows: list[tuple[int, str, bool]]) -> list[dict[str, Any]]:
    return [
        record(f"Rebels struck port {n}.", "struck", id=f"{i}-{n}", type=type, polarity=str(flag))
        for i, (n, type, flag) in enumerate(rows)
    ]


@given(EVENTS, EVENTS)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_every_event_is_accounted_for_once_on_each_side(tmp_path: Path, old: Any, new: Any) -> None:
    before, after = some_records(old), some_records(new)
    added, removed, changed, unchanged = counts(found := compare(tmp_path, before, after))
    assert removed + changed + unchanged == len(before)
    assert added + changed + unchanged == len(after)
    assert found.equal == (sorted(map(str, before)) == sorted(map(str, after)))
