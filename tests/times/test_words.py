"""The data file of event times: what is in it, and how a wrong one is told."""

from __future__ import annotations

import re

import pytest

from eventx.datafiles import DataError, read_toml, text
from eventx.times.words import TimeCues, time_cues

DATA = text("event_time.toml")


def read(content: str) -> TimeCues:
    return read_toml(content, "event_time.toml", TimeCues)


def test_the_lists_of_eventx_are_read() -> None:
    assert "since" in time_cues().since and time_cues().parts["MID"] == (11, 20)


@pytest.mark.parametrize("name", ["since", "coinciding", "making"])
def test_missing_list_is_named(name: str) -> None:
    with pytest.raises(DataError, match=rf"event_time\.toml: {name}: is missing"):
        read(DATA.replace(f"[{name}]\n", f"[parts.{name}]\n"))


@pytest.mark.parametrize("wrong", ["[]", "[1]", "3", "{}"])
def test_list_must_hold_words(wrong: str) -> None:
    with pytest.raises(DataError, match=r"event_time\.toml:\d+: when"):
        read(DATA.replace('[when]\nwords = ["when", "while", "as"]', f"[when]\nwords = {wrong}"))


@pytest.mark.parametrize("days", ["[10]", "[5, 1]", "[0, 3]", '"1-10"'])
def test_part_of_a_month_needs_two_days_in_order(days: str) -> None:
    with pytest.raises(DataError, match=r"parts\.START"):
        read(re.sub(r"START = .*", f"START = {days}", DATA))


def test_unknown_list_is_refused() -> None:
    with pytest.raises(DataError, match="cause: unknown key 'cause'"):
        read(DATA + '\n[cause]\nwords = ["attack"]\n')
