"""The four formats of a comparison, on one small difference."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from event_records import argument, day, record, shifted, write_records

from eventx.diffing.as_json import json_pieces
from eventx.diffing.compare import compare_files
from eventx.diffing.difference import Difference
from eventx.diffing.fields import FieldChange
from eventx.diffing.filters import Filters
from eventx.diffing.github import github_lines
from eventx.diffing.manifests import ManifestDifference
from eventx.diffing.markdown import markdown_lines
from eventx.diffing.text import text_lines
from eventx.diffing.words import change_words, clipped, value_words
from eventx.printable import printable

SENTENCE = "Rebels struck the port of Lenza on Thursday."
STRUCK = record(SENTENCE, "struck", time=day("2024-03-07", "Thursday", 35))
LATER = STRUCK | {"time": day("2024-03-14", "Thursday", 35), "arguments": [argument("target", "Lenza", 26)]}
RAID = record("A raid on 5% of Oda | Cape failed.", "raid", at=100)
FLEW = record("Quist flew home.", "flew", at=45, type="visit")
ALIKE = ManifestDifference()


@pytest.fixture
def difference(tmp_path: Path) -> Difference:
    """One event changed, one removed, one added."""
    return compare(tmp_path, [STRUCK, RAID], [LATER, FLEW])


def compare(folder: Path, old: list[Any], new: list[Any]) -> Difference:
    paths = write_records(folder / "old.jsonl", old), write_records(folder / "new.jsonl", new)
    return compare_files(*paths, Filters())


def test_text_lists_events_by_document_in_the_order_of_the_text(difference: Difference) -> None:
    assert list(text_lines(difference, ALIKE, None)) == [
        "\x1b[1mport.txt\x1b[0m",
        '\x1b[33m  ~ attack "struck"\x1b[0m  Rebels struck the port of Lenza on Thursday.',
        "      arguments.target: + Lenza",
        "      time.value: 2024-03-07 → 2024-03-14",
        "      time.earliest: 2024-03-07 → 2024-03-14",
        "      time.latest: 2024-03-07 → 2024-03-14",
        '\x1b[32m  + visit "flew"\x1b[0m  Quist flew home.',
        '\x1b[31m  - attack "raid"\x1b[0m  A raid on 5% of Oda | Cape failed.',
        "fields: arguments.target 1, time.earliest 1, time.latest 1, time.value 1",
        "1 added, 1 removed, 1 changed, 0 unchanged",
    ]


def test_text_of_equal_files_is_the_summary(tmp_path: Path) -> None:
    found = compare(tmp_path, [STRUCK, RAID], [STRUCK, shifted(RAID, 9)])
    assert list(text_lines(found, ALIKE, None)) == ["0 added, 0 removed, 0 changed, 2 unchanged (1 moved)"]


def test_a_limit_tells_what_it_leaves_out(difference: Difference) -> None:
    for lines in (text_lines(difference, ALIKE, 1), markdown_lines(difference, ALIKE, 1)):
        assert "… and 2 more events" in list(lines)
    *shown, last = github_lines(difference, ALIKE, 1)
    assert len(shown) == 1 and "(2 of them not shown)" in last


def test_a_document_that_changed_is_told_even_without_events(tmp_path: Path) -> None:
    later = {"document_date": STRUCK["document_date"] | {"value": "2024-03-09"}}
    found = compare(tmp_path, [STRUCK], [STRUCK | later])
    expected = "document_date.value: 2024-03-08 → 2024-03-09"
    assert f"  {expected}" in list(text_lines(found, ALIKE, None))
    assert any(expected in line for line in github_lines(found, ALIKE, None))
    assert any("2024-03-08 → 2024-03-09" in line for line in markdown_lines(found, ALIKE, None))


def test_manifests_are_reported_first(difference: Difference) -> None:
    manifest = ManifestDifference((FieldChange(("model",), "a", "b"),), only_new=("x.txt", "y.txt"), unread_new=("z",))
    assert list(text_lines(difference, manifest, None))[:3] == [
        "manifest model: a → b",
        "manifest read in NEW alone: x.txt and 1 more",
        "manifest not readable in NEW alone: z",
    ]
    assert next(iter(github_lines(difference, manifest, None))) == "::notice title=manifest::model: a → b"
    assert "- manifest model: a → b" in list(markdown_lines(difference, manifest, None))


def test_json_is_one_object_with_whole_records(difference: Difference) -> None:
    found = json.loads("".join(json_pieces(difference, ALIKE)))
    assert found["equal"] is False
    assert found["summary"] == {
        "added": 1, "removed": 1, "changed": 1, "unchanged": 0, "moved": 0, "documents": 0, "hidden": 0,
    }  # fmt: skip
    assert (found["added"], found["removed"]) == ([FLEW], [RAID])
    assert {"field": "time.value", "old": "2024-03-07", "new": "2024-03-14"} in found["changed"][0]["fields"]
    assert found["changed"][0]["trigger"] == STRUCK["trigger"]


def test_json_of_equal_files(tmp_path: Path) -> None:
    found = json.loads("".join(json_pieces(compare(tmp_path, [STRUCK], [STRUCK]), ALIKE)))
    assert found["equal"] is True and found["changed"] == []


def test_json_keeps_a_lone_surrogate_as_the_escape_it_was(tmp_path: Path) -> None:
    old, new = tmp_path / "old.jsonl", tmp_path / "new.jsonl"
    old.write_text(json.dumps(STRUCK) + "\n", encoding="utf-8")
    new.write_text(json.dumps(STRUCK | {"rule": "\ud800"}) + "\n", encoding="utf-8")
    text = "".join(json_pieces(compare_files(str(old), str(new), Filters()), ALIKE))
    assert json.loads(text.encode("utf-8"))["changed"][0]["fields"][0]["new"] == "\ud800"


def test_github_escapes_what_its_commands_are_made_of(tmp_path: Path) -> None:
    odd = record("It fell\n10% : off.", "fell", document="a,b:c.txt")
    line, _ = github_lines(compare(tmp_path, [odd], []), ALIKE, None)
    assert line == '::warning file=a%2Cb%3Ac.txt,title=event removed::attack "fell": It fell 10%25 : off.'


def test_github_counts_lines_in_a_text_that_is_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("port.txt").write_text(f"Title\n\n{SENTENCE}\n", encoding="utf-8")
    here, elsewhere = shifted(STRUCK, 7), shifted(RAID, 7)
    lines = list(github_lines(compare(tmp_path, [], [here, elsewhere]), ALIKE, None))
    assert lines[0].startswith("::warning file=port.txt,line=3,title=event added::")
    assert lines[1].startswith("::warning file=port.txt,title=event added::")


def test_markdown_shows_text_as_it_is(tmp_path: Path) -> None:
    odd = record("*Rebels* <b>struck</b> a|b.", "struck", document="my_port.txt")
    lines = list(markdown_lines(compare(tmp_path, [], [odd]), ALIKE, None))
    assert "### my\\_port.txt" in lines
    assert lines[-1] == '| added | attack "struck" | \\*Rebels\\* \\<b\\>struck\\</b\\> a\\|b. |'


def test_nothing_in_a_record_steers_the_terminal() -> None:
    assert printable("a\x1b[31mb\nc\ud800\u202e") == "a\\x1b[31mb c\\ud800\\u202e"


@pytest.mark.parametrize(
    "middle, expected",
    [(0, "abcde…"), (5, "…defgh…"), (9, "…fghij")],
)
def test_long_text_is_clipped_around_its_middle(middle: int, expected: str) -> None:
    assert clipped("abcdefghij", middle, 5) == expected


@pytest.mark.parametrize(
    "value, words",
    [
        (None, "none"),
        ("Lenza", "Lenza"),
        (True, "true"),
        (["drone"], '["drone"]'),
        (argument("target", "Lenza", 0), "Lenza"),
        (argument("topic", "a truce", 0, entity=None), "a truce"),
        (day("2024-03-07", "Thursday", 0), "2024-03-07"),
        ({"name": "Lenza", "country": None}, "Lenza"),
        ({"a": 1}, '{"a": 1}'),
    ],
)
def test_values_in_words(value: Any, words: str) -> None:
    assert value_words(value) == words


def test_two_long_texts_are_shown_where_they_part() -> None:
    long = "word " * 100
    shown = change_words(FieldChange(("sentence", "text"), f"{long}Monday.", f"{long}Friday."))
    assert "Monday." in shown and "Friday." in shown and len(shown) < 300
