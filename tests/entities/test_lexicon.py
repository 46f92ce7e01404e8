"""The word tables are whole and agree with each other."""

from __future__ import annotations

from dataclasses import fields

import pytest
from entity_support import english
from support import make_doc

from eventx.entities.entity import EntityKind
from eventx.entities.lexicon import kinds_of_noun, load_lexicon, noun_form
from eventx.entities.words import word_classes


@pytest.mark.parametrize(
    ("row", "kind"),
    [
        ("tanker NN ROOT 0 tanker", EntityKind.VEH),
        ("gunmen NNS ROOT 0 gunman", EntityKind.PER),
        ("airline NN ROOT 0 airline", EntityKind.ORG),
        ("senator NN ROOT 0 senator", EntityKind.PER),  # a title
        ("delegates NNS ROOT 0 delegate", EntityKind.PER),  # by its noun class
        ("accused VBN ROOT 0 accuse", EntityKind.PER),  # a participle used as a noun
    ],
)
def test_kinds_of_nouns(row: str, kind: EntityKind) -> None:
    assert kinds_of_noun(english(make_doc(row))[0])[0] is kind


@pytest.mark.parametrize("row", ["price NN ROOT 0 price", "idea NN ROOT 0 idea", "strike NN ROOT 0 strike"])
def test_other_nouns_have_no_kind(row: str) -> None:
    assert kinds_of_noun(english(make_doc(row))[0]) == ()


def test_a_noun_is_looked_up_by_lemma_unless_its_form_is_known() -> None:
    doc = english(make_doc("ships NNS ROOT 0 ship\naccused VBN dep 0 accuse"))
    assert [noun_form(token) for token in doc] == ["ship", "accused"]


def test_genders_are_m_or_f_and_no_name_has_both() -> None:
    names = load_lexicon().given_names
    assert set(names.values()) == {"m", "f"} and names["Pavel"] == "m" and names["Anna"] == "f"


def test_word_classes_are_lower_case() -> None:
    classes = word_classes()
    assert "supreme leader" in classes.short_titles["leader"] and "the" in classes.definite
    found = {word for each in fields(classes) for word in getattr(classes, each.name)}
    assert all(word == word.lower() for word in found)
