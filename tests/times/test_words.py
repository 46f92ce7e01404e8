"""The data file of event times: what is in it, and how a wrong one is told."""

from __future__ import annotations

import re

import pytest

from eventx.datafiles import DataError, read_toml, text
from eventx.times.words import TimeCues, time_cues
from eventx.types.files import builtin_types

DATA = text("event_time.toml")


def read(content: str) -> TimeCues:
    return read_toml(content, "event_time.toml", TimeCues)


def test_types_of_the_file_exist() -> None:
    cues = time_cues()
    named = {name for pair in cues.companions.items() for name in (pair[0], *pair[1])}
    named |= cues.causes | cues.speech | cues.unplanned | cues.scenes | cues.lenders | cues.sessions | cues.standing
    assert named <= set(builtin_types())


def test_nothing_accompanies_by_speaking() -> None:
    assert not time_cues().speech & set(time_cues().companions)


@pytest.mark.parametrize("name", ["since", "coinciding", "scenes"])
def test_missing_list_is_named(name: str) -> None:
    with pytest.raises(DataError, match=rf"event_time\.toml: {name}: is missing"):
        read(DATA.replace(f"[{name}]\n", f"[companions.{name}]\n"))


@pytest.mark.parametrize("wrong", ["[]", "[1]", "3", "{}"])
def test_list_must_hold_words(wrong: str) -> None:
    with pytest.raises(DataError, match=r"event_time\.toml:\d+: when"):
        read(DATA.replace('[when]\nwords = ["when", "while", "as"]', f"[when]\nwords = {wrong}"))


@pytest.mark.parametrize("days", ["[10]", "[5, 1]", "[0, 3]", '"1-10"'])
def test_part_of_a_month_needs_two_days_in_order(days: str) -> None:
    with pytest.raises(DataError, match=r"parts\.START"):
        read(re.sub(r"START = .*", f"START = {days}", DATA))


def test_unknown_list_is_refused() -> None:
    with pytest.raises(DataError, match="scene: unknown key 'scene'; did you mean 'scenes'"):
        read(DATA + '\n[scene]\nwords = ["attack"]\n')
