"""Records as people read them on a terminal."""

from __future__ import annotations

import io
import re
from datetime import date

import pytest
from sample_records import sample_record

from eventx.documents.document import TextSpan
from eventx.records.record import EventRecord, time_key
from eventx.types.files import builtin_types
from eventx.writers import writer
from eventx.writers.reading import cut_around


def written(*records: EventRecord, by_time: bool = False) -> str:
    stream = io.StringIO()
    writer("text", by_time=by_time)(records, stream, builtin_types())
    return stream.getvalue()


def test_an_event_is_told_by_article_day_line_status_and_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "120")
    assert written(sample_record()).splitlines() == [
        "news/ferry.txt  6 Oct 2014 (metadata)",
        "5 Oct 2014          attack by Ellery smugglers on ferry with flares, Port Ellery · says Harbour pilots",
        "                      Harbour pilots said that smugglers attacked a ferry off Port Ellery with flares on Sunday.",
    ]


@pytest.mark.parametrize("width", [40, 80, 120, 200])
def test_no_line_is_wider_than_the_terminal(monkeypatch: pytest.MonkeyPatch, width: int) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    lines = written(sample_record(), sample_record(time=None)).splitlines()
    assert max(map(len, lines)) <= width
    assert not [line for line in lines if line != line.rstrip()]
    assert all("attacked" in line for line in lines if "smugglers attacked" in line)


def test_articles_stand_apart_and_each_is_named_once() -> None:
    text = written(sample_record(), sample_record(id="1" * 16), sample_record(document="b.txt"))
    assert [text.count(name) for name in ("news/ferry.txt", "b.txt", "\n\n")] == [1, 1, 1]


def test_by_time_each_event_names_its_article() -> None:
    text = written(sample_record(), sample_record(document="b.txt"), by_time=True)
    assert re.findall(r"^ {20}(\S+\.txt)$", text, re.MULTILINE) == ["news/ferry.txt", "b.txt"]


def test_undated_events_come_last() -> None:
    records = [sample_record(time=None), sample_record()]
    assert [each.time is None for each in sorted(records, key=time_key)] == [False, True]
    assert time_key(sample_record())[0] == date(2014, 10, 5)


def test_nothing_steers_the_terminal() -> None:
    sentence = "a\x1b[31mb\u202e \ud800 attacked the\rferry\u2028now"
    start = sentence.index("attacked")
    record = sample_record(
        document="x\x1b]0;title\x07.txt", sentence=TextSpan(sentence, 0, len(sentence)),
        trigger=TextSpan("attacked", start, start + 8), type="a\x1b[2J",
    )  # fmt: skip
    text = written(record)
    assert text.isascii() or not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\ud800-\udfff]", text)
    assert "\x1b" not in text and "\r" not in text


@pytest.mark.parametrize("room", [10, 30, 60, 100, 300])
def test_a_sentence_is_cut_around_its_trigger(room: int) -> None:
    text = "word " * 50 + "attacked" + " more" * 50
    before, word, after = cut_around(text, 250, 258, room)
    assert word == "attacked" and len(before + word + after) <= max(room, len(word) + 2)
    assert before.endswith((" ", "…")) and before.startswith("…") and after.endswith("…")


def test_what_fits_is_not_cut() -> None:
    assert cut_around("Rebels  shelled\nthe port.", 8, 15, 60) == ("Rebels ", "shelled", " the port.")
    assert cut_around("shelled", 0, 7, 60) == ("", "shelled", "")


def test_a_sentence_of_a_megabyte_is_quick() -> None:
    text = "word " * 200_000
    assert len("".join(cut_around(text, 500_000, 504, 60))) <= 60
