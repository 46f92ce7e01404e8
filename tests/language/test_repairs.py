"""Words whose tag and place in the tree cannot both be right."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from repair_cases import LEFT, REPAIRED
from support import make_doc
from treebank import doc_of, sentences

from eventx.language.repairs.repair import repair


@pytest.mark.parametrize(("rows", "wanted"), [row[1:] for row in REPAIRED], ids=[row[0] for row in REPAIRED])
def test_repaired(rows: str, wanted: list[str]) -> None:
    assert [f"{t.tag_} {t.dep_}" for t in repair(make_doc(rows))] == wanted


@pytest.mark.parametrize("rows", [row[1] for row in LEFT], ids=[row[0] for row in LEFT])
def test_left_as_it_is(rows: str) -> None:
    before = [(t.tag_, t.dep_) for t in make_doc(rows)]
    assert [(t.tag_, t.dep_) for t in repair(make_doc(rows))] == before


@pytest.mark.parametrize(
    ("rows", "head"),
    [
        ("raid NN ROOT 0\nby IN prep 0\nrebels NNS pobj 1\non IN prep 2\nconvoy NN pobj 3", 0),
        ("arrest NN ROOT 0\nby IN prep 0\npolice NNS pobj 1\nof IN prep 2\ntwo CD nummod 5\neditors NNS pobj 3", 0),
        ("report NN ROOT 0\nby IN prep 0\npanel NN pobj 1\non IN prep 2\ntrade NN pobj 3", 2),
        ("raid NN ROOT 0\nby IN prep 0\nsoldiers NNS pobj 1\non IN prep 2\npatrol NN pobj 3", 2),
        ("raid NN ROOT 0\nby IN prep 0\nmembers NNS pobj 1\nof IN prep 2\nparliament NN pobj 3", 2),
    ],
)
def test_what_a_deed_is_aimed_at_hangs_on_the_deed(rows: str, head: int) -> None:
    assert repair(make_doc(rows))[3].head.i == head


@pytest.mark.parametrize(("deed", "place"), [("struck", "dobj"), ("saw", "nsubj")])
def test_what_a_blow_was_aimed_at_does_not_do_what_it_led_to(deed: str, place: str) -> None:
    rows = f"Bombs NNS nsubj 1\n{deed} VBD ROOT 1\nconvoy NN nsubj 3\nkilling VBG ccomp 1\nnine CD dobj 3"
    assert repair(make_doc(rows))[2].dep_ == place


@given(st.sampled_from(sentences()))
def test_heads_and_sentences_stay_and_a_second_repair_changes_nothing(sentence: str) -> None:
    doc = doc_of(sentence).copy()
    heads, starts = [t.head.i for t in doc], [s.start for s in doc.sents]
    once = [(t.tag_, t.dep_) for t in repair(doc)]
    assert [t.head.i for t in doc] == heads
    assert [s.start for s in doc.sents] == starts
    assert [(t.tag_, t.dep_) for t in repair(doc)] == once


def test_on_whom_a_deed_is_blamed_hangs_on_the_verb() -> None:
    rows = "Police NNS nsubj 1\nblamed VBD ROOT 1\nattack NN dobj 1\non IN prep 2\nrebels NNS pobj 3"
    assert repair(make_doc(rows))[3].head.i == 1
    other = "Police NNS nsubj 1\nsaw VBD ROOT 1\nattack NN dobj 1\non IN prep 2\nrebels NNS pobj 3"
    assert repair(make_doc(other))[3].head.i == 2


def test_an_adjective_with_the_article_a_is_a_noun_where_nouns_stand() -> None:
    rows = "An DT det 1\nautopsy JJ nsubjpass 3\nwas VBD auxpass 3\ndone VBN ROOT 3"
    assert [t.tag_ for t in repair(make_doc(rows))][1] == "NN"
    old = "The DT det 1\npoor JJ nsubj 2\nsuffer VBP ROOT 2"
    assert [t.tag_ for t in repair(make_doc(old))][1] == "JJ"


def test_what_parties_are_to_belongs_to_them() -> None:
    rows = "urged VBD ROOT 0\nparties NNS dobj 0\nto IN prep 0\n{} NN pobj 2"
    assert repair(make_doc(rows.format("conflict")))[2].head.text == "parties"
    assert repair(make_doc(rows.format("table")))[2].head.text == "urged"


def test_an_object_may_come_behind_what_it_is_seen_as() -> None:
    rows = "{} VBD ROOT 0\nas IN prep 0\nabsurd JJ amod 3\nreports NNS pobj 1"
    mended = repair(make_doc(rows.format("dismissed")))
    assert [(t.dep_, t.head.text) for t in mended[2:]] == [("pobj", "as"), ("dobj", "dismissed")]
    left = repair(make_doc(rows.format("served")))
    assert [(t.dep_, t.head.text) for t in left[2:]] == [("amod", "reports"), ("pobj", "as")]
    rows = "denounced VBD ROOT 0\nas IN prep 0\ncrime NN pobj 1\nthe DT det 4\nraid NN appos 2"
    assert [t.dep_ for t in repair(make_doc(rows))][-1] == "dobj"


def test_a_place_behind_a_short_name_belongs_to_the_long_one() -> None:
    rows = "sent VBD ROOT 0\nto IN prep 0\nPlant NNP pobj 1\n( -LRB- punct 2\nTP NNP appos 2\n) -RRB- punct 2\nin IN prep 0\n{} NNP pobj 6"
    assert repair(make_doc(rows.format("Chad")))[6].head.text == "Plant"
    assert repair(make_doc(rows.format("August")))[6].head.text == "sent"


@pytest.mark.parametrize(
    ("deed", "target", "head"),
    [
        ("attacked", "convoy", 1),
        ("attacked", "gunman", 2),  # who may have killed them himself
        ("passed", "convoy", 2),
    ],
)
def test_whom_a_deed_hurt_hangs_on_the_deed(deed: str, target: str, head: int) -> None:
    rows = f"Rebels NNS nsubj 1\n{deed} VBD ROOT 1\n{target} NN dobj 1\nkilling VBG acl 2\nguards NNS dobj 3"
    assert repair(make_doc(rows))[3].head.i == head


LEFT_HURT = "bomb NN nsubj 1\n{} VBD ROOT 1\nclerk NN dobj 1\ndead JJ oprd 1\nand CC cc 1\ntwo CD nummod 6\nguards NNS nsubj 7\nhurt VBD conj 1"


def test_who_is_left_hurt_beside_a_dead_man_does_no_harm() -> None:
    assert [(t.tag_, t.dep_) for t in repair(make_doc(LEFT_HURT.format("left")))][6:] == [
        ("NNS", "nsubjpass"),
        ("VBN", "conj"),
    ]
    assert [(t.tag_, t.dep_) for t in repair(make_doc(LEFT_HURT.format("was")))][6:] == [
        ("NNS", "nsubj"),
        ("VBD", "conj"),
    ]


def test_who_was_hurt_is_told_by_a_participle_before_the_verb() -> None:
    rows = "police NNS nsubj 1\nsaid VBD ROOT 1\nman NN nsubj 3\nkilled VBN ccomp 1\nwas VBD ccomp 1\nclerk NN attr 4"
    assert [(t.dep_, t.head.i) for t in repair(make_doc(rows))][2:5] == [("nsubj", 4), ("acl", 2), ("ccomp", 1)]
    rows = "police NNS nsubj 1\nsaid VBD ROOT 1\nman NN nsubj 3\nkilled VBD ccomp 1\nguards NNS dobj 3"
    assert [(t.dep_, t.head.i) for t in repair(make_doc(rows))][2:4] == [("nsubj", 3), ("ccomp", 1)]


@pytest.mark.parametrize(("verb", "head"), [("killing", 1), ("adding", 5)])
def test_what_a_deed_led_to_hangs_on_the_deed(verb: str, head: int) -> None:
    rows = f"bomb NN nsubj 1\nexploded VBD ccomp 5\n, , punct 5\npolice NNS nsubj 5\nhere RB advmod 5\nsaid VBD ROOT 5\n, , punct 5\n{verb} VBG advcl 5"
    assert repair(make_doc(rows))[7].head.i == head


@pytest.mark.parametrize(("verb", "dep"), [("damaging", "advcl"), ("growing", "amod")])
def test_what_a_deed_did_to_things_is_told_behind_a_comma(verb: str, dep: str) -> None:
    rows = f"quake NN nsubj 1\nhit VBD ROOT 1\nPenang NNP dobj 1\n, , punct 1\n{verb} VBG amod 5\nhouses NNS dobj 1"
    assert repair(make_doc(rows))[4].dep_ == dep


@pytest.mark.parametrize(("mark", "dep"), [(";", "dep"), (",", "ccomp")])
def test_a_clause_before_a_semicolon_stands_alone(mark: str, dep: str) -> None:
    rows = (
        f"shop NN nsubjpass 1\nlooted VBN ccomp 4\n{mark} , punct 4\nowner NN nsubj 4\ndenied VBD ROOT 4\nit PRP dobj 4"
    )
    assert repair(make_doc(rows))[1].dep_ == dep


def test_a_past_behind_a_comma_goes_on_and_a_particle_goes_with_its_verb() -> None:
    rows = "man NN nsubj 1\nbought VBD ROOT 1\ngun NN dobj 1\n, , punct 1\nreturned VBD dep 1"
    assert repair(make_doc(rows))[4].dep_ == "conj"
    rows = "deal NN nsubj 1\nfell VBD ROOT 1\nthrough RP {} 1"
    assert repair(make_doc(rows.format("advmod")))[2].dep_ == "prt"


def test_who_else_there_is_goes_with_who_there_is() -> None:
    rows = "there EX expl 1\nwere VBD ROOT 1\nno DT det 3\ndead JJ attr 1\nor CC cc 1\nwounded VBN conj 1"
    assert repair(make_doc(rows))[5].head.i == 3


@pytest.mark.parametrize(
    ("verb", "deed", "label"),
    [
        ("accused", "lying VBG pobj 2", "pcomp"),
        ("admired", "lying VBG pobj 2", "pobj"),
        ("accused", "fraud NN pobj 2", "pobj"),
    ],
)
def test_what_somebody_is_accused_of_doing_is_a_clause(verb: str, deed: str, label: str) -> None:
    rows = f"{verb} VBD ROOT 0\nfirm NN dobj 0\nof IN prep 1\n{deed}"
    assert repair(make_doc(rows))[3].dep_ == label


CLAIMED = (
    "bombs NNS nsubj 1\nlaid VBD ROOT 1\n{} IN {} 1\nrebels NNS pobj 2\nhit VBD ccomp 1\nsix CD dobj 4\n. . punct 1"
)


def test_a_past_with_its_doer_is_a_participle_before_the_verb() -> None:
    mended = repair(make_doc(CLAIMED.format("by", "agent")))
    assert [(t.tag_, t.dep_, t.head.i) for t in mended][:2] == [("NNS", "nsubj", 4), ("VBN", "acl", 0)]
    assert [(t.dep_, t.head.i) for t in mended][4:] == [("ROOT", 4), ("dobj", 4), ("punct", 4)]
    assert [t.head.i for t in repair(make_doc(CLAIMED.format("near", "prep")))][:2] == [4, 0]
    same = repair(make_doc(CLAIMED.format("and", "cc").replace("IN cc", "CC cc")))
    assert [(t.dep_, t.head.i) for t in same][:2] == [("nsubj", 1), ("ROOT", 1)]


@pytest.mark.parametrize(
    ("word", "verb", "tag"),
    [
        ("Drones", "hit VBD", "NNS"),
        ("Insurgents", "hit VBD", "NNS"),
        ("Gates", "sells VBZ", "NNP"),
        ("Sarnos", "hit VBD", "NNP"),
        ("Rangers", "hit VBD", "NNS"),
    ],
)
def test_a_plural_that_begins_a_sentence_is_no_name(word: str, verb: str, tag: str) -> None:
    assert repair(make_doc(f"{word} NNP nsubj 1\n{verb} ROOT 1\nships NNS dobj 1"))[0].tag_ == tag


def test_names_that_begin_a_sentence_stay() -> None:
    rows = "Gates NNP nsubj 3\nand CC cc 0\nBallmer NNP conj 0\nhit VBD ROOT 3"
    assert repair(make_doc(rows))[0].tag_ == "NNP"
