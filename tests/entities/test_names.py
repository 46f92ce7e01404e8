"""Names: which spans are names, of what kind, and where they begin and end."""

from __future__ import annotations

from itertools import pairwise

import pytest
from entity_support import english
from spacy.tokens import Doc
from support import make_doc

from eventx.entities.actors import load_actors
from eventx.entities.entity import EntityKind
from eventx.entities.lexicon import load_lexicon
from eventx.entities.names import find_names
from eventx.entities.repair import repaired


def names_of(doc: Doc) -> list[tuple[str, str]]:
    found = repaired(doc, find_names(doc, load_actors(), load_lexicon()), load_lexicon())
    return [(name.text, name.kind.value) for name in found]


def flat(words: str, ents: list[tuple[int, int, str]] | None = None, tag: str = "NNP") -> Doc:
    """A Doc of proper nouns that all hang on the last word; lower-case words are prepositions."""
    tokens = words.split()
    last = len(tokens) - 1
    rows = [
        f"{w} {tag if w[0].isupper() else 'IN'} {'ROOT' if i == last else 'dep'} {last}" for i, w in enumerate(tokens)
    ]
    return english(make_doc("\n".join(rows), ents))


@pytest.mark.parametrize(
    ("words", "ents", "names"),
    [
        # the recogniser's span loses article and possessive
        ("the Harbour Union 's", [(0, 4, "ORG")], [("Harbour Union", "ORG")]),
        # the head word of a longer name tells its kind
        ("Elm Street", [(0, 2, "ORG")], [("Elm Street", "FAC")]),
        ("Ministry of Works", [(0, 3, "ORG")], [("Ministry of Works", "GOV")]),
        # a given name and a surname are a person
        ("Anna Brandt", [(0, 2, "ORG")], [("Anna Brandt", "PER")]),
        ("Anna Brandt", [], [("Anna Brandt", "PER")]),
        # a country before a person's name is cut off
        ("Ukraine Oleh Marchenko", [(0, 3, "PERSON")], [("Ukraine", "GPE"), ("Oleh Marchenko", "PER")]),
        # a known form wins over an equal span, a longer span over a known form
        ("Tehran", [(0, 1, "PERSON")], [("Tehran", "GPE")]),
        ("Kenya Harbour Board", [(0, 3, "ORG")], [("Kenya Harbour Board", "ORG")]),
        # a title is no part of a name
        ("Chancellor Anna Brandt", [(0, 3, "PERSON")], [("Anna Brandt", "PER")]),
        # times and numbers are none
        ("Monday", [(0, 1, "DATE")], []),
    ],
)
def test_spans_and_kinds(words: str, ents: list[tuple[int, int, str]], names: list[tuple[str, str]]) -> None:
    assert names_of(flat(words, ents)) == names


@pytest.mark.parametrize(
    ("words", "ents", "names"),
    [
        # a surname has the kind of the full name, whatever it was labelled
        (
            "Anna Brandt for Brandt",
            [(0, 2, "PERSON"), (3, 4, "ORG")],
            [("Anna Brandt", "PER"), ("Brandt", "PER")],
        ),
        # the opening of a body's name is that body
        (
            "Corvia Air of Corvia",
            [(0, 2, "ORG"), (3, 4, "PERSON")],
            [("Corvia Air", "ORG"), ("Corvia", "ORG")],
        ),
        # a name after a preposition of place is a place, unless it has a given name
        ("in Tarnavel", [(1, 2, "PERSON")], [("Tarnavel", "GPE")]),
        ("in Anna Brandt", [(1, 3, "PERSON")], [("Anna Brandt", "PER")]),
        ("with Tarnavel", [(1, 2, "PERSON")], [("Tarnavel", "PER")]),
    ],
)
def test_the_document_repairs_kinds(words: str, ents: list[tuple[int, int, str]], names: list[tuple[str, str]]) -> None:
    assert names_of(flat(words, ents)) == names


def test_the_noun_before_a_name_tells_its_kind() -> None:
    doc = english(
        make_doc("the DT det 3\ntanker NN compound 3\nMirova NNP compound 3\nStar NNP ROOT 3", [(2, 4, "ORG")])
    )
    assert names_of(doc) == [("Mirova Star", "VEH")]


def test_a_surname_that_the_tagger_took_for_an_adjective_is_a_name() -> None:
    doc = english(
        make_doc("Anna NNP compound 1\nBrandt NNP ROOT 1\nBrandt JJ amod 3\nwon VBD dep 1", [(0, 2, "PERSON")])
    )
    assert names_of(doc) == [("Anna Brandt", "PER"), ("Brandt", "PER")]


def test_names_do_not_overlap_and_stand_in_order() -> None:
    doc = flat("United States of America and Kenya Harbour Board", [(0, 2, "GPE"), (5, 8, "ORG")])
    found = find_names(doc, load_actors(), load_lexicon())
    assert all(first.end <= second.start for first, second in pairwise(found))
    assert [name.text for name in found] == ["United States of America", "Kenya Harbour Board"]


def test_a_city_counts_only_where_the_text_treats_it_as_a_place() -> None:
    assert names_of(flat("in Osaka")) == [("Osaka", "GPE")]
    assert ("Osaka", EntityKind.GPE.value) not in names_of(flat("Osaka Steel", [(0, 2, "ORG")]))
