"""What is said, where the parser takes it for a clause about where, or to whom, it is said."""

from __future__ import annotations

import pytest
from support import make_doc

from eventx.language.repairs.repair import repair

TOLD = """
He PRP nsubj 1
told VBD ROOT 1
papers NNS dobj 1
in IN prep 1
letters NNS pobj 3
that WDT dobj 8
police NNS nsubj 8
had VBD aux 8
arrested VBN relcl 4
men NNS dobj 8
"""
SPOKE = TOLD.replace("told", "spoke").replace("papers NNS dobj", "slowly RB advmod")
OPEN = TOLD.replace("\nmen NNS dobj 8", "")
OF = TOLD.replace("in IN", "of IN")
OTHER = TOLD + "\n, , punct 1\nhoping VBG xcomp 1"
MARKED = OPEN.replace("that WDT dobj", "that IN mark")


@pytest.mark.parametrize(
    ("rows", "head"),
    [(TOLD, 1), (SPOKE, 4), (OPEN, 4), (OF, 4), (OTHER, 4), (MARKED, 1)],
)
def test_a_whole_clause_behind_that_is_what_is_said(rows: str, head: int) -> None:
    doc = repair(make_doc(rows))
    assert doc[8].head.i == head
    assert (doc[8].dep_ == "ccomp") is (head == 1)


def test_a_whole_clause_behind_a_claim_is_its_content() -> None:
    doc = repair(make_doc(TOLD.replace("letters", "claims")))
    assert (doc[8].head.i, doc[8].dep_, doc[5].dep_) == (4, "acl", "mark")


KILLED = """
Shells NNS nsubj 1
killed VBD ccomp 7
ten CD nummod 3
people NNS dobj 1
, , punct 3
residents NNS conj 3
{} NNS appos 5
said VBD ROOT 7
"""


def test_who_says_a_thing_is_not_told_of_in_it() -> None:
    doc = repair(make_doc(KILLED.format("medics")))
    assert [(doc[i].head.i, doc[i].dep_) for i in (3, 5)] == [(1, "dobj"), (7, "nsubj")]


@pytest.mark.parametrize(
    "rows",
    [
        KILLED.replace(", , punct 3", "and CC cc 3").format("medics"),
        KILLED.format("medics").replace("said VBD", "watching VBG"),
        KILLED.format("medics").replace("medics NNS appos 5", "mayors NNS nsubj 7"),
    ],
)
def test_a_list_goes_on_where_somebody_else_says_it(rows: str) -> None:
    doc = repair(make_doc(rows))
    assert (doc[5].head.i, doc[5].dep_) == (3, "conj")


@pytest.mark.parametrize(
    ("rows", "head"),
    [
        ("men NNS nsubj 1\nsaid VBD ROOT 1\nraids NNS dobj 1\nthere RB advmod 2\nhurt VBD advcl 1", 4),
        ("men NNS nsubj 1\nclaimed VBD ROOT 1\nwealth NN dobj 1\nand CC cc 1\nleft VBD conj 1", 1),
        ("men NNS nsubj 1\nreported VBD ROOT 1\nraids NNS dobj 1\nas IN mark 4\nfell VBD advcl 1", 1),
        ("men NNS nsubj 1\ntold VBD ROOT 1\npapers NNS dobj 1\nmore RBR advmod 4\nfell VBD advcl 1", 1),
    ],
)
def test_what_stands_before_a_finite_verb_is_its_subject(rows: str, head: int) -> None:
    doc = repair(make_doc(rows))
    assert doc[2].head.i == head
    assert (doc[4].dep_ == "ccomp") is (head == 4)
