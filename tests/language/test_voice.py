"""Voice: which verbs are passive, and which participles are no verbs of their own."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc, Token
from support import make_doc
from treebank import doc_of, token

from eventx.language.voice import is_passive, shared_objects

GARDEN_PATH = "Airstrikes on positions killed and injured dozens."


@pytest.mark.parametrize(
    ("sentence", "verb", "passive"),
    [
        ("The port was attacked by rebels.", "attacked", True),
        ("The base attacked by rebels burned.", "attacked", True),
        ("Two tankers attacked in gulf", "attacked", True),
        ("Rebels attacked the port.", "attacked", False),
        ("The militia has killed, wounded or displaced thousands.", "killed", False),
        (GARDEN_PATH, "killed", False),
        ("The officials arrested in Porto on Monday resigned.", "arrested", True),
    ],
)
def test_passive(sentence: str, verb: str, passive: bool) -> None:
    assert is_passive(token(doc_of(sentence), verb)) is passive


HEADLINE = """
    Mayor NNP nsubj 1
    arrested VBN ROOT 1 arrest
    in IN prep 1
    Porto NNP pobj 2
"""


def verb_of(doc: Doc) -> Token:
    return doc[1]


def test_a_past_form_in_a_headline_is_passive() -> None:
    assert is_passive(verb_of(make_doc(HEADLINE)))


def test_a_past_form_in_a_full_sentence_is_not() -> None:
    assert not is_passive(verb_of(make_doc(HEADLINE + "    . . punct 1\n")))


def test_a_headline_that_goes_on_with_a_clause_is_active() -> None:
    doc = make_doc("Mayor NNP nsubj 1\nurged VBN ROOT 1 urge\npeace NN dobj 1")
    assert not is_passive(verb_of(doc))


def test_a_participle_goes_with_the_passive_before_it() -> None:
    doc = make_doc("Men NNS nsubjpass 2\nwere VBD auxpass 2\nseized VBN ROOT 2\nand CC cc 2\nkilled VBN conj 2\n")
    assert is_passive(doc[4])


def test_a_verb_goes_with_the_participle_whose_doer_follows() -> None:
    rows = "boy NN nsubj 1\nshot VBD ROOT 1\nand CC cc 1\nkilled VBN conj 1\nby IN agent 3\npolice NNS pobj 4\n"
    assert is_passive(make_doc(rows)[1])
    assert not is_passive(make_doc(rows.replace("agent", "prep"))[1])


def test_a_headline_is_passive_behind_another_clause() -> None:
    rows = (
        "Navy NNP nsubj 1\nstops VBZ ccomp 5\nboat NN dobj 1\n, , punct 5\narms NNS nsubj 5\nseized VBD ROOT 5 seize\n"
    )
    assert is_passive(make_doc(rows)[5])


def test_a_headline_is_passive_before_who_says_so() -> None:
    rows = "Mayor NNP nsubj 1\nkilled VBD ccomp 4 kill\n, , punct 4\nchief NN nsubj 4\nsays VBZ ROOT 4 say\n"
    assert is_passive(make_doc(rows)[1])
    assert not is_passive(make_doc(rows + ". . punct 4\n")[1])
    assert not is_passive(make_doc(rows.replace(", , punct 4", "three CD dobj 1"))[1])
    assert not is_passive(make_doc(rows.replace("killed VBD ccomp 4 kill", "resigned VBD ccomp 4 resign"))[1])


def test_a_past_form_goes_on_with_the_passive_before_it() -> None:
    rows = "couple NN nsubjpass 2\nwas VBD auxpass 2\nstopped VBN ROOT 2\nand CC cc 2\ndetained VBD conj 2 detain\n"
    assert is_passive(make_doc(rows)[4])
    assert not is_passive(make_doc(rows + "smugglers NNS dobj 4\n")[4])


def test_a_participle_taken_for_a_quality_is_passive() -> None:
    rows = "Computers NNS nsubj 1 computer\nwere VBD ROOT 1 be\ncrippled VBN acomp 1 cripple\nby IN prep 2\nhackers NNS pobj 3"
    assert is_passive(make_doc(rows)[2])
    quality = "Ann NNP nsubj 1\nseems VBZ ROOT 1 seem\ntired VBN acomp 1 tire"
    assert not is_passive(make_doc(quality)[2])


def test_what_somebody_is_reported_is_passive() -> None:
    doc = make_doc("Leader NN nsubjpass 2\nwas VBD auxpass 2\nreported VBN ROOT 2\nkilled VBN xcomp 2\n")
    assert is_passive(doc[3])


def test_behind_whose_no_object_is_lacking() -> None:
    doc = doc_of("The army, whose raid killed ten, left.")
    assert list(shared_objects(token(doc, "killed"))) == []


@pytest.mark.parametrize(
    ("rows", "passive"),
    [
        ("Editors NNS nsubj 1\nhad VBD ROOT 1 have\npermits NNS nsubj 3\nrevoked VBN ccomp 1 revoke\n", True),
        ("Editors NNS nsubj 1\nsaid VBD ROOT 1 say\nguards NNS nsubj 3\nattacked VBN ccomp 1 attack\n. . punct 1\n", False),
        ("With IN mark 2\nroads NNS nsubj 2\nclosed VBD advcl 4 close\nthousands NNS nsubj 4\nwaited VBD ROOT 4 wait\n. . punct 4\n", True),
        ("As IN mark 2\nroads NNS nsubj 2\nclosed VBD advcl 4 close\nthousands NNS nsubj 4\nwaited VBD ROOT 4 wait\n. . punct 4\n", False),
        ("It PRP nsubj 1\nended VBD ROOT 1 end\nwith IN prep 1\nroads NNS nsubj 4\ncut VBN pcomp 2 cut\n. . punct 1\n", True),
    ],
)  # fmt: skip
def test_what_befalls_a_thing_one_has(rows: str, passive: bool) -> None:
    doc = make_doc(rows)
    verb = next(t for t in doc if t.text in ("revoked", "attacked", "closed", "cut"))
    assert is_passive(verb) is passive
