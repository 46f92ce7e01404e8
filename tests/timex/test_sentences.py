"""The sentences of sentences.tsv: what must be found in them, and what must not."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

ROWS = [
    line.split("\t")
    for line in Path(__file__).with_name("sentences.tsv").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


@pytest.mark.parametrize(("day", "sentence", "values"), ROWS, ids=[row[1] for row in ROWS])
def test_a_sentence_gives_its_times_and_no_others(day: str, sentence: str, values: str, read_parsed: Any) -> None:
    found = [timex.value for timex in read_parsed(sentence, date.fromisoformat(day))]
    assert found == ([] if values == "-" else values.split("|"))
