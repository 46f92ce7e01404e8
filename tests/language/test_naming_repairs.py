"""What somebody is called or chosen as, and what is said about, after and beside a circumstance."""

from __future__ import annotations

import pytest
from support import make_doc

from eventx.language.repairs.repair import repair


@pytest.mark.parametrize(
    ("rows", "wanted"),
    [
        ("she PRP nsubj 1\ncalled VBD ROOT 1\nthis DT nsubj 3\nunfair JJ oprd 1", ["dobj", "oprd"]),
        ("she PRP nsubj 1\nbranded VBD ROOT 1\nthis DT nsubj 3\nunfair JJ ccomp 1", ["dobj", "oprd"]),
        ("she PRP nsubj 1\nbranded VBD ROOT 1\nit PRP dobj 1\nunfair JJ advmod 1", ["dobj", "oprd"]),
        ("she PRP nsubj 1\ncalled VBD ROOT 1\nbans NNS dobj 1\nunfair JJ amod 2", ["dobj", "oprd"]),
        ("she PRP nsubj 1\nfound VBD ROOT 1\nthis DT nsubj 3\nunfair JJ ccomp 1", ["nsubj", "ccomp"]),
    ],
)
def test_whoever_is_called_a_thing_is_the_object(rows: str, wanted: list[str]) -> None:
    doc = repair(make_doc(rows))
    assert [t.dep_ for t in doc][2:] == wanted
    assert doc[2].head.i == (1 if wanted[0] == "dobj" else 3)


@pytest.mark.parametrize(
    ("rows", "head"),
    [
        ("elected VBD ROOT 0\none CD dobj 0\nof IN prep 1\nmembers NNS pobj 2\nas IN prep 3\nchairman NN pobj 4", 0),
        ("hired VBD ROOT 0\nexpert NN dobj 0\nof IN prep 1\nnote NN pobj 2\nas IN prep 1\nchief NN pobj 4", 0),
        ("hired VBD ROOT 0\nman NN dobj 0\nof IN prep 1\nexperience NN pobj 2\nas IN prep 3\ndiver NN pobj 4", 3),
        ("praised VBD ROOT 0\none CD dobj 0\nof IN prep 1\nmembers NNS pobj 2\nas IN prep 3\nchairman NN pobj 4", 3),
    ],
)
def test_as_what_somebody_is_chosen_belongs_to_the_choice(rows: str, head: int) -> None:
    assert repair(make_doc(rows))[4].head.i == head


WARNED = (
    "envoy NN nsubj 1\nsaid VBD ROOT 1\n, , punct 1\n{} IN mark 5\nMali NNP nsubj 5\nwarned VBD {} 1\nit PRP dobj 5\n{} {} punct 1\n"
    "that IN mark 10\ntalks NNS nsubj 10\nfailed VBD ccomp 5"
)


@pytest.mark.parametrize(
    ("rows", "label", "head"),
    [
        (WARNED.format("after", "ccomp", ",", ","), "advcl", 1),
        (WARNED.format("after", "advcl", ",", ","), "advcl", 1),
        (WARNED.format("after", "advcl", "again", "RB"), "advcl", 5),
        (WARNED.format("that", "ccomp", ",", ","), "ccomp", 5),
    ],
)
def test_behind_a_circumstance_goes_on_who_speaks(rows: str, label: str, head: int) -> None:
    doc = repair(make_doc(rows))
    assert (doc[5].dep_, doc[10].head.i) == (label, head)


@pytest.mark.parametrize(
    ("rows", "wanted"),
    [
        (
            "Nine CD nsubj 3\nkilled VBN acl 0\n, , punct 3\nsays VBZ ROOT 3\narmy NN nsubj 3",
            ["nsubjpass", "ccomp", "nsubj"],
        ),
        (
            "Nine CD nsubjpass 1\nkilled VBN ccomp 3\n, , punct 3\nsays VBZ ROOT 3\narmy NN dobj 3",
            ["nsubjpass", "ccomp", "nsubj"],
        ),
        (
            "Chief NN nsubj 3\nkilled VBN acl 0\n, , punct 3\nsays VBZ ROOT 3\nthings NNS dobj 3",
            ["nsubj", "acl", "dobj"],
        ),
    ],
)
def test_who_stands_last_behind_a_report_says_it(rows: str, wanted: list[str]) -> None:
    doc = repair(make_doc(rows))
    assert [doc[0].dep_, doc[1].dep_, doc[4].dep_] == wanted


def test_who_tells_at_the_end_is_no_part_of_what_is_told() -> None:
    rows = (
        "firm NN nsubj 2\nwill MD aux 2\nsign VB ROOT 2\nleases NNS dobj 2\n, , punct 2\nsources NNS appos 3\nnear IN prep 5\n"
        "it PRP pobj 6\ntold VBD acl 5\nreporters NNS {} 8"
    )
    doc = repair(make_doc(rows.format("npadvmod")))
    assert [(doc[i].dep_, doc[i].head.i) for i in (5, 8)] == [("nsubj", 8), ("parataxis", 2)]
    assert repair(make_doc(rows.format("dobj")))[8].dep_ == "acl"
