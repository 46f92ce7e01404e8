"""Participles and verbs told side by side, in each of the trees that a parser may make of them."""

from __future__ import annotations

import pytest
from support import make_doc

from eventx.language.repairs.repair import repair


def tree(rows: str) -> list[str]:
    """Tags, labels and heads of a Doc once it is repaired."""
    return [f"{t.tag_} {t.dep_} {t.head.i}" for t in repair(make_doc(rows))]


FREED = "soldiers NNS {} {}\nambushed {} {} {}\nnear IN prep 1\nOslo NNP pobj 2\nwere VBD auxpass 5\nfreed VBN {} {}"


@pytest.mark.parametrize(
    "rows",
    [
        FREED.format("nsubj", 1, "VBD", "ROOT", 1, "ccomp", 1),
        FREED.format("nsubj", 1, "VBN", "ROOT", 1, "conj", 1),
        FREED.format("nsubj", 1, "VBD", "csubjpass", 5, "ROOT", 5),
        FREED.format("nsubjpass", 5, "VBD", "acl", 0, "ROOT", 5),
    ],
)
def test_who_was_ambushed_was_freed(rows: str) -> None:
    assert tree(rows)[:2] == ["NNS nsubjpass 5", "VBN acl 0"]
    assert tree(rows)[5] == "VBN ROOT 5"


@pytest.mark.parametrize(
    "rows",
    [
        "soldiers NNS nsubj 1\nattacked VBD ROOT 1\nand CC cc 1\nwere VBD auxpass 4\nfreed VBN conj 1",
        "soldiers NNS nsubj 1\nattacked VBD ROOT 1\n, , punct 1\nwere VBD auxpass 4\nfreed VBN conj 1",
        "soldiers NNS nsubj 1\nattacked VBD ROOT 1\nmen NNS dobj 1\nwere VBD auxpass 4\nfreed VBN conj 1",
        "soldiers NNS nsubj 1\nclashed VBD ROOT 1\ntwice RB advmod 1\nwere VBD auxpass 4\nfreed VBN conj 1",
        "officials NNS nsubj 1\nsaid VBD ROOT 1\nMonday NNP npadvmod 1\nwere VBD auxpass 4\nfreed VBN ccomp 1",
        "he PRP nsubj 1\nattacked VBD ROOT 1\ntwice RB advmod 1\nwas VBD auxpass 4\nfreed VBN conj 1",
    ],
    ids=["and", "comma", "object", "done by nobody", "said", "pronoun"],
)
def test_verbs_that_go_on_stay(rows: str) -> None:
    assert tree(rows)[1].split()[1] == "ROOT"


@pytest.mark.parametrize(
    ("rows", "tag"),
    [
        ("firms NNS nsubj 3\nsold VBD acl 0\nlately RB advmod 1\nclosed VBD ROOT 3", "VBN"),
        ("firms NNS nsubj 3\nsold VBD acl 0\nplants NNS dobj 1\nclosed VBD ROOT 3", "VBD"),
        ("left VBD ROOT 0\nafter IN prep 0\nfire NN pobj 1\nswept VBD acl 2\nthrough IN prep 3", "VBD"),
        ("left VBD ROOT 0\nwith IN prep 0\nmen NNS pobj 1\nrevealed VBD acl 2", "VBD"),
    ],
)
def test_a_past_behind_its_noun_was_done_to_it(rows: str, tag: str) -> None:
    assert next(t.tag_ for t in repair(make_doc(rows)) if t.dep_ == "acl") == tag


@pytest.mark.parametrize(
    "rows",
    [
        "bomb NN nsubj 1\nwounded VBD ROOT 1\nmen NNS nsubj 5\nand CC cc 2\nmine NN conj 2\nkilled VBD ccomp 1\nfour CD dobj 5",
        "police NNS nsubj 1\narrested VBD ROOT 1\nmen NNS dobj 1\nand CC cc 2\njudge NN conj 2\njailed VBD conj 1\nthem PRP dobj 5",
    ],
)
def test_who_does_the_second_deed_is_its_subject(rows: str) -> None:
    found = tree(rows)
    assert (found[2], found[4]) == ("NNS dobj 1", "NN nsubj 5")
    assert found[5] == "VBD conj 1"


@pytest.mark.parametrize(
    "rows",
    [
        "chief NN nsubj 1\nsaid VBD ROOT 1\nguard NN nsubj 5\nand CC cc 2\ndriver NN conj 2\nshot VBD ccomp 1\nthief NN dobj 5",
        "blast NN nsubj 1\nkilled VBD ROOT 1\nmen NNS dobj 1\nand CC cc 2\ndriver NN conj 2\n, , punct 1\nhurt VBD conj 1\nsix CD dobj 6",
    ],
)
def test_two_who_do_one_deed_stay_together(rows: str) -> None:
    assert tree(rows)[4].split()[1] == "conj"


def test_a_name_behind_a_noun_says_who_that_is() -> None:
    rows = "head NN nsubj 5\nof IN prep 0\nthe DT det 3\nmaker NN pobj 1\nNorvik NNP nsubj 5\nwarned VBD ROOT 5\nunions NNS dobj 5"
    assert tree(rows)[4] == "NNP appos 3"
    assert tree(rows.replace("maker NN", "year NN"))[4] == "NNP nsubj 5"


@pytest.mark.parametrize(
    ("verb", "wanted"),
    [("attacked VBD", "VBD VBN"), ("attacked VBN", "VBD VBN"), ("attack VB", "MD VB"), ("cut VBD", "MD VBD")],
)
def test_a_short_helper_before_a_past_is_had(verb: str, wanted: str) -> None:
    doc = repair(make_doc(f"she PRP nsubj 2\n'd MD aux 2\n{verb} ROOT 2\ntowns NNS dobj 2"))
    assert f"{doc[1].tag_} {doc[2].tag_}" == wanted


@pytest.mark.parametrize(
    ("rows", "wanted"),
    [
        ("Chad NNP nsubj 2\njoins VBZ aux 2\nfight NN ROOT 2\nfor IN prep 2", ["VBZ ROOT 1", "NN dobj 1", "IN prep 1"]),
        ("Chad NNP nsubj 2\ndoes VBZ aux 2\nfight NN ROOT 2\nfor IN prep 2", ["VBZ aux 2", "NN ROOT 2", "IN prep 2"]),
    ],
)
def test_a_verb_that_helps_no_other_is_the_verb(rows: str, wanted: list[str]) -> None:
    found = tree(rows)
    assert found[0] == f"NNP nsubj {1 if wanted[1] == 'NN dobj 1' else 2}"
    assert found[1:] == wanted
