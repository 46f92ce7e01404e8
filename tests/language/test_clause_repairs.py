"""How clauses hang together: what goes on with which verb, what is a condition, who is sued last month."""

from __future__ import annotations

import pytest
from support import make_doc

from eventx.language.repairs.repair import repair

URGED = "minister NN nsubj 1\nurged VBD ROOT 1\nsides NNS dobj 1\nto TO aux 4\nwait VB xcomp 1\nand CC cc 4\n"
SAID = "he PRP nsubj 1\nsaid VBD ROOT 1\nnobody NN nsubjpass 4\nwas VBD auxpass 4\nhired VBN ccomp 1\nand CC cc 4\n"
CHARGED = "man NN nsubj 1\nkilled VBD ccomp 4\n, , punct 4\ndriver NN nsubj 4\ncharged VBD ROOT 4"
BOTH = "woman NN nsubj 4\nkilled VBN acl 0\n, , punct 0\ndriver NN nsubj 4\ncharged VBN ROOT 4"
IGNORED = CHARGED.replace("killed", "lied")
PAID = "fund NN nsubj 2\nwill MD aux 2\npay VB ROOT 2\nprovided VBN prep 2\njudge NN nsubj 5\nagrees VBZ pcomp 3"
SUED = "clients NNS nsubj 1\nsued VBD ROOT 1\nMacy NNP poss 5\n's POS case 2\nlast JJ amod 5\nmonth NN dobj 1"
OWNED = "clients NNS nsubj 1\nsued VBD ROOT 1\nMacy NNP poss 5\n's POS case 2\nlast JJ amod 5\nowner NN dobj 1"


@pytest.mark.parametrize(
    ("rows", "word", "head"),
    [
        (URGED + "promised VBD conj 4\nhelp NN dobj 6", 6, 1),
        (URGED + "promise VB conj 4\nhelp NN dobj 6", 6, 4),
        (SAID + "dismissed VBD conj 4\nreports NNS dobj 6", 6, 1),
        (SAID + "dismissed VBN conj 4", 6, 4),
        (SAID + "handed VBN conj 4\nfines NNS dobj 6", 6, 4),
        (CHARGED, 4, 1),
        (CHARGED, 1, 1),
        (CHARGED + "\n. . punct 4", 1, 4),
        (CHARGED.replace("charged", "says"), 1, 4),
        (BOTH, 4, 1),
        (BOTH, 0, 1),
        (BOTH.replace("driver NN nsubj", "driver NN dobj"), 0, 4),
        (IGNORED, 1, 4),
        (PAID, 5, 2),
        (PAID, 3, 5),
        (SUED, 2, 1),
        (OWNED, 2, 5),
    ],
)
def test_what_hangs_on_what(rows: str, word: int, head: int) -> None:
    doc = repair(make_doc(rows))
    assert doc[word].head.i == head
    assert repair(doc)[word].head.i == head
