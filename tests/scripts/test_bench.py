"""What `make bench` reads and how it tells it."""

from __future__ import annotations

import sys

from benches.growing import mentions
from benches.machine import processor, run
from benches.ways import WAYS, Run, table


def test_ratios_stand_beside_plain_spacy() -> None:
    seconds = {"extract": 2.0, "parse": 1.5, "openblas": 3.0, "blis": 4.0}
    lines = list(table([Run(way, 1200, seconds[way], 250) for way in WAYS]))
    assert lines[0].split() == ["eventx", "extract,", "one", "process", "600", "words/s", "250", "MB"]
    assert lines[-1] == "extract beside nlp.pipe: 1.50x with OpenBLAS, 2.00x with blis; the rules take 25% of its time"


def test_mentions_are_told_in_paragraphs() -> None:
    text = mentions(25)
    assert text.count(" attacked the town of ") == 25
    assert [paragraph.count(".") for paragraph in text.split("\n\n")] == [10, 10, 5]


def test_a_process_tells_what_it_wrote_and_how_long_it_took() -> None:
    done = run([sys.executable, "-c", "print(sum(range(2_000_000)))"])
    assert done.stdout == "1999999000000\n" and done.seconds > 0


def test_the_processor_is_named() -> None:
    assert " cores, Python 3." in processor()
