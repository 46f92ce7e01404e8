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
