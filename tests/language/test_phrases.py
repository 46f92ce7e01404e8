"""The span of a noun phrase, its conjuncts and its owner."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support import make_doc
from treebank import doc_of, sentences, token

from eventx.language.phrases import conjuncts, is_definite, is_nominal, owner, phrase

LONG = "The devastating attack on oil facilities, which burned, shocked Kenya."


@pytest.mark.parametrize(
    ("sentence", "head", "wanted"),
    [
        ("Rebels attacked the port.", "port", "port"),
        (LONG, "attack", "devastating attack on oil facilities"),
        (LONG, "facilities", "oil facilities"),
        ("France, Kenya and Peru condemned the raid.", "France", "France"),
        ("The leader of the union resigned.", "leader", "leader of the union"),
        ("The rebels who attacked the port fled.", "rebels", "rebels"),
        ("The officials arrested in Porto on Monday resigned.", "officials", "officials"),
        ("The blast killed six people in Porto.", "people", "six people in Porto"),
        ("Kenya's invasion of Somalia ended.", "Kenya", "Kenya"),
        ("Kenya's invasion of Somalia ended.", "invasion", "Kenya's invasion of Somalia"),
    ],
)
def test_phrase(sentence: str, head: str, wanted: str) -> None:
    assert phrase(token(doc_of(sentence), head)).text == wanted


def test_a_time_is_no_part_of_a_phrase() -> None:
    doc = make_doc(
        """
        talks NNS ROOT 0 talk
        in IN prep 0
        Quito NNP pobj 1
        on IN prep 0
        Monday NNP pobj 3
        """,
        [(2, 3, "GPE"), (4, 5, "DATE")],
    )
    assert phrase(doc[0]).text == "talks in Quito"


def test_a_conjunct_before_the_head_belongs_to_the_phrase() -> None:
    doc = make_doc("""
        Arts NNPS compound 3
        and CC cc 0
        Crafts NNPS conj 0
        Museum NNP ROOT 3
        and CC cc 3
        Library NNP conj 3
    """)
    assert phrase(doc[3]).text == "Arts and Crafts Museum"


def test_coordinated_adjectives_belong_to_the_phrase() -> None:
    doc = make_doc("local JJ amod 3\nand CC cc 0\nforeign JJ conj 0\nbodies NNS ROOT 3")
    assert phrase(doc[3]).text == "local and foreign bodies"


@given(st.sampled_from(sentences()), st.data())
def test_a_phrase_holds_its_head_and_begins_and_ends_with_a_word(sentence: str, data: st.DataObject) -> None:
    doc = doc_of(sentence)
    head = data.draw(st.sampled_from([t for t in doc if t.pos_ in ("NOUN", "PROPN")]))
    span = phrase(head)
    assert span.start <= head.i < span.end
    assert not span[0].is_punct and not span[-1].is_punct
    assert span[0].pos_ != "DET" or span[0] == head


def test_conjuncts_in_text_order() -> None:
    doc = doc_of("France, Kenya and Peru condemned the raid.")
    assert [t.text for t in conjuncts(doc[0])] == ["France", "Kenya", "Peru"]
    assert [t.text for t in conjuncts(token(doc, "Peru"))] == ["Peru"]


def test_a_coordinated_verb_is_no_conjunct_of_a_noun() -> None:
    doc = make_doc("raid NN ROOT 0\nand CC cc 0\nfled VBD conj 0 flee")
    assert [t.text for t in conjuncts(doc[0])] == ["raid"]


@pytest.mark.parametrize(
    ("sentence", "head", "wanted"),
    [
        ("Kenya rejected a Peruvian request.", "request", "Peruvian"),
        ("Kenya rejected Chad's request for talks.", "request", "Chad"),
        ("The leader of the union resigned.", "leader", "union"),
        ("Rebels attacked the port.", "port", None),
        ("The rebels who attacked the port fled.", "rebels", None),
        ("Kenya held talks with Chad in Porto.", "talks", None),
    ],
)
def test_owner(sentence: str, head: str, wanted: str | None) -> None:
    found = owner(token(doc_of(sentence), head))
    assert (found.text if found is not None else None) == wanted


def test_a_plain_compound_owns_nothing() -> None:
    """ "oil facilities" are not the oil's."""
    assert owner(token(doc_of(LONG), "facilities")) is None


@pytest.mark.parametrize(
    ("rows", "definite"),
    [
        ("the DT det 1\nraid NN ROOT 1", True),
        ("those DT det 1\nraids NNS ROOT 1", True),
        ("its PRP$ poss 1\nraid NN ROOT 1", True),
        ("a DT det 1\nraid NN ROOT 1", False),
        ("raids NNS ROOT 0", False),
        ("some DT det 1\nraids NNS ROOT 1", False),
    ],
)
def test_definite(rows: str, definite: bool) -> None:
    assert is_definite(list(make_doc(rows))[-1]) is definite


def test_nominal() -> None:
    doc = doc_of("Rebels attacked the port.")
    assert [t.text for t in doc if is_nominal(t)] == ["Rebels", "port"]


def test_joined_qualities_belong_to_the_phrase() -> None:
    doc = make_doc("""
        scores NNS ROOT 0
        of IN prep 0
        Kenyan JJ amod 5
        and CC cc 2
        Ugandan JJ conj 2
        refugees NNS pobj 1
        """)
    assert phrase(doc[0]).text == "scores of Kenyan and Ugandan refugees"
