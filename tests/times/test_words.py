"""The data file of event times: what is in it, and how a wrong one is told."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from typing import Any

import pytest

from eventx.times.words import TimeCuesError, parsed_cues, time_cues


@pytest.fixture
def data() -> dict[str, Any]:
    return tomllib.loads((files("eventx") / "data" / "event_time.toml").read_text(encoding="utf-8"))


def test_the_lists_of_eventx_are_read() -> None:
    assert "since" in time_cues().since and time_cues().parts["MID"] == (11, 20)


@pytest.mark.parametrize("name", ["since", "coinciding", "parts"])
def test_missing_list_is_named(data: dict[str, Any], name: str) -> None:
    del data[name]
    with pytest.raises(TimeCuesError, match=f"event_time.toml: {name}"):
        parsed_cues(data)


@pytest.mark.parametrize("wrong", [[], [1], "when", None])
def test_list_must_hold_words(data: dict[str, Any], wrong: object) -> None:
    data["when"] = {"words": wrong}
    with pytest.raises(TimeCuesError, match="when: a list of words"):
        parsed_cues(data)


@pytest.mark.parametrize("days", [[10], [5, 1], [0, 3], "1-10"])
def test_part_of_a_month_needs_two_days_in_order(data: dict[str, Any], days: object) -> None:
    data["parts"]["START"] = days
    with pytest.raises(TimeCuesError, match=r"parts\.START"):
        parsed_cues(data)


def test_unknown_list_is_refused(data: dict[str, Any]) -> None:
    with pytest.raises(TimeCuesError, match="causes: no such list"):
        parsed_cues(data | {"causes": {"words": ["attack"]}})
