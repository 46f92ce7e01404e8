"""What --ignore and --only leave out."""

from __future__ import annotations

import pytest

from eventx.diffing.fields import FieldChange
from eventx.diffing.filters import KINDS, Filters

TIME = FieldChange(("time", "value"), "2024-03-07", "2024-03-08")
COUNTRY = FieldChange(("arguments", "target", "entity", "country"), None, "SVN", "Lenza")
RULE = FieldChange(("rule",), "a", "b")
ALL = (TIME, COUNTRY, RULE)


@pytest.mark.parametrize(
    "ignored, kept",
    [
        ([], ALL),
        (["time"], (COUNTRY, RULE)),
        (["time.value", "rule"], (COUNTRY,)),
        (["arguments.*.entity"], (TIME, RULE)),
        (["arguments.target"], (TIME, RULE)),
        (["arguments.attacker", "time.value.day", "tim"], ALL),
        (["*"], ()),
    ],
)
def test_ignored_fields_are_left_out_with_all_below_them(ignored: list[str], kept: tuple[FieldChange, ...]) -> None:
    assert Filters.of(ignored, []).keep(ALL) == kept


def test_only_a_field_keeps_changes_of_it_and_no_other_kind() -> None:
    filters = Filters.of([], ["time"])
    assert filters.keep(ALL) == (TIME,)
    assert [kind for kind in KINDS if filters.keeps_kind(kind)] == ["changed", "documents"]


def test_only_a_kind_keeps_all_its_fields() -> None:
    filters = Filters.of([], ["changed"])
    assert filters.keep(ALL) == ALL
    assert [kind for kind in KINDS if filters.keeps_kind(kind)] == ["changed"]


def test_without_filters_everything_is_kept() -> None:
    assert all(map(Filters().keeps_kind, KINDS))


def test_what_is_ignored_stays_ignored_where_it_is_the_only_one_asked_for() -> None:
    assert Filters.of(["time.value"], ["time"]).keep(ALL) == ()
