"""Noun classes: the tables, and what a token in its context is."""

from __future__ import annotations

import tomllib
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Span
from support import make_doc

from eventx.language.nouns.class_names import class_names
from eventx.language.nouns.noun_classes import classes_of_lemma, counted_noun, noun_classes

CLASSES = tomllib.loads((files("eventx") / "data/noun_classes/classes.toml").read_text("utf-8"))


@pytest.mark.parametrize(
    ("name", "example"), [(name, example) for name, entry in CLASSES.items() for example in entry["examples"]]
)
def test_each_class_has_its_examples(name: str, example: str) -> None:
    assert name in classes_of_lemma(example)


@pytest.mark.parametrize(
    ("noun", "has", "has_not"),
    [
        ("drone", "vehicle", "animal"),  # WordNet's first sense is a bee
        ("position", "office", "animal"),
        ("flight", "vehicle", "group"),
        ("troop", "force", "artifact"),
        ("shell", "weapon", "animal"),
        ("plant", "facility", "artifact"),
        ("deal", "agreement", "quantity"),
        ("parliament", "organization", "act"),
        ("minister", "person", "organization"),
        ("truce", "agreement", "vehicle"),
        ("missile", "weapon", "act"),
        ("statement", "communication", "person"),
        ("supertanker", "vehicle", "person"),  # its ending is that of a doer
        ("cutter", "vehicle", "artifact"),
        ("graft", "crime", "body"),
        ("runner-up", "person", "abstract"),
        ("quay", "place", "quantity"),
    ],
)
def test_news_senses_come_before_dictionary_senses(noun: str, has: str, has_not: str) -> None:
    assert has in classes_of_lemma(noun)
    assert has_not not in classes_of_lemma(noun)


def test_a_compound_has_the_classes_of_its_last_part() -> None:
    assert classes_of_lemma("ex-president") == classes_of_lemma("president")


@pytest.mark.parametrize(
    ("noun", "name"), [("hovercraftist", "person"), ("zorbitis", "disease"), ("zorbism", "thought")]
)
def test_an_unknown_noun_is_classed_by_its_ending(noun: str, name: str) -> None:
    assert classes_of_lemma(noun) == {name}


def test_an_unknown_noun_without_a_telling_ending_has_no_class() -> None:
    assert classes_of_lemma("zorblat") == frozenset()


@given(st.text(max_size=12))
def test_any_text_yields_listed_classes_only(word: str) -> None:
    assert classes_of_lemma(word) <= class_names()


def test_the_licence_of_wordnet_lies_beside_the_table() -> None:
    folder = files("eventx") / "data/noun_classes"
    assert "Princeton University" in (folder / "LICENSE.wordnet.txt").read_text("utf-8")


HUNDREDS = """
Hundreds NNS nsubj 6 hundred
of IN prep 0
its PRP$ poss 4
young JJ amod 4
fighters NNS pobj 1 fighter
had VBD aux 6 have
fled VBD ROOT 6 flee
"""


def test_a_counting_head_is_looked_through() -> None:
    doc = make_doc(HUNDREDS)
    assert counted_noun(doc[0]).i == 4
    assert noun_classes(doc[0]) == noun_classes(doc[4])
    assert "person" in noun_classes(doc[0])


def test_counting_heads_are_looked_through_more_than_once() -> None:
    doc = make_doc(
        """
        one CD nsubj 6
        of IN prep 0
        dozens NNS pobj 1 dozen
        of IN prep 2
        ships NNS pobj 3 ship
        was VBD auxpass 6 be
        sunk VBN ROOT 6 sink
        """
    )
    assert noun_classes(doc[0]) == {"vehicle"}


def test_a_number_alone_is_a_quantity() -> None:
    doc = make_doc("the DT det 1\nnumber NN nsubj 2\nrose VBD ROOT 2 rise")
    assert counted_noun(doc[1]).i == 1
    assert noun_classes(doc[1]) == {"quantity"}


def test_a_noun_that_does_not_count_keeps_its_own_classes() -> None:
    doc = make_doc("captain NN nsubj 3\nof IN prep 0\nships NNS pobj 1 ship\nspoke VBD ROOT 3 speak")
    assert noun_classes(doc[0]) == {"person"}


@pytest.mark.parametrize(
    ("word", "tag", "has", "has_not"),
    [("she", "PRP", "person", "group"), ("They", "PRP", "group", "state"), ("who", "WP", "person", "state"),
     ("it", "PRP", "state", "person")],
)  # fmt: skip
def test_pronouns_stand_for_what_they_may_stand_for(word: str, tag: str, has: str, has_not: str) -> None:
    doc = make_doc(f"{word} {tag} nsubj 1\nleft VBD ROOT 1 leave")
    assert has in noun_classes(doc[0])
    assert has_not not in noun_classes(doc[0])


def test_the_kind_of_a_name_gives_its_classes() -> None:
    doc = make_doc("Oslo NNP nsubj 1\nagreed VBD ROOT 1 agree", [(0, 1, "ORG")])
    assert noun_classes(doc[0], "GPE") == {"state", "place"}
    assert noun_classes(doc[0]) == {"organization"}  # the recogniser's label is only a hint


def test_a_surname_does_not_mean_what_the_word_means() -> None:
    doc = make_doc("Rice NNP nsubj 1\nspoke VBD ROOT 1 speak", [(0, 1, "PERSON")])
    assert noun_classes(doc[0]) == {"person"}


def test_the_head_of_a_name_adds_what_sort_of_body_it_is() -> None:
    doc = make_doc("Health NNP compound 1\nMinistry NNP nsubj 2\nspoke VBD ROOT 2 speak", [(0, 2, "ORG")])
    assert noun_classes(doc[1], "ORG") == {"organization", "state"}


def test_a_singular_in_ss_is_found_by_its_form() -> None:
    """Lemmas of nouns in -ss may come out cut; the form of a singular is tried first."""
    doc = make_doc("witness NN nsubj 1 witnes\nspoke VBD ROOT 1 speak")
    assert noun_classes(doc[0]) == {"person"}


def test_letters_for_an_offence_are_no_body_whatever_the_recogniser_says() -> None:
    doc = make_doc("Held VBN ROOT 0\nfor IN prep 0\nDUI NNP pobj 1", ents=[(2, 3, "ORG")])
    assert noun_classes(doc[2], "ORG") == {"crime"}
    assert "organization" in noun_classes(make_doc("FBI NNP ROOT 0", ents=[(0, 1, "ORG")])[0], "ORG")


def test_a_compound_with_a_hyphen_has_its_own_classes() -> None:
    rows = "A DT det 3\nstart NN compound 3 start ~\n- HYPH punct 3 - ~\nup NN nsubj 4\nfailed VBD ROOT 4"
    assert noun_classes(make_doc(rows)[3]) == {"organization"}
    assert noun_classes(make_doc(rows.replace(" ~", ""))[3]) != {"organization"}


@pytest.mark.parametrize(
    ("name", "is_force"),
    [
        (("Lenza", "Police", "Department"), True),
        (("Lenza", "Fire", "Service"), True),
        (("Sudra", "Defence", "Forces"), True),  # a name is tagged singular
        (("Lenza", "Health", "Department"), False),
        (("Lenza", "Health", "Authority"), False),
    ],
)
def test_a_name_of_a_body_in_which_a_force_serves_is_that_of_a_force(name: tuple[str, ...], is_force: bool) -> None:
    *before, head = name
    rows = [f"{word} NNP compound {len(before)}" for word in before]
    doc = make_doc(
        "\n".join((*rows, f"{head} NNP nsubj {len(name)}", "spoke VBD ROOT " + str(len(name)) + " speak")),
        [(0, len(name), "ORG")],
    )
    assert ("force" in noun_classes(doc[len(before)])) is is_force


@pytest.mark.parametrize(
    ("word", "label", "price"), [("Bitcoin", "PERSON", True), ("Roe", "PERSON", False), ("Brent", "PERSON", False)]
)
def test_a_name_that_is_a_price_is_no_person(word: str, label: str, price: bool) -> None:
    doc = make_doc(f"{word} NNP nsubj 1\nfell VBD ROOT 1 fall")
    doc.set_ents([Span(doc, 0, 1, label)])
    assert ("person" not in noun_classes(doc[0])) is price
