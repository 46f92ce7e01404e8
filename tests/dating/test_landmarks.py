"""The tables of landmarks: what ships, and what a user's own file may hold."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from eventx.datafiles import DataError, rows
from eventx.dating.landmarks import COLUMNS, Landmark, alternatives, landmarks

SHIPPED = {landmark for found in landmarks().by_word.values() for landmark in found}


def test_there_are_enough_landmarks_from_every_decade() -> None:
    decades = Counter(first.year // 10 * 10 for landmark in SHIPPED for first, _ in landmark.spans)
    assert len(SHIPPED) >= 200
    assert all(decades[decade] >= 5 for decade in range(1940, 2030, 10))


def test_every_landmark_has_words_context_and_a_description() -> None:
    for landmark in SHIPPED:
        assert landmark.words and landmark.context and landmark.what


def test_every_row_names_its_source() -> None:
    for name in ("landmarks.tsv", "sessions.tsv"):
        assert all(row["source"] for row in rows(f"landmarks/{name}", COLUMNS))


def test_names_have_a_birthday() -> None:
    for row in rows("landmarks/names.tsv", ("from", "name", "what", "source")):
        assert row.day("from") and row["name"] and row["what"] and row["source"]


def own(tmp_path: Path, text: str) -> set[Landmark]:
    path = tmp_path / "own.tsv"
    path.write_text(text, encoding="utf-8")
    return {landmark for found in landmarks(path).by_word.values() for landmark in found} - SHIPPED


def test_a_user_adds_landmarks(tmp_path: Path) -> None:
    (added,) = own(
        tmp_path, "# mine\n2020-03-01/2020-03-02\tflood; @quake\tlenza; dam|weir\tFlood at Lenza\tthe town\n"
    )
    assert added.spans == ((date(2020, 3, 1), date(2020, 3, 2)),)
    assert {"flood", "earthquake"} <= added.words
    assert [bool(group.search("the weir of Lenza")) for group in added.context] == [True, True]


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("2020-03-01\tflood\tlenza", "3 cells, expected 4 to 5, parted by tabs: days, words, context, what, source"),
        ("1 March 2020\tflood\tlenza\tFlood", "days: '1' is no day"),
        ("2020-03-02/2020-03-01\tflood\tlenza\tFlood", "days: .* ends before it begins"),
        ("2020-03-01\t@nonsense\tlenza\tFlood", "words: unknown group '@nonsense'"),
        ("2020-03-01\t@quak\tlenza\tFlood", r"did you mean '@quake'\?"),
    ],
)
def test_a_wrong_row_is_named_with_its_line(tmp_path: Path, row: str, reason: str) -> None:
    with pytest.raises(DataError, match=rf"own\.tsv:2: .*{reason}|own\.tsv:2: {reason}"):
        own(tmp_path, f"# mine\n{row}\n")


def test_small_letters_match_any_case_and_capitals_only_themselves() -> None:
    pattern = alternatives("u.s.|US|nuclear deal")
    assert all(pattern.search(text) for text in ("U.S. troops", "the US", "a Nuclear Deal"))
    assert not any(pattern.search(text) for text in ("told us", "USSR", "nuclear dealings"))
