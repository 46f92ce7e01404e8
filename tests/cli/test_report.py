"""What a run says on standard error."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from sample_records import sample_record

from eventx.cli._report import MAX_NOTICES, NORMAL, QUIET, VERBOSE, Report, progress_line, reporting
from eventx.documents.document import Document
from eventx.documents.notices import Caution, Failure, PassedOver
from eventx.records.tally import Tally

DOCUMENT = Document("a.txt", "")


def told(capsys: pytest.CaptureFixture[str]) -> list[str]:
    captured = capsys.readouterr()
    assert captured.out == ""
    return captured.err.splitlines()


def test_summary_counts(capsys: pytest.CaptureFixture[str]) -> None:
    with reporting(NORMAL) as report:
        planned = sample_record(modality="planned", polarity="negative", type="visit")
        report.count(DOCUMENT.id, Tally.of([sample_record(), sample_record(), planned]))
        report.count(DOCUMENT.id, Tally.of([]))
        report.notice(Failure("b.txt", "gone"))
    assert told(capsys)[:-1] == [
        "eventx: b.txt: gone",
        "2 documents, 3 events: attack 2, visit 1",
        "of these 1 negative, 1 planned",
        "1 input could not be read",
    ]


def test_nothing_found_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    with reporting(NORMAL) as report:
        report.count(DOCUMENT.id, Tally.of([]))
    assert told(capsys)[0] == "1 document, 0 events"


def test_quiet_tells_failures_alone(capsys: pytest.CaptureFixture[str]) -> None:
    with reporting(QUIET) as report:
        report.count(DOCUMENT.id, Tally.of([sample_record()]))
        report.notice(Caution("a.txt", "doubtful"))
        report.notice(Failure("b.txt", "gone", "look elsewhere"))
    assert told(capsys) == ["eventx: b.txt: gone; look elsewhere"]


def test_verbose_has_a_line_for_each_document(capsys: pytest.CaptureFixture[str]) -> None:
    with reporting(VERBOSE) as report:
        report.count(DOCUMENT.id, Tally.of([sample_record()]))
    assert told(capsys)[0] == "a.txt: 1 event"


def test_many_notices_are_cut_short(capsys: pytest.CaptureFixture[str]) -> None:
    with Report() as report:
        for number in range(MAX_NOTICES + 50):
            report.notice(Failure(f"n.jsonl:{number}", "broken"))
    lines = told(capsys)
    assert len(lines) == MAX_NOTICES + 1 and "--manifest" in lines[-1]
    assert len(report.failures) == MAX_NOTICES + 50


def test_an_error_brings_no_summary(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(KeyError), reporting(NORMAL):
        raise KeyError
    assert told(capsys) == []


PROGRAM = """
import time
from eventx.cli._report import reporting
from eventx.documents.notices import Failure
from eventx.records.tally import Tally
with reporting(0) as report:
    report.count("a", Tally())
    report.notice(Failure("[red]b", "gone"))
    time.sleep(0.3)
"""


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="needs a pseudo-terminal")
@pytest.mark.parametrize("colour", [True, False])
def test_progress_on_a_terminal_alone(tmp_path: Path, colour: bool) -> None:
    leader, follower = os.openpty()
    environment = {key: value for key, value in os.environ.items() if key not in ("NO_COLOR", "CI")}
    environment |= {"TERM": "xterm-256color", "COLUMNS": "80"} | ({} if colour else {"NO_COLOR": "1"})
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], stdout=subprocess.DEVNULL, stderr=follower, env=environment, timeout=60
    )
    os.close(follower)
    shown = os.read(leader, 65536).decode()
    os.close(leader)
    assert done.returncode == 0
    assert "1 document, 0 events" in shown and "eventx: [red]b: gone" in shown
    assert ("\x1b[32m" in shown) is colour


def test_files_passed_over_stand_in_the_summary(capsys: pytest.CaptureFixture[str]) -> None:
    with reporting(NORMAL) as report:
        report.notice(PassedOver("news", {".html": 2, ".pdf": 1}))
    assert "news: 3 files of other kinds were not read (2 .html, 1 .pdf)" in told(capsys)
    with reporting(QUIET) as report:
        report.notice(PassedOver("news", {".html": 2}))
    assert told(capsys) == []


def test_what_was_left_out_stands_in_the_summary(capsys: pytest.CaptureFixture[str]) -> None:
    with reporting(NORMAL) as report:
        report.count("a", Tally.of([], undated=2))
        report.left_out["for want of a point on the map"] += 1
    assert told(capsys)[1:3] == [
        "2 events left out as undated",
        "1 event left out for want of a point on the map",
    ]


def test_nothing_in_a_notice_steers_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    with Report(VERBOSE) as report:
        report.notice(Failure("a\x1b]0;owned\x07", "gone"))
        report.notice(Caution("b\u202e\neventx: all is well", "doubt"))
        report.count("c\x9b31m", Tally())
    assert told(capsys) == [
        "eventx: a\\x1b]0;owned\\x07: gone",
        "eventx: warning: b\\u202e eventx: all is well: doubt",
        "c\\x9b31m: 0 events",
    ]


def test_progress_tells_the_speed_and_the_time_left() -> None:
    assert progress_line("20 documents, 51 events", 20, 100, 4.0) == (
        "20 documents, 51 events, 5.0 a second, 0:16 left of 100 documents"
    )
    assert progress_line("20 documents, 51 events", 20, None, 4.0) == "20 documents, 51 events, 5.0 a second"
    assert progress_line("0 documents, 0 events", 0, 100, 0.0) == "0 documents, 0 events, 0.0 a second"
