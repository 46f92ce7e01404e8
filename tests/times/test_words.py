"""The data file of event times: what is in it, and how a wrong one is told."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from typing import Any

import pytest

from eventx.times.words import TimeCuesError, parsed_cues, time_cues
from eventx.types.files import builtin_types


@pytest.fixture
def data() -> dict[str, Any]:
    return tomllib.loads((files("eventx") / "data" / "event_time.toml").read_text(encoding="utf-8"))


def test_types_of_the_file_exist() -> None:
    cues = time_cues()
    named = {name for pair in cues.companions.items() for name in (pair[0], *pair[1])}
    named |= cues.causes | cues.speech | cues.unplanned | cues.scenes | cues.lenders | cues.sessions | cues.standing
    assert named <= set(builtin_types())


def test_nothing_accompanies_by_speaking() -> None:
    assert not time_cues().speech & set(time_cues().companions)


@pytest.mark.parametrize("name", ["since", "coinciding", "scenes"])
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
    with pytest.raises(TimeCuesError, match="scene: no such list"):
        parsed_cues(data | {"scene": {"words": ["attack"]}})
