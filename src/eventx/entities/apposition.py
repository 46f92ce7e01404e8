"""Names in apposition: who a description set before a name and a comma is: "the contractor, Halil Erdem, was held"."""

from __future__ import annotations

from spacy.tokens import Token

from eventx.entities.entity import EntityKind
from eventx.entities.lexicon import kinds_of_noun
from eventx.entities.names import Name
from eventx.entities.naming import Naming

_BODIES = frozenset({EntityKind.ORG, EntityKind.GROUP, EntityKind.OTHER, EntityKind.GOV})
_PLACES = frozenset({EntityKind.GPE, EntityKind.LOC})


def name_in_apposition(noun: Token, naming: Naming) -> Name | None:
    """The name behind a common noun and a comma, which says who or what that is; None for lists and other kinds.

    >>> # "The tram company, Larnwick Transit, threatened to sue": Larnwick Transit, for "company"
    """
    if noun.tag_ not in ("NN", "NNS") or any(child.dep_ in ("conj", "cc") for child in noun.children):
        return None
    for child in noun.rights:
        name = naming.by_token.get(child.i)
        if child.dep_ != "appos" or name is None or not _is_set_off(child):
            continue
        listed = any(t.dep_ in ("conj", "cc") for t in child.children)
        return None if listed or not _agrees(noun, name) else name
    return None


def _is_set_off(child: Token) -> bool:
    first = child.left_edge.i
    return first > 0 and child.doc[first - 1].text == ","


def _agrees(noun: Token, name: Name) -> bool:
    """Whether a noun may be said of a name of that kind: of people a person, of several a body, of things none."""
    kinds = set(kinds_of_noun(noun))
    if noun.tag_ == "NNS":
        return name.kind in _BODIES
    if name.kind is EntityKind.PER:
        return bool(kinds & {EntityKind.PER, EntityKind.ORG}) or not kinds
    if name.kind in _PLACES:
        return not kinds or bool(kinds & _PLACES)
    return True
