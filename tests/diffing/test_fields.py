"""What counts as a change of an event, field by field."""

from __future__ import annotations

from typing import Any

import pytest
from event_records import argument, day, record, shifted, span
from hypothesis import given
from hypothesis import strategies as st

from eventx.diffing.fields import FieldChange, document_changes, event_changes, same_value, value_changes

SENTENCE = "Rebels struck the port of Lenza on Thursday."
BASE = record(
    SENTENCE,
    "struck",
    arguments=[argument("attacker", "Rebels", 0), argument("target", "port of Lenza", 18)],
    time=day("2024-03-07", "Thursday", 35),
    mentions=[span("struck", 7), span("raid", 90)],
)


def changes(**more: Any) -> list[str]:
    """The changes from the base record to one with these keys, as "field old new"."""
    return [f"{change.name} {shown(change.old)} {shown(change.new)}" for change in event_changes(BASE, BASE | more)]


def shown(value: Any) -> Any:
    return value["text"] if isinstance(value, dict) else value


def test_a_record_equals_itself() -> None:
    assert changes() == []


@given(st.integers(1, 10_000))
def test_text_put_in_above_changes_nothing(by: int) -> None:
    moved = shifted(BASE, by)
    assert event_changes(BASE, moved) == []
    assert event_changes(BASE, moved, offsets=True) != []


@pytest.mark.parametrize(
    "more, expected",
    [
        ({"type": "threat"}, ["type attack threat"]),
        ({"polarity": "negative", "modality": "alleged"},
         ["polarity positive negative", "modality asserted alleged"]),
        ({"time": day("2024-03-14", "Thursday", 35)},
         ["time.value 2024-03-07 2024-03-14", "time.earliest 2024-03-07 2024-03-14",
          "time.latest 2024-03-07 2024-03-14"]),
        ({"time": None}, ["time Thursday None"]),
        ({"plover": {"type": "ASSAULT", "mode": [], "quad": "material conflict"}},
         ["plover.mode ['drone'] []"]),
        ({"mentions": [span("struck", 7), span("assault", 90)]},
         ["mentions raid None", "mentions None assault"]),
        ({"mentions": [span("struck", 7)] * 2 + [span("raid", 90)]}, ["mentions None struck"]),
        ({"attribution": span("Quist", 50) | {"name": "Quist", "cue": "said"}}, ["attribution None Quist"]),
        ({"outlet": "Meridian"}, ["outlet None Meridian"]),
    ],
)  # fmt: skip
def test_each_field_that_differs_is_named(more: dict[str, Any], expected: list[str]) -> None:
    assert changes(**more) == expected


REBELS, PORT = BASE["arguments"]


@pytest.mark.parametrize(
    "arguments, expected",
    [
        ([PORT, REBELS], []),
        ([PORT], ["arguments.attacker Rebels None"]),
        ([REBELS, PORT, argument("target", "Lenza", 26)], ["arguments.target None Lenza"]),
        ([argument("attacker", "port of Lenza", 18), PORT], ["arguments.attacker Rebels port of Lenza"]),
        ([REBELS, argument("target", "port of Lenza", 18, "SVN")],
         ["arguments.target[port of Lenza].entity.country None SVN"]),
        ([REBELS, PORT | {"source": "Quist"}], ["arguments.target[port of Lenza].source None Quist"]),
        ([REBELS, PORT | span("port", 18)], ["arguments.target[port of Lenza].text port of Lenza port"]),
        ([argument("instrument", "Rebels", 0), PORT],
         ["arguments.attacker Rebels None", "arguments.instrument None Rebels"]),
    ],
)  # fmt: skip
def test_arguments_are_compared_whatever_their_order(arguments: list[Any], expected: list[str]) -> None:
    assert changes(arguments=arguments) == expected


def test_a_span_that_moves_within_its_sentence_is_a_change() -> None:
    sentence = "A strike on Tuesday followed a strike on Monday."
    old = record(sentence, "strike")
    new = old | {"trigger": span("strike", sentence.rindex("strike"))}
    assert event_changes(old, new) == [FieldChange(("trigger", "position"), 2, 31)]


SAID = span("Quist", 200) | {"name": "Quist", "cue": "said"}
HIM = argument("attacker", "him", 150)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ({"attribution": SAID}, {"attribution": SAID | {"start": 300, "end": 305}}, ["attribution.position 200 300"]),
        ({"arguments": [HIM]}, {"arguments": [HIM | {"start": 80, "end": 83}]}, ["arguments.attacker[him].position 150 80"]),
        ({"mentions": [span("struck", 7), span("raid", 90)]}, {"mentions": [span("struck", 7), span("raid", 60)]},
         ["mentions[raid].position 90 60"]),
        ({"mentions": [span("struck", 7), span("struck", 90)]}, {"mentions": [span("struck", 7), span("struck", 95)]},
         ["mentions[struck].position 90 95"]),
        ({"time": day("2024-03-07", "Thursday", 90)}, {"time": day("2024-03-07", "Thursday", 98)},
         ["time.position 90 98"]),
    ],
)  # fmt: skip
def test_a_span_that_moves_against_its_record_is_a_change(old: Any, new: Any, expected: list[str]) -> None:
    changed = event_changes(BASE | old, BASE | new)
    assert [f"{change.name} {change.old} {change.new}" for change in changed] == expected
    assert event_changes(BASE | old, shifted(BASE | old, 17)) == []


def test_the_order_of_equal_spans_says_nothing() -> None:
    arguments = [argument("attacker", "Rebels", 0), argument("attacker", "Rebels", 60)]
    mentions = [span("raid", 70), span("raid", 90)]
    old = BASE | {"arguments": arguments, "mentions": mentions}
    assert event_changes(old, old | {"arguments": arguments[::-1], "mentions": mentions[::-1]}) == []


def test_where_the_sentence_changed_there_is_nothing_to_count_from() -> None:
    other = BASE | {"sentence": span("On Thursday rebels struck.", 0), "attribution": SAID}
    moved = BASE | {"attribution": SAID | {"start": 300, "end": 305}}
    assert [change.name for change in event_changes(moved, other)] == ["sentence.text"]


def test_another_id_is_told_last_unless_the_document_is_another() -> None:
    other = BASE | {"id": "b", "rule": "attack.hit"}
    assert [change.name for change in event_changes(BASE, other)] == ["rule", "id"]
    assert [change.name for change in event_changes(BASE, other | {"document": "new/port.txt"})] == ["rule"]


def test_the_document_is_no_part_of_its_events() -> None:
    dated = {"value": "2024-03-09", "basis": "inferred", "evidence": [span("Friday", 4)]}
    other = BASE | {"document_date": dated, "fields": {"outlet": "Meridian"}}
    assert event_changes(BASE, other) == []
    names = [change.name for change in document_changes(BASE, other)]
    assert {"document_date.value", "document_date.basis", "fields"} <= set(names)


def test_evidence_that_only_moved_is_no_change() -> None:
    old = {"document_date": {"value": None, "evidence": [span("Friday", 4)]}}
    new = {"document_date": {"value": None, "evidence": [span("Friday", 40)]}}
    assert document_changes(old, new) == []


@pytest.mark.parametrize(
    "old, new",
    [(True, 1), (1, 1.0), (None, False), ("1", 1), ([True], [1]), ({"a": 0}, {"a": False}), ("", None)],
)
def test_values_of_other_kinds_are_not_the_same(old: Any, new: Any) -> None:
    assert not same_value(old, new)


def test_a_key_that_is_not_there_is_the_same_as_null() -> None:
    assert value_changes({"time": None}, {}) == []


JSON = st.recursive(
    st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=8,
)


@given(JSON, JSON)
def test_two_values_have_changes_exactly_if_they_differ(old: Any, new: Any) -> None:
    assert bool(value_changes(old, new)) == (not same_value(old, new))
