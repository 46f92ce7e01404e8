"""Reading records back: what is taken, and what is refused with file, line, reason and remedy."""

from __future__ import annotations

import gzip
import io
import json
import sys
from pathlib import Path

import pytest
from event_records import argument, record, span, write_records

from eventx.records.read import COMPARED_KEYS, SCORED_KEYS, RecordError, read_records

STRIKE = record("Drones struck the port of Lenza.", "struck")


def read(path: Path | str) -> list[dict[str, object]]:
    return [line.record for line in read_records(str(path))]


def test_records_come_in_file_order_with_their_line_numbers(tmp_path: Path) -> None:
    path = tmp_path / "events.jsonl"
    path.write_text(f"{json.dumps(STRIKE)}\n\n{json.dumps(STRIKE | {'id': 'b'})}\n", encoding="utf-8")
    assert [(line.number, line.record["id"]) for line in read_records(str(path))] == [
        (1, STRIKE["id"]),
        (3, "b"),
    ]


def test_an_empty_file_holds_no_events(tmp_path: Path) -> None:
    assert read(write_records(tmp_path / "events.jsonl", [])) == []


@pytest.mark.parametrize("lead, end", [(b"\xef\xbb\xbf", b"\n"), (b"", b"\r\n"), (b"", b"")])
def test_byte_order_mark_and_line_ends_do_not_matter(tmp_path: Path, lead: bytes, end: bytes) -> None:
    path = tmp_path / "events.jsonl"
    path.write_bytes(lead + json.dumps(STRIKE).encode() + end)
    assert read(path) == [STRIKE]


def test_compressed_files_are_read(tmp_path: Path) -> None:
    path = tmp_path / "events.jsonl.gz"
    path.write_bytes(gzip.compress(json.dumps(STRIKE).encode() + b"\n"))
    assert read(path) == [STRIKE]


def test_standard_input_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.TextIOWrapper(io.BytesIO(json.dumps(STRIKE).encode() + b"\n"))
    monkeypatch.setattr(sys, "stdin", stream)
    assert read("-") == [STRIKE]


def test_a_record_may_state_the_schema_version(tmp_path: Path) -> None:
    assert read(write_records(tmp_path / "events.jsonl", [STRIKE | {"schema": 1}]))


def changed(**more: object) -> bytes:
    return json.dumps(STRIKE | more).encode()


GOOD = json.dumps(STRIKE).encode()
REFUSED = {
    "cut in a value": (GOOD[:-40], 1, "ends in the middle of a record", "write it again"),
    "cut in a string": (GOOD[:20], 1, "ends in the middle of a record", "write it again"),
    "cut in the last line": (GOOD + b"\n" + GOOD[:99], 2, "ends in the middle of a record", "write it again"),
    "not JSON": (b"type,trigger\nattack,struck\n", 1, "not JSON", "eventx extract"),
    "a number": (b"17\n", 1, "not a JSON object", "eventx extract"),
    "an array": (b"[" + GOOD + b"]\n", 1, "JSON array", "--format jsonl"),
    "another kind of JSON Lines": (
        b'{"id": "a", "text": "Rain."}\n',
        1,
        "no key 'document', 'type'",
        "eventx extract",
    ),
    "Latin-1": ('{"id": "caf\xe9"}\n'.encode("latin-1"), 1, "not UTF-8", "eventx extract"),
    "UTF-16": (GOOD.decode().encode("utf-16"), 1, "UTF-16", "eventx extract"),
    "Parquet": (b"PAR1\x15\x04", 1, "Parquet", "eventx extract"),
    "NaN": (b'{"id": NaN}\n', 1, "NaN is no JSON number", "eventx extract"),
    "endless nesting": (b'{"a":' * 100_000, 1, "no JSON that can be read", "eventx extract"),
    "a later schema": (json.dumps(STRIKE | {"schema": 2}).encode(), 1, "schema version 2", "extract again"),
    "schema true": (
        json.dumps(STRIKE | {"schema": True}).encode(),
        1,
        "schema version True",
        "extract again",
    ),
    "a trigger of words": (
        json.dumps(STRIKE | {"trigger": "hit"}).encode(),
        1,
        "'trigger' is no span",
        "eventx",
    ),
    "an argument of words": (
        json.dumps(STRIKE | {"arguments": ["x"]}).encode(),
        1,
        "'arguments' is no list",
        "eventx",
    ),
    "a key that stands twice": (b'{"id": "a", "id": "a"}\n', 1, "the key 'id' stands twice", "eventx extract"),
    "a number beyond all": (GOOD[:-1] + b', "x": 1e400}\n', 1, "1e400 is beyond", "eventx extract"),
    "a span longer than its words": (
        changed(trigger=span("struck", 7) | {"end": 14}),
        1,
        "'trigger' does not",
        "extract again",
    ),
    "a span before the text": (changed(mentions=[span("struck", -3)]), 1, "'mentions' does not", "extract again"),
    "a trigger that its sentence does not hold": (changed(trigger=span("strike", 7)), 1, "'trigger' does not", "again"),
    "a trigger outside its sentence": (changed(trigger=span("struck", 90)), 1, "'trigger' does not", "extract again"),
    "a mention of other words": (changed(mentions=[span("strike", 7)]), 1, "'mentions' does not", "extract again"),
    "an argument of other words": (
        changed(arguments=[argument("target", "Elba", 26)]),
        1,
        "'arguments' does not",
        "extract again",
    ),
    "a source that ends before it begins": (
        changed(attribution={"text": "Quist", "start": 9, "end": 4}),
        1,
        "'attribution' does not",
        "extract again",
    ),
    "an argument with half a span": (
        changed(arguments=[{"role": "target", "text": "Elba", "start": 26}]),
        1,
        "'arguments' does not",
        "extract again",
    ),
    "a time of words": (json.dumps(STRIKE | {"time": "noon"}).encode(), 1, "'time' is no object", "eventx"),
}


@pytest.mark.parametrize("content, line, reason, remedy", REFUSED.values(), ids=REFUSED.keys())
def test_what_is_no_record_is_refused(tmp_path: Path, content: bytes, line: int, reason: str, remedy: str) -> None:
    path = tmp_path / "events.jsonl"
    path.write_bytes(content)
    with pytest.raises(RecordError) as refused:
        read(path)
    assert (refused.value.file, refused.value.line) == (str(path), line)
    assert reason in refused.value.reason
    assert remedy in refused.value.remedy


def test_a_compressed_file_that_was_cut_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "events.jsonl.gz"
    path.write_bytes(gzip.compress(json.dumps(STRIKE).encode() * 50)[:-12])
    with pytest.raises(RecordError, match="broken off"):
        read(path)


def test_a_path_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    with pytest.raises(RecordError, match=r"none\.jsonl: cannot be read .*No such file.*check the path"):
        read(tmp_path / "none.jsonl")
    with pytest.raises(RecordError, match=r"a folder, and no file of records; .*eventx extract FOLDER"):
        read(tmp_path)


@pytest.mark.parametrize("key", COMPARED_KEYS)
def test_each_key_that_is_compared_is_asked_for(tmp_path: Path, key: str) -> None:
    less = {name: value for name, value in STRIKE.items() if name != key}
    with pytest.raises(RecordError, match=repr(key)):
        read(write_records(tmp_path / "events.jsonl", [less]))


@pytest.mark.parametrize(
    "more",
    [
        {"time": {"text": None, "start": None, "end": None, "value": "2019"}},
        {"mentions": [span("struck", 7), span("it", 900)], "attribution": None},
        {"arguments": [argument("target", "port of Lenza", 18), argument("place", "\U0001f680 Elba", 500)]},
    ],
)
def test_spans_that_agree_are_taken(tmp_path: Path, more: dict[str, object]) -> None:
    assert read(write_records(tmp_path / "events.jsonl", [STRIKE | more]))


def test_scoring_asks_for_fewer_keys(tmp_path: Path) -> None:
    bare = {key: STRIKE[key] for key in SCORED_KEYS}
    path = write_records(tmp_path / "events.jsonl", [bare])
    assert [line.record for line in read_records(path, SCORED_KEYS)] == [bare]
