"""Whose deed it is and whom it befalls: parties that the parser hangs on a neighbour."""

from __future__ import annotations

import pytest
from support import make_doc

from eventx.language.repairs.repair import repair

CONDEMNED = "they PRP nsubj 1\ncondemned VBD ROOT 1\nthe DT det 3\n{} NN dobj 1\nby IN prep 1\n{} NNS pobj 4"
EXPULSION = "the DT det 1\n{} NN ROOT 1\nof IN prep 1\n{} NNS pobj 2\nby IN prep 3\nofficials NNS pobj 4"
BOUGHT = "he PRP nsubj 1\nbought VBD ROOT 1\nit PRP dobj 1\nfor IN prep 1\nten CD nummod 5\n{} NNS pobj 3\nfrom IN prep 5\nrivals NNS pobj 6"
BLAMED = "raid NN ROOT 0\n{} VBN acl 0\nby IN agent 1\nvillagers NNS pobj 2\non IN prep 3\nrebels NNS pobj 4"
THIEVES = "men NNS nsubj 1\n{} VBN ROOT 1\nto TO aux 3\nwork VB xcomp 1\nfor IN prep 3\nChad NNP nsubj 6\nstole VBD ccomp 1\nfiles NNS dobj 6"
EX = "they PRP nsubj 1\nsued VBD ROOT 1\nex NN dobj 1\n{} HYPH punct 1\nwife NN dobj 1"
CHARGED = (
    "they PRP nsubj 1\n{} VBD ROOT 1\nwife NN dobj 1\nof IN prep 2\nking NN pobj 3\nwith IN prep 4\ntheft NN pobj 5"
)
MARCHED = "miners NNS ROOT 0\n{} VBN acl 0\nto IN prep 1\nport NN pobj 2"
LISTED = "{} DT det 1\nclerk NN ROOT 1\n, , punct 1\ntwo CD nummod 4\nguards NNS appos 1\nof IN prep 4\nport NN pobj 5"
OFF = "ship NN ROOT 0\nhijacked VBD acl 0\noff RP prt 1\n{} {} dobj 1"


@pytest.mark.parametrize(
    ("rows", "word", "head", "label"),
    [
        (CONDEMNED.format("kidnapping", "rebels"), 4, 3, "prep"),
        (CONDEMNED.format("price", "rebels"), 4, 1, "prep"),
        (CONDEMNED.format("kidnapping", "thousands"), 4, 1, "prep"),
        (EXPULSION.format("arrest", "envoys"), 4, 1, "prep"),
        (EXPULSION.format("cost", "envoys"), 4, 3, "prep"),
        (EXPULSION.format("arrest", "prices"), 4, 3, "prep"),
        (BOUGHT.format("pounds"), 6, 1, "prep"),
        (BOUGHT.format("guests"), 6, 5, "prep"),
        (BLAMED.format("blamed"), 4, 1, "prep"),
        (BLAMED.format("filmed"), 4, 3, "prep"),
        (THIEVES.format("believed"), 5, 4, "pobj"),
        (EX.format("-"), 2, 4, "amod"),
        (EX.format("or"), 2, 1, "dobj"),
        (CHARGED.format("charged"), 5, 1, "prep"),
        (CHARGED.format("praised"), 5, 4, "prep"),
        (LISTED.format("a"), 4, 1, "conj"),
        (LISTED.format("the"), 4, 1, "appos"),
        (OFF.format("Benin", "NNP"), 3, 2, "pobj"),
        (OFF.format("two", "CD"), 3, 1, "dobj"),
    ],
)
def test_on_whom_a_party_hangs(rows: str, word: int, head: int, label: str) -> None:
    token = repair(make_doc(rows))[word]
    assert (token.head.i, token.dep_) == (head, label)


@pytest.mark.parametrize(("verb", "tag"), [("marched", "VBD"), ("taken", "VBN")])
def test_a_past_that_is_no_participle(verb: str, tag: str) -> None:
    assert repair(make_doc(MARCHED.format(verb)))[1].tag_ == tag


DENIED = """
Army NN nsubj 1
denied VBD ROOT 1
it PRP nsubj 3
had VBD aux 5
targeted VBN amod 5
civilians NNS dobj 1
"""


@pytest.mark.parametrize(("helper", "head", "label"), [("had", 1, "ccomp"), ("some", 5, "amod")])
def test_behind_had_a_participle_is_what_was_done(helper: str, head: int, label: str) -> None:
    doc = repair(make_doc(DENIED.replace("had VBD aux", f"{helper} {'VBD aux' if helper == 'had' else 'DT det'}")))
    assert (doc[4].head.i, doc[4].dep_) == (head, label)
    assert doc[5].head.i == (4 if helper == "had" else 1)
