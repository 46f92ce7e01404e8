"""Verbs told in a row, and who hears of them: a past is no quality of what stands before it."""

from __future__ import annotations

import pytest
from support import make_doc

from eventx.language.repairs.repair import repair

KILLED = "storm NN nsubj 1\nkilled VBD ROOT 1\npeople NNS dobj 1\n, , punct 2\n{} VBN acl 2\n{} NNS {} 4"
PUT = "he PRP nsubj 1\nput VBD ROOT 1\ngun NN {} 1\nand CC cc 1\nfired VBN conj 1"
SHOT = (
    "clerk NN nsubjpass 2\nwas VBD auxpass 2\nshot VBN ROOT 2\nwhen WRB advmod 5\nman NN nsubj 5\nran VBD advcl 2\n"
    "{} punct 2\ndrew VBD conj 2\ngun NN dobj 7"
)
TOLD = "she PRP nsubj 1\n{} VBD ROOT 1\n{} compound 3\nDoe NNP nsubj 4\nfired VBD ccomp 1"


@pytest.mark.parametrize(
    ("rows", "word", "head", "label", "tag"),
    [
        (KILLED.format("injured", "dozens", "dobj"), 4, 1, "conj", "VBD"),
        (KILLED.format("denied", "visas", "dobj"), 4, 2, "acl", "VBN"),
        (KILLED.format("injured", "badly", "advmod"), 4, 2, "acl", "VBN"),
        (PUT.format("dobj"), 4, 1, "conj", "VBD"),
        (PUT.format("npadvmod"), 4, 1, "conj", "VBN"),
        (SHOT.format(", ,"), 7, 5, "conj", "VBD"),
        (SHOT.format("and CC"), 7, 2, "conj", "VBD"),
        (TOLD.format("told", "police NNS"), 2, 1, "dobj", "NNS"),
        (TOLD.format("told", "officer NN"), 2, 3, "compound", "NN"),
        (TOLD.format("knew", "police NNS"), 2, 3, "compound", "NNS"),
    ],
)
def test_what_goes_on_with_what(rows: str, word: int, head: int, label: str, tag: str) -> None:
    token = repair(make_doc(rows))[word]
    assert (token.head.i, token.dep_, token.tag_) == (head, label, tag)
