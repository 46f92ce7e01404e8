"""Slots of verbs: the same for every way that a sentence puts them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support import make_doc
from treebank import doc_of, sentences, token

from eventx.language.clauses import subjects, verb_slots
from eventx.language.prepositions import Slot

GARDEN_PATH = "Airstrikes on positions killed and injured dozens."
#: Sentence, verb, its slots as "relation=filler".
SLOTS = [
    ("Rebels attacked the port.", "attacked", ["agent=Rebels", "patient=port"]),
    ("The port was attacked by rebels.", "attacked", ["agent=rebels", "patient=port"]),
    ("The port that rebels attacked burned.", "attacked", ["agent=rebels", "patient=port"]),
    ("The rebels who attacked the port fled.", "attacked", ["agent=rebels", "patient=port"]),
    ("Rebels accused of attacking the port denied it.", "attacking", ["agent=Rebels", "doer=Rebels", "patient=port"]),
    ("The base attacked by rebels burned.", "attacked", ["agent=rebels", "patient=base"]),
    ("Kenya accused Somalia of attacking the port.", "attacking", ["agent=Somalia", "doer=Kenya", "patient=port"]),
    ("Kenya urged Somalia to send troops.", "send", ["agent=Somalia", "doer=Kenya", "patient=troops"]),
    ("Kenya promised Somalia to send troops.", "send", ["agent=Kenya", "doer=Kenya", "patient=troops"]),
    ("The army said it attacked the port.", "attacked", ["agent=it", "patient=port"]),
    ("The army shelled the town and killed six.", "killed", ["agent=army", "patient=six"]),
    ("The army shelled the town and killed six.", "shelled", ["agent=army", "patient=town"]),
    ("The militia kidnapped and killed the teachers.", "kidnapped", ["agent=militia", "patient=teachers"]),
    (
        "France, Kenya and Peru condemned the raid.",
        "condemned",
        ["agent=France", "agent=Kenya", "agent=Peru", "patient=raid"],
    ),
    ("The rebels attacked while the army slept.", "slept", ["agent=army"]),
    ("The rebels attacked while the army slept.", "attacked", ["agent=rebels"]),
    ("The union issued a statement demanding talks.", "demanding", ["agent=statement", "doer=union", "patient=talks"]),
    ("A plan by Kenya to attack Somalia failed.", "attack", ["agent=Kenya", "doer=Kenya", "patient=Somalia"]),
    ("Kenya announced a plan to attack Somalia.", "attack", ["agent=Kenya", "doer=Kenya", "patient=Somalia"]),
    ("Troops pulled out of the town.", "pulled", ["agent=Troops", "of=town", "out of=town"]),
    ("The talks held in Vienna failed.", "held", ["in=Vienna", "patient=talks"]),
    ("Two tankers attacked in gulf", "attacked", ["in=gulf", "patient=tankers"]),
    ("Rebels carried out an attack on the port.", "carried", ["agent=Rebels", "patient=attack"]),
    ("Chad must return the ship.", "return", ["agent=Chad", "patient=ship"]),
    ("The rebels shot down the drone.", "shot", ["agent=rebels", "patient=drone"]),
    # What the parser broke.
    (GARDEN_PATH, "killed", ["agent=Airstrikes", "patient=dozens"]),
    (GARDEN_PATH, "injured", ["agent=Airstrikes", "patient=dozens"]),
    ("Attacks on convoys injured and killed several soldiers.", "injured", ["agent=Attacks", "patient=soldiers"]),
]


def shown(slots: list[Slot]) -> list[str]:
    return sorted(f"{slot.relation}={slot.head.text}" for slot in slots)


@pytest.mark.parametrize(("sentence", "verb", "wanted"), SLOTS, ids=[f"{s} {v}" for s, v, _ in SLOTS])
def test_slots(sentence: str, verb: str, wanted: list[str]) -> None:
    assert shown(verb_slots(token(doc_of(sentence), verb))) == wanted


def via(sentence: str, verb: str, relation: str) -> set[str]:
    return {slot.via for slot in verb_slots(token(doc_of(sentence), verb)) if slot.relation == relation}


@pytest.mark.parametrize(
    ("sentence", "verb", "way"),
    [
        ("Rebels attacked the port.", "attacked", "own"),
        ("The rebels who attacked the port fled.", "attacked", "relative"),
        ("The army shelled the town and killed six.", "killed", "conjunct"),
        ("Kenya urged Somalia to send troops.", "send", "object control"),
        ("Kenya promised Somalia to send troops.", "send", "subject control"),
        ("Kenya announced a plan to attack Somalia.", "attack", "support"),
        (GARDEN_PATH, "killed", "broken clause"),
    ],
)
def test_a_slot_says_how_it_was_reached(sentence: str, verb: str, way: str) -> None:
    assert via(sentence, verb, "agent") == {way}


def test_two_passives_in_a_row_share_their_patient() -> None:
    doc = make_doc("""
        Men NNS nsubjpass 2 man
        were VBD auxpass 2 be
        seized VBN ROOT 2 seize
        and CC cc 2
        killed VBN conj 2 kill
        . . punct 2
    """)
    assert shown(verb_slots(doc[4])) == ["patient=Men"]


def test_two_verbs_with_subjects_of_their_own_share_no_object() -> None:
    doc = make_doc("""
        Rebels NNS nsubj 1 rebel
        fled VBD ROOT 1 flee
        and CC cc 1
        troops NNS nsubj 4 troop
        shelled VBD conj 1 shell
        the DT det 6
        town NN dobj 4
    """)
    assert shown(verb_slots(doc[4])) == ["agent=troops", "patient=town"]
    assert shown(verb_slots(doc[1])) == ["agent=Rebels"]


def test_a_relative_clause_with_a_stranded_preposition_has_no_patient() -> None:
    """ "the town they fought over": nobody fought the town."""
    doc = make_doc("""
        town NN ROOT 0
        they PRP nsubj 2
        fought VBD relcl 0 fight
        over IN prep 2
    """)
    assert shown(verb_slots(doc[2])) == ["agent=they"]


def test_a_participle_without_an_object_is_no_broken_clause() -> None:
    """ "Attacks on convoys led by Kenya": the convoys are led, the attacks lead nothing."""
    doc = make_doc("""
        Attacks NNS ROOT 0 attack
        on IN prep 0
        convoys NNS pobj 1 convoy
        led VBN acl 2 lead
        by IN agent 3
        Kenya NNP pobj 4
    """)
    assert shown(verb_slots(doc[3])) == ["agent=Kenya", "patient=convoys"]


def test_subjects_reach_through_a_chain_of_control() -> None:
    doc = make_doc("""
        Kenya NNP nsubj 1
        wants VBZ ROOT 1 want
        to TO aux 3
        try VB xcomp 1
        to TO aux 5
        attack VB xcomp 3
    """)
    assert [t.text for t in subjects(doc[5])] == ["Kenya"]


def test_there_is_no_subject_above_the_root() -> None:
    assert subjects(make_doc("Go VB ROOT 0\nhome RB advmod 0")[0]) == []


@given(st.sampled_from(sentences()))
def test_slots_stay_in_the_sentence_and_never_hold_the_verb_itself(sentence: str) -> None:
    doc = doc_of(sentence)
    for verb in (t for t in doc if t.pos_ == "VERB"):
        heads = [slot.head for slot in verb_slots(verb)]
        assert verb not in heads
        assert all(head.sent == verb.sent for head in heads)


@given(st.lists(st.sampled_from(sentences()), min_size=2, max_size=4))
def test_slots_do_not_depend_on_the_sentences_around(chosen: list[str]) -> None:
    doc = doc_of(*chosen)
    together = [shown(verb_slots(t)) for t in doc if t.pos_ == "VERB"]
    apart = [shown(verb_slots(t)) for s in chosen for t in doc_of(s) if t.pos_ == "VERB"]
    assert together == apart


@pytest.mark.parametrize(
    ("rows", "verb", "wanted"),
    [
        pytest.param(
            "AP NNP nsubj 3\n- : punct 3\nCourt NNP nsubj 3\nruled VBD ROOT 3 rule\n", 3, ["Court"], id="two subjects"
        ),
        pytest.param(
            "They PRP nsubj 1\nquoted VBD ROOT 1 quote\nofficials NNS dobj 1\nas IN prep 1\nsaying VBG pcomp 3 say\n",
            4, ["officials"], id="as saying",
        ),
        pytest.param(
            "She PRP nsubj 1\nleft VBD ROOT 1 leave\nhim PRP dobj 1\nafter IN prep 1\nsaying VBG pcomp 3 say\n",
            4, ["She"], id="after saying",
        ),
        pytest.param(
            "Abe NNP nsubj 1\nspoke VBD ROOT 1 speak\n, , punct 1\nsaying VBG dep 1 say\n", 3, ["Abe"], id="unplaced"
        ),
        pytest.param(
            "He PRP nsubj 1\nleft VBD ROOT 1 leave\n, , punct 1\nfled VBD dep 1 flee\n", 3, [], id="unplaced and finite"
        ),
        pytest.param(
            "It PRP nsubj 1\nwas VBD ROOT 1 be\nworst JJS amod 3\nstorm NN attr 1 storm\nto TO aux 5\nhit VB relcl 3 hit\n",
            5, ["storm"], id="the worst to do so",
        ),
        pytest.param(
            "Roe NNP nsubj 1\nwas VBD ROOT 1 be\nfirst JJ amod 3\nenvoy NN attr 1 envoy\nto TO aux 5\nleave VB relcl 3 leave\n",
            5, ["Roe"], id="the first to do so, by name",
        ),
        pytest.param(
            "It PRP nsubj 1\nwas VBD ROOT 1 be\nlatest JJS amod 3\neffort NN attr 1 effort\nto TO aux 5\nleave VB acl 3 leave\n",
            5, ["It"], id="an effort does nothing",
        ),
    ],
)  # fmt: skip
def test_subjects(rows: str, verb: int, wanted: list[str]) -> None:
    assert [t.text for t in subjects(make_doc(rows)[verb])] == wanted


@pytest.mark.parametrize("head", [1, 2], ids=["as below the verb", "as below the object"])
def test_as_says_what_the_object_is_like(head: int) -> None:
    doc = make_doc(f"""
        Envoys NNS nsubj 1 envoy
        called VBD ROOT 1 call
        claims NNS dobj 1 claim
        as IN prep {head}
        absurd JJ amod 3 absurd
        and CC cc 4
        wrong JJ conj 4 wrong
    """)
    assert [slot for slot in shown(verb_slots(doc[1])) if slot.startswith("as=")] == ["as=absurd", "as=wrong"]


def test_prepositions_below_one_another_do_not_double_the_slots() -> None:
    depth = 60
    rows = ["Rebels NNS nsubj 1", "fled VBD ROOT 1"]
    rows += [f"from IN prep {at}" for at in range(1, depth + 1)]
    rows += [f"Sarn NNP pobj {depth + 1}"]
    slots = verb_slots(make_doc("\n".join(rows))[1])
    assert sum(slot.relation == "from" for slot in slots) == 1
    assert len(slots) < 10


def test_who_cripples_hangs_on_a_participle_taken_for_a_quality() -> None:
    rows = "Computers NNS nsubj 1 computer\nwere VBD ROOT 1 be\ncrippled VBN acomp 1 cripple\nby IN prep 2\nhackers NNS pobj 3 hacker"
    found = {f"{slot.relation}={slot.head}" for slot in verb_slots(make_doc(rows)[2])}
    assert found == {"agent=hackers", "by=hackers", "patient=Computers"}


def test_a_subject_may_hang_on_the_helper() -> None:
    rows = "Beaches NNS nsubj 1 beach\nwere VBD auxpass 2 be\nclosed VBN ROOT 2 close\nto IN prep 2\nswimmers NNS pobj 3 swimmer"
    verb = make_doc(rows)[2]
    assert {f"{slot.relation}={slot.head}" for slot in verb_slots(verb)} == {"patient=Beaches", "to=swimmers"}
    assert [str(t) for t in subjects(verb)] == ["Beaches"]


TWO_DEEDS = """
He PRP nsubjpass 2
was VBD auxpass 2
hit VBN ROOT 2
and CC cc 2
killed VBN conj 2
by IN agent 4
rebels NNS pobj 5
"""


def test_who_does_two_deeds_in_a_breath_does_both() -> None:
    doc = make_doc(TWO_DEEDS)
    assert shown(verb_slots(doc[2])) == ["agent=rebels", "patient=He"]


def test_who_does_a_later_deed_does_not_do_the_first() -> None:
    rows = TWO_DEEDS.replace("killed VBN conj 2", "later RB advmod 5\nkilled VBN conj 2")
    doc = make_doc(rows.replace("agent 4", "agent 5").replace("pobj 5", "pobj 6"))
    assert shown(verb_slots(doc[2])) == ["patient=He"]
