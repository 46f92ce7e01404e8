"""What goes on: verbs told one after another, joined infinitives, who somebody is between commas, who orders a thing."""

from __future__ import annotations

import pytest
from support import make_doc

from eventx.language.repairs.repair import repair

PUT = "he PRP nsubj 1\nput VBD ROOT 1\nbag NN dobj 1\n, , punct 1\n{} RB advmod 1\nstole VBD dep 1\ngun NN dobj 5"
VOWED = "he PRP nsubj 1\nvowed VBD ROOT 1\nto TO aux 3\ncap VB xcomp 1\nand CC cc 1\ncut {} conj 1\nprices NNS dobj 5"
OLTAN = "Oltan NNP nsubj 6\n{} , punct 6\nthe DT det 4\nparty NN compound 4\nleader NN nsubj 6\n, , punct 4\nspoke VBD ROOT 6"
ASKED = "he PRP nsubjpass 2\nwas VBD auxpass 2\n{} VBN ROOT 2\nto TO aux 4\nsign VB xcomp 2\nby IN prep 4\n{} {} pobj 5"
KEPT = "he PRP nsubjpass 2\nwas VBD auxpass 2\nbarred VBN ROOT 2\nfrom IN prep 2\ndecrying VBG pcomp 3\n{} NNS dobj 4\nby IN prep 4\npolice NN pobj 6"


@pytest.mark.parametrize(
    ("rows", "word", "head", "label"),
    [
        (PUT.format("then"), 5, 1, "conj"),
        (PUT.format("perhaps"), 5, 1, "conj"),
        (VOWED.format("VB"), 5, 3, "conj"),
        (VOWED.format("VBD"), 5, 1, "conj"),
        (OLTAN.format(","), 4, 0, "appos"),
        (OLTAN.format("-"), 4, 6, "nsubj"),
        (ASKED.format("asked", "officials", "NNS"), 5, 2, "agent"),
        (ASKED.format("asked", "Kenya", "NNP"), 5, 2, "agent"),
        (ASKED.format("asked", "Friday", "NNP"), 5, 4, "prep"),
        (ASKED.format("asked", "train", "NN"), 5, 4, "prep"),
        (KEPT.format("taxes"), 6, 2, "agent"),
        (KEPT.format("killings"), 6, 5, "prep"),
    ],
)
def test_what_goes_on_with_what(rows: str, word: int, head: int, label: str) -> None:
    token = repair(make_doc(rows))[word]
    assert (token.head.i, token.dep_) == (head, label)
