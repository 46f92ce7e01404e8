"""Nouns with a capital that stand within a longer name."""

from __future__ import annotations

import pytest
from support import make_doc

from eventx.entities.longer_names import begins_longer_name, ends_name

BRIGADE = """
    The DT det 3
    London NNP compound 3
    Fire NNP compound 3
    Brigade NNP nsubj 4
    came VBD ROOT 4 come
    at IN prep 4
    noon NN pobj 5
    and CC cc 4
    left VBD conj 4 leave
"""
ACT = """
    they PRP nsubj 1
    read VBD ROOT 1 read
    the DT det 3
    Freedom NNP dobj 1
    of IN prep 3
    Information NNP compound 6
    Act NNP pobj 4
    at IN prep 1
    noon NN pobj 7
    and CC cc 1
    left VBD conj 1 leave
"""
TREATY = """
    they PRP nsubj 1
    signed VBD ROOT 1 sign
    the DT det 3
    Treaty NNP dobj 1
    of IN prep 3
    Lisbon NNP pobj 4
    at IN prep 1
    noon NN pobj 6
"""
WAR = """
    he PRP nsubj 1
    fought VBD ROOT 1 fight
    in IN prep 1
    World NNP compound 4
    War NNP pobj 2
    II NNP npadvmod 4
    and CC cc 1
    came VBD conj 1 come
    home RB advmod 7
"""
STORM = """
    weeks NNS npadvmod 1
    after IN prep 6
    Hurricane NNP compound 3
    Ida NNP pobj 1
    the DT det 5
    power NN nsubj 6
    failed VBD ROOT 6 fail
"""
TITLE = """
    London NNP compound 2
    Fire NNP compound 2
    Brigade NNP nsubj 3
    Comes VBZ ROOT 3 come
"""


@pytest.mark.parametrize(
    ("lines", "place", "expected"),
    [(BRIGADE, 2, True), (ACT, 3, True), (WAR, 4, False), (STORM, 2, False), (TITLE, 1, False), (BRIGADE, 3, False)],
    ids=["before a body", "of a text", "numbered war", "storm by its name", "in a title", "last of the name"],
)
def test_a_noun_within_a_longer_name(lines: str, place: int, expected: bool) -> None:
    assert begins_longer_name(make_doc(lines)[place]) is expected


def test_a_treaty_is_called_after_its_place() -> None:
    doc = make_doc(TREATY)
    doc.set_ents([doc.char_span(doc[5].idx, doc[5].idx + 6, label="GPE")])
    assert not begins_longer_name(doc[3])


@pytest.mark.parametrize(
    ("lines", "place", "expected"),
    [
        (
            "the DT det 2\nIslamic NNP compound 2\nRelief NNP nsubj 3\nsent VBD ROOT 3\ntents NNS dobj 3\ntoday NN npadvmod 3",
            2,
            True,
        ),
        (
            "the DT det 2\nlocal JJ amod 2\nrelief NN nsubj 3\ncame VBD ROOT 3\ntoo RB advmod 3\nlate RB advmod 3",
            2,
            False,
        ),
        ("a DT det 2\nnew JJ amod 2\ndeal NN nsubj 3\ncame VBD ROOT 3\nlate RB advmod 3", 2, False),
        (
            "the DT det 2\nNew NNP compound 2\nDeal NNP nsubj 3\nbrought VBD ROOT 3\nroads NNS dobj 3\nhere RB advmod 3",
            2,
            True,
        ),
        (
            "the DT det 2\nKorean NNP compound 2\nWar NNP nsubj 3\nbegan VBD ROOT 3\nin IN prep 3\nsummer NN pobj 4",
            2,
            False,
        ),
    ],
)
def test_the_last_word_of_the_name_of_a_body(lines: str, place: int, expected: bool) -> None:
    assert ends_name(make_doc(lines)[place]) is expected
