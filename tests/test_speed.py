"""How time and memory grow with what is read."""

from __future__ import annotations

import time
import tracemalloc
from collections.abc import Iterator
from itertools import islice, product
from pathlib import Path

import pytest
from spacy.language import Language

from eventx.documents.document import Document
from eventx.extraction import Extractor
from eventx.language.parsed import parse
from eventx.settings import Settings
from eventx.zones.divide import zones_of

CORPUS = sorted((Path(__file__).resolve().parent.parent / "corpus").glob("*.txt"))
SLACK = 500_000
"""Bytes by which tables of words seen may grow over a few articles."""


@pytest.fixture(scope="module")
def extractor(nlp: Language) -> Extractor:
    found = Extractor.around(nlp, Settings())
    list(found.extract([document(varied(3))]))
    return found


def document(text: str, name: str = "text") -> Document:
    return Document(name, text, zones_of(text))


def varied(paragraphs: int) -> str:
    """A text in which towns, parties, deeds and days come in ever new combinations, with background in between."""
    towns = ["Hodeida", "Tripoli", "Khartoum", "Donetsk", "Idlib", "Goma", "Mosul"]
    parties = ["Rebels", "Government troops", "Police", "The navy", "Protesters"]
    deeds = ["attacked the port of", "seized a depot near", "denied that they shelled", "may withdraw from"]
    days = ["on Monday", "last week", "two days after the attack", "on 3 May 2018", "hours later", "in March"]
    stories = (
        f"{party} {deed} {town} {day}, officials said. “We see {count} families without water,” he added. "
        f"The town of {count} thousand people lies where two rivers meet, below hills that were once forest."
        for count, (day, town, deed, party) in enumerate(product(days, towns, deeds, parties), 2)
    )
    return "\n\n".join(islice(stories, paragraphs))


def seconds(extractor: Extractor, text: str) -> float:
    """The processor's seconds for the rules alone: the parse is spaCy's."""
    parsed = next(parse([document(text)], extractor.nlp))
    start = time.process_time()
    extractor.records(parsed)
    return time.process_time() - start


@pytest.mark.slow
def test_time_grows_with_the_length_of_a_text(extractor: Extractor) -> None:
    short, long = varied(60), varied(240)
    assert 3.8 * len(short) < len(long) < 4.2 * len(short)
    once = min(seconds(extractor, short) for _ in range(3))
    assert min(seconds(extractor, long) for _ in range(2)) < 6 * once  # in one of them Python collects garbage


@pytest.mark.slow
@pytest.mark.parametrize(
    "unit",
    [
        "Monday ",
        "2019-09-17 ",
        "last ",
        "John ",
        "minister ",
        "A. ",
        "9:30 ",
        "“a” ",
        "no\n\n",
        "Rebels hit a bus, killing two. ",
    ],
)
def test_time_grows_with_the_length_of_a_text_that_repeats_itself(extractor: Extractor, unit: str) -> None:
    head = "Rebels shelled the port and the town of Aden on Monday, he said, and they had not left it.\n\n"
    short, long = (head + unit * (size // len(unit)) for size in (4_000, 16_000))
    once = min(seconds(extractor, short) for _ in range(3))
    assert min(seconds(extractor, long) for _ in range(2)) < 6 * max(once, 0.02)


@pytest.mark.slow
def test_nothing_is_kept_of_a_document(extractor: Extractor) -> None:
    texts = [path.read_text(encoding="utf-8") for path in CORPUS[:6]]

    def read(times: int) -> None:
        documents = (document(text, f"{n}-{i}") for n in range(times) for i, text in enumerate(texts))
        found: Iterator[object] = extractor.extract(documents)
        assert sum(1 for _ in found) == times * len(texts)

    read(1)
    tracemalloc.start()
    try:
        read(2)
        assert tracemalloc.get_traced_memory()[0] < SLACK
    finally:
        tracemalloc.stop()
