"""Lemmas on demand."""

from __future__ import annotations

import pytest
from spacy.lang.en import English
from spacy.language import Language
from spacy.tokens import Doc
from support import make_doc

from eventx.language.lemmas import lemma


@pytest.mark.parametrize(
    ("text", "word", "wanted"),
    [
        ("Rebels struck the port.", "struck", "strike"),
        ("The talks collapsed.", "talks", "talk"),
        ("The court fined the firm.", "fined", "fine"),
        ("The bus stopped.", "stopped", "stop"),
        ("Demand cratered.", "cratered", "crater"),
        ("She pared the apple.", "pared", "pare"),
        ("Women met the minister.", "Women", "woman"),
        ("They need help.", "need", "need"),
        ("The ships were seized.", "were", "be"),
        ("The ships are sinking.", "are", "be"),
        ("The ship has sunk.", "has", "have"),
        ("It’s been seized.", "’s", "be"),
    ],
)
def test_lemma(nlp: Language, text: str, word: str, wanted: str) -> None:
    assert lemma(next(t for t in nlp(text) if t.text == word)) == wanted


def test_a_form_has_a_lemma_for_each_part_of_speech(nlp: Language) -> None:
    doc = nlp("The meetings ended after the ministers had been meeting for hours.")
    assert lemma(doc[1]) == "meeting"
    assert lemma(next(t for t in doc if t.text == "meeting")) == "meet"


def test_asking_twice_gives_the_same(nlp: Language) -> None:
    token = nlp("Rebels struck the port.")[1]
    assert lemma(token) == lemma(token) == "strike"


def test_a_lemma_on_the_token_is_kept() -> None:
    assert lemma(make_doc("Struck VBD ROOT 0 Strike")[0]) == "strike"


def test_without_a_lemmatiser_the_form_in_lower_case() -> None:
    doc = Doc(English().vocab, words=["Ships"], tags=["NNS"], pos=["NOUN"])
    assert lemma(doc[0]) == "ships"
