"""Curled apostrophes, and what contractions stand for in a copy of a text."""

from __future__ import annotations

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from eventx.documents.document import Document
from eventx.language.parsed import Parsed, parse
from eventx.zones.divide import zones_of


def read(text: str, nlp: Language) -> Doc:
    """A text, parsed as `extract` parses it."""
    found = next(iter(parse([Document("text", text, zones_of(text))], nlp)))
    assert isinstance(found, Parsed)
    return found.doc


@pytest.mark.parametrize("title", ["", "Army Denies Village Attack, Minister Says\n\n"])
@pytest.mark.parametrize(
    "sentence",
    [
        "The company doesn{}t plan to sell its stake, and won{}t buy another.",
        "“We haven{}t attacked anyone,” he said.",
        "They can{}t arrest the man who{}d fled.",
    ],
)
def test_an_apostrophe_is_read_alike_in_each_spelling(title: str, sentence: str, nlp: Language) -> None:
    docs = [read(title + sentence.replace("{}", mark), nlp) for mark in ("’", "'")]
    told = [[(t.tag_, t.dep_, t.head.i) for t in doc] for doc in docs]
    assert told[0] == told[1]
    assert [t.dep_ for t in docs[0] if t.text == "n’t"] == ["neg"] * sentence.count("n{}t")


def test_a_text_keeps_its_own_apostrophes(nlp: Language) -> None:
    text = "Iran’s army didn’t fire, Ann Roe’s paper says."
    assert read(text, nlp).text == text
