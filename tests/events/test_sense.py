"""Sense: what must and must not stand around a trigger."""

from __future__ import annotations

import pytest
from event_support import background_of
from support import make_doc
from treebank import parsed_of, token

from eventx.documents.document import Document
from eventx.events.objections import refusal
from eventx.language.parsed import Parsed
from eventx.types.frames import Condition, Frame


def condition(relation: str, *wanted: str) -> Condition:
    """A condition as a type file writes it: classes, ``=lemma``, ``*``, ``-``."""
    classes = frozenset(w for w in wanted if w[0] not in "=*-")
    lemmas = frozenset(w[1:] for w in wanted if w[0] == "=")
    return Condition(relation, classes, lemmas, "*" in wanted, "-" in wanted)


def reason(parsed: Parsed, word: str, *, when: list[Condition] | None = None, unless: list[Condition] | None = None):  # type: ignore[no-untyped-def]
    frame = Frame("attack.x", "attack", when=tuple(when or ()), unless=tuple(unless or ()))
    return refusal(token(parsed.doc, word), frame, background_of(parsed).around)


def parsed_rows(rows: str, ents: list[tuple[int, int, str]] | None = None) -> Parsed:
    doc = make_doc(rows, ents)
    return Parsed(Document("x", doc.text), doc)


@pytest.mark.parametrize(
    ("sentence", "word", "holds"),
    [
        ("Rebels attacked the port.", condition("agent", "person"), True),
        ("Rebels attacked the port.", condition("agent", "document"), False),
        ("Rebels attacked the port.", condition("patient", "=port"), True),
        ("Rebels attacked the port.", condition("patient", "=ship"), False),
        ("Rebels attacked the port.", condition("patient", "*"), True),
        ("Rebels attacked the port.", condition("patient", "-"), False),
        ("Rebels attacked the port.", condition("recipient", "-"), True),
        ("Rebels attacked the port.", condition("recipient", "*"), False),
        ("Rebels attacked the port.", condition("recipient", "-", "person"), True),
        ("Rebels attacked the port.", condition("recipient|patient", "=port"), True),
        ("Rebels attacked the port.", condition("recipient|agent", "=port"), False),
        ("Rebels attacked the port.", condition("recipient|agent", "-"), False),
        ("Rebels attacked the port.", condition("recipient|to", "-"), True),
    ],
    ids=str,
)
def test_a_condition(sentence: str, word: Condition, holds: bool) -> None:
    parsed = parsed_of(sentence)
    assert (reason(parsed, "attacked", when=[word]) is None) is holds
    assert (reason(parsed, "attacked", unless=[word]) is None) is not holds


def test_a_pronoun_has_the_words_of_its_noun() -> None:
    parsed = parsed_of("The army said it attacked the port.")
    assert reason(parsed, "attacked", when=[condition("agent", "=army")]) is None
    assert reason(parsed, "attacked", when=[condition("agent", "=navy")]) is not None


def test_people_joined_to_a_thing_do_not_speak_against_it() -> None:
    wanted, held = condition("patient", "vehicle", "group"), condition("patient", "person")
    mixed, alike = parsed_of("Troops seized two men and a truck."), parsed_of("Troops seized two men and a woman.")
    assert reason(mixed, "seized", when=[wanted], unless=[held]) is None
    assert reason(mixed, "seized", when=[wanted], unless=[condition("patient", "person", "=truck")])
    assert reason(mixed, "seized", unless=[held])
    assert reason(alike, "seized", when=[condition("patient", "person")], unless=[held])


def test_any_one_filler_is_enough() -> None:
    parsed = parsed_of("France, Kenya and Peru condemned the raid.")
    assert reason(parsed, "condemned", when=[condition("agent", "=peru")]) is None


@pytest.mark.parametrize(
    ("sentence", "word", "relation", "lemma"),
    [
        ("Kenya rejected Chad's request for talks.", "rejected", "patient.owner", "chad"),
        ("Kenya rejected Chad's request for talks.", "rejected", "patient.for", "talk"),
        ("Rebels carried out an attack on the port.", "attack", "governor", "carry"),
        ("The port attack by rebels failed.", "port", "compound of", "attack"),
        ("The dead man was a teacher.", "dead", "modifies", "man"),
        ("The port offers lower prices.", "lower", "modifies.governor", "offer"),
        ("The army said the rebels attacked the port.", "attacked", "speaker", "army"),
    ],
)
def test_relations_beyond_the_slots(sentence: str, word: str, relation: str, lemma: str) -> None:
    parsed = parsed_of(sentence)
    wanted, other = condition(relation, f"={lemma}"), condition(relation, "=nobody")
    assert reason(parsed, word, when=[wanted]) is None or "compound of" in reason(parsed, word, when=[wanted])
    assert reason(parsed, word, when=[other]) is not None


def test_the_reason_tells_what_stands_there_and_what_was_wanted() -> None:
    parsed = parsed_of("Rebels attacked the port.")
    assert reason(parsed, "attacked", when=[condition("patient", "person", "=ship")]) == (
        "patient is 'port', not person or ship"
    )
    assert reason(parsed, "attacked", unless=[condition("patient", "=port")]) == "patient is 'port'"
    assert reason(parsed, "attacked", when=[condition("on", "person")]) == "on is empty, not person"


def test_a_part_of_a_date_names_no_event() -> None:
    parsed = parsed_rows("on IN ROOT 0\nMarch NNP pobj 0 march\n3 CD nummod 1", [(1, 3, "DATE")])
    assert reason(parsed, "March") == "part of a name (DATE)"


def test_a_participle_used_as_a_noun_names_no_event() -> None:
    wounded = "The DT det 1\nwounded VBN nsubjpass 3 wound\nwere VBD auxpass 3\nmoved VBN ROOT 3 move"
    assert reason(parsed_rows(wounded), "wounded") == "a participle used as a noun"
    assert reason(parsed_of("The port was attacked by rebels."), "attacked") is None


@pytest.mark.parametrize(
    ("head", "refused"),
    [
        ("victims NNS ROOT 1 victim", False),
        ("deal NN ROOT 1", False),
        ("bell NN ROOT 1", True),
        ("alarm NN ROOT 1", True),
    ],
)
def test_a_noun_before_a_noun_names_an_event_only_where_that_one_tells_of_it(head: str, refused: bool) -> None:
    """ "attack victims", but not the "attack bell"."""
    parsed = parsed_rows(f"attack NN compound 1\n{head}")
    assert (reason(parsed, "attack") is not None) is refused


def test_a_frame_that_asks_for_the_noun_behind_it_decides_itself() -> None:
    parsed = parsed_rows("attack NN compound 1\nbell NN ROOT 1")
    assert reason(parsed, "attack", when=[condition("compound of", "=bell")]) is None


@pytest.mark.parametrize(
    ("word", "unless", "refused"),
    [
        # "It" may be a firm: what may name one who acts speaks not against a sense that things cannot have.
        ("It PRP nsubj 1 it", condition("agent", "artifact"), False),
        ("It PRP nsubj 1 it", condition("agent", "=it"), True),
        ("It PRP nsubj 1 it", condition("agent", "organization"), True),
        ("Cameras NNS nsubj 1 camera", condition("agent", "artifact"), True),
        ("Cameras NNS nsubj 1 camera", condition("agent", "person"), False),
    ],
)
def test_only_what_cannot_act_speaks_against_a_sense(word: str, unless: Condition, refused: bool) -> None:
    parsed = parsed_rows(f"{word}\nseized VBD ROOT 1 seize\nports NNS dobj 1 port")
    assert (reason(parsed, "seized", unless=[unless]) is not None) is refused


@pytest.mark.parametrize(
    ("relation", "wanted", "holds"),
    [("hangs on", "=order", True), ("hangs on", "=must", False), ("hangs on", "-", False)],
)
def test_an_infinitive_hangs_on_who_orders_it(relation: str, wanted: str, holds: bool) -> None:
    parsed = parsed_rows(
        "Schools NNS nsubjpass 2 school\nwere VBD auxpass 2 be\nordered VBN ROOT 2 order\nto TO aux 4\nclose VB xcomp 2\n"
    )
    assert (reason(parsed, "close", when=[condition(relation, wanted)]) is None) is holds


def test_a_modal_is_what_a_verb_hangs_on() -> None:
    parsed = parsed_rows("Shops NNS nsubj 2 shop\nmust MD aux 2 must\nclose VB ROOT 2\n")
    assert reason(parsed, "close", when=[condition("hangs on", "=must")]) is None


@pytest.mark.parametrize(("article", "holds"), [("the DT det 3", False), ("bitter JJ amod 3", True)])
def test_a_singular_without_article_stands_for_any_amount(article: str, holds: bool) -> None:
    parsed = parsed_rows(f"Roe NNP nsubj 1\nmissed VBD ROOT 1 miss\n{article}\ndebate NN dobj 1 debate\n")
    assert (reason(parsed, "debate", when=[condition("mass", "*")]) is None) is holds
