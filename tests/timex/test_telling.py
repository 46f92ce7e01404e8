"""Words in a quotation are told from the day on which they were spoken."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ('On Sunday the general said: "Tomorrow we march."', "2019-09-16"),
        ('"We march tomorrow," the general said on Sunday.', "2019-09-16"),
        ('The general told his men on Sunday: "We ate well. Tomorrow we march."', "2019-09-16"),
        ('The general said last week: "We will strike tomorrow."', "XXXX-XX-XX"),
        ('"We march tomorrow," the general says.', "2019-09-20"),
        ("The general said on Sunday that his men march tomorrow.", "2019-09-20"),
        ('"We march tomorrow." The general said on Sunday that he was well.', "2019-09-20"),
        ('The town fell on Sunday. "We march tomorrow," the general says.', "2019-09-20"),
        ('The general, who fled on Sunday, says: "We march tomorrow."', "2019-09-20"),
    ],
)
def test_tomorrow_is_the_day_after_the_speech(text: str, value: str, read_parsed: Any) -> None:
    assert [t.value for t in read_parsed(text) if t.text.lower() == "tomorrow"] == [value]
