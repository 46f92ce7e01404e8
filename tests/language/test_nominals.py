"""Slots of nouns, adjectives and modals."""

from __future__ import annotations

import pytest
from support import make_doc
from treebank import doc_of, token

from eventx.language.governing import governing_verb
from eventx.language.nominals import adjective_slots, modal_slots, noun_slots, slots
from eventx.language.prepositions import Slot

#: Sentence, noun, its slots as "relation=filler".
NOUNS = [
    ("The port attack by rebels failed.", "attack", ["by=rebels", "compound=port"]),
    ("Rebel attacks on ports and bridges continued.", "attacks", ["compound=Rebel", "on=bridges", "on=ports"]),
    ("Kenya's invasion of Somalia ended.", "invasion", ["of=Somalia", "possessive agent=Kenya", "possessive=Kenya"]),
    ("The army, whose raid killed ten, left.", "raid", ["possessive=army"]),
    ("Rebels carried out an attack on the port.", "attack", ["agent=Rebels", "on=port"]),
    ("The attack was carried out by rebels.", "attack", ["agent=rebels"]),
    ("The port came under attack from rebels.", "attack", ["from=rebels", "patient=port"]),
    ("The protest and march in Porto ended.", "protest", ["in=Porto"]),
    ("The talks held in Vienna failed.", "talks", ["in=Vienna"]),
    ("Kenya held talks with Chad in Porto.", "talks", ["agent=Kenya", "with=Chad"]),
    ("Kenya rejected a Peruvian request.", "request", ["modifier=Peruvian", "responder=Kenya"]),
    ("The attack on the port killed six on Monday.", "attack", ["on=port"]),
    ("The devastating attack on oil facilities, which burned, shocked Kenya.", "facilities", ["compound=oil"]),
]


def shown(found: list[Slot]) -> list[str]:
    return sorted(f"{slot.relation}={slot.head.text}" for slot in found)


@pytest.mark.parametrize(("sentence", "noun", "wanted"), NOUNS, ids=[f"{s} {n}" for s, n, _ in NOUNS])
def test_noun_slots(sentence: str, noun: str, wanted: list[str]) -> None:
    assert shown(noun_slots(token(doc_of(sentence), noun))) == wanted


def test_the_subject_of_a_verb_that_carries_no_noun_is_not_bound() -> None:
    """ "condemned the raid": France did not raid."""
    assert noun_slots(token(doc_of("France, Kenya and Peru condemned the raid."), "raid")) == []


def test_being_behind_a_raid_is_for_the_type_files_to_read() -> None:
    assert noun_slots(token(doc_of("Kenya was behind the raid."), "raid")) == []


def test_a_participle_with_an_agent_gives_a_participle_agent() -> None:
    """ "the base attacked by rebels": the rebels attacked it, the base is not theirs."""
    assert shown(noun_slots(token(doc_of("The base attacked by rebels burned."), "base"))) == [
        "participle agent=rebels"
    ]


def test_a_supporting_participle_gives_the_agent_of_its_noun() -> None:
    doc = make_doc("""
        attack NN ROOT 0
        staged VBN acl 0 stage
        by IN agent 1
        rebels NNS pobj 2 rebel
    """)
    assert shown(noun_slots(doc[0])) == ["agent=rebels"]


@pytest.mark.parametrize(
    ("sentence", "noun", "wanted"),
    [
        ("Rebels carried out an attack on the port.", "attack", ("carried", None)),
        ("The attack was carried out by rebels.", "attack", ("carried", None)),
        ("The port came under attack from rebels.", "attack", ("came", "under")),
        ("Kenya was behind the raid.", "raid", ("was", "behind")),
        ("The protest and march in Porto ended.", "march", (None, None)),
        ("Kenya's invasion of Somalia ended.", "invasion", (None, None)),
    ],
)
def test_governing_verb(sentence: str, noun: str, wanted: tuple[str | None, str | None]) -> None:
    verb, preposition = governing_verb(token(doc_of(sentence), noun))
    assert (verb.text if verb is not None else None, preposition) == wanted


def test_a_coordinated_noun_has_the_verb_of_the_first() -> None:
    doc = make_doc("""
        Rebels NNS nsubj 1 rebel
        staged VBD ROOT 1 stage
        raids NNS dobj 1 raid
        and CC cc 2
        attacks NNS conj 2 attack
    """)
    assert governing_verb(doc[4])[0] == doc[1]
    assert shown(noun_slots(doc[4])) == ["agent=Rebels"]


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("Twelve people are dead.", ["patient=people"]),
        ("The blast left twelve people dead.", ["patient=people"]),
        ("The dead man was a teacher.", ["patient=man"]),
    ],
)
def test_adjective_slots(sentence: str, wanted: list[str]) -> None:
    assert shown(adjective_slots(token(doc_of(sentence), "dead"))) == wanted


def test_an_adjective_takes_its_prepositions_and_clauses() -> None:
    doc = make_doc("""
        Kenya NNP nsubj 1
        is VBZ ROOT 1 be
        guilty JJ acomp 1
        of IN prep 2
        fraud NN pobj 3
    """)
    assert shown(adjective_slots(doc[2])) == ["of=fraud", "patient=Kenya"]


def test_an_adjective_beside_another_is_said_of_the_same() -> None:
    doc = make_doc("""
        law NN nsubj 1
        was VBD ROOT 1 be
        harsh JJ acomp 1
        and CC cc 2
        unfair JJ conj 2
    """)
    assert shown(adjective_slots(doc[4])) == ["patient=law"]


def test_a_noun_behind_is_knows_what_is_said_to_be_it() -> None:
    doc = make_doc("""
        Roe NNP nsubj 1
        is VBZ ROOT 1 be
        a DT det 3
        liar NN attr 1
        and CC cc 3
        coward NN conj 3
    """)
    assert shown(noun_slots(doc[3])) == shown(noun_slots(doc[5])) == ["said of=Roe"]


def test_modal_slots() -> None:
    must = token(doc_of("Kenya must return the ship."), "must")
    assert shown(modal_slots(must)) == ["agent=Kenya", "infinitive=return"]


@pytest.mark.parametrize(
    ("sentence", "word", "relation"),
    [
        ("Kenya must return the ship.", "must", "infinitive"),
        ("Rebels attacked the port.", "attacked", "patient"),
        ("The dead man was a teacher.", "dead", "patient"),
        ("Kenya's invasion of Somalia ended.", "invasion", "possessive"),
    ],
)
def test_slots_are_read_by_the_part_of_speech(sentence: str, word: str, relation: str) -> None:
    assert relation in {slot.relation for slot in slots(token(doc_of(sentence), word))}


def test_an_adjective_is_said_of_a_clause_too() -> None:
    doc = make_doc("Wearing VBG csubj 2 wear\nmasks NNS dobj 0 mask\nis VBZ ROOT 2 be\nmandatory JJ acomp 2")
    assert shown(adjective_slots(doc[3])) == ["patient=Wearing"]


def test_an_adjective_behind_as_knows_who_calls_what_so() -> None:
    doc = make_doc(
        "Critics NNS nsubj 1 critic\ndescribed VBD ROOT 1 describe\nit PRP dobj 1 it\nas IN prep 1 as\nvague JJ amod 3 vague",
        [],
    )
    assert shown(adjective_slots(doc[4])) == ["agent=Critics", "patient=it"]
    assert governing_verb(doc[4]) == (doc[1], "as")


def test_a_loose_infinitive_completes_its_noun() -> None:
    doc = make_doc("Calls NNS nsubj 3 call\nto TO aux 2 to\nresign VB advcl 0 resign\ngrew VBD ROOT 3 grow", [])
    assert shown(noun_slots(doc[0])) == ["clause=resign"]


def test_a_measure_before_an_adjective_is_its_own() -> None:
    doc = make_doc("""
        Copper NN nsubj 1
        was VBD ROOT 1 be
        four CD nummod 3
        percent NN npadvmod 4
        higher JJR acomp 1 high
    """)
    assert shown(adjective_slots(doc[4])) == ["adverbial=percent", "patient=Copper"]


def test_what_stands_up_at_a_level_is_what_stands() -> None:
    rows = "euro NN nsubj 1\n{} VBD ROOT 1 stand\nat IN prep 1\n90 CD pobj 2\nup RB advmod 3\na DT det 6\ncent NN npadvmod 4"
    assert "patient=euro" in shown(slots(make_doc(rows.format("stood"))[4]))
    assert "patient=euro" not in shown(slots(make_doc(rows.format("jumped"))[4]))
