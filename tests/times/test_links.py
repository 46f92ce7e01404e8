"""The words whose time holds for another word of the sentence, on sentences parsed by hand."""

from __future__ import annotations

import pytest
from support import make_doc

from eventx.times.links import coinciding

CUT = """
The DT det 1
fire NN nsubj 6
which WDT nsubj 3
cut VBD relcl 1
supplies NNS dobj 3
soon RB advmod 6
ended VBD ROOT 6
"""
VISITING = """
Sato NNP nsubj 5
who WP nsubj 3
was VBD aux 3
visiting VBG relcl 0
Oslo NNP dobj 3
left VBD ROOT 5
"""
OFFENSIVE = "An DT det 1\noffensive NN nsubj 4\nwith IN prep 1\nstrikes NNS pobj 2\nbegan VBD ROOT 4\n"


def links(rows: str, word: str) -> list[str]:
    doc = make_doc(rows)
    return [token.text for token, _ in coinciding(next(t for t in doc if t.text == word))]


@pytest.mark.parametrize(
    ("rows", "word", "expected"),
    [
        pytest.param(CUT, "cut", ["fire"], id="what a clause tells of a deed"),
        pytest.param(CUT.replace("cut VBD", "cuts VBZ"), "cuts", [], id="what it does now"),
        pytest.param(CUT.replace("which WDT nsubj", "which WDT dobj"), "cut", [], id="what another one did to it"),
        pytest.param(VISITING, "visiting", ["left"], id="what was going on"),
        pytest.param(VISITING.replace("was VBD", "is VBZ"), "visiting", [], id="what is going on"),
        pytest.param(OFFENSIVE, "strikes", ["offensive"], id="part of a deed"),
        pytest.param(OFFENSIVE.replace("with IN", "against IN"), "strikes", [], id="aim of a deed"),
    ],
)
def test_links_inside_a_sentence(rows: str, word: str, expected: list[str]) -> None:
    assert links(rows, word) == expected
