"""Names in apposition: who a description set before a name and a comma is: "the contractor, Halil Erdem, was held"."""

from __future__ import annotations

from spacy.tokens import Token

from eventx.entities.actors import Use
from eventx.entities.entity import EntityKind
from eventx.entities.lexicon import kinds_of_noun
from eventx.entities.names import Name
from eventx.entities.naming import Naming
from eventx.entities.words import word_classes

_BODIES = frozenset({EntityKind.ORG, EntityKind.GROUP, EntityKind.OTHER, EntityKind.GOV})
_PLACES = frozenset({EntityKind.GPE, EntityKind.LOC})
#: Where the parse hangs a name between commas that it does not take for an apposition.
_ELSEWHERE = frozenset({"npadvmod", "dobj", "appos", "dep", "nmod"})
_KNOWN = frozenset({"the", "his", "her", "its", "their", "our", "my"})


def name_in_apposition(noun: Token, naming: Naming) -> Name | None:
    """The name behind a common noun and a comma, which says who or what that is; None for lists and other kinds.

    >>> # "The tram company, Larnwick Transit, threatened to sue": Larnwick Transit, for "company"
    """
    if noun.tag_ not in ("NN", "NNS") or any(child.dep_ in ("conj", "cc") for child in noun.children):
        return None
    for child in noun.rights:
        name = _name_from(child, naming) if child.dep_ == "appos" and _is_set_off(child) else None
        if name is None:
            continue
        listed = any(t.dep_ in ("conj", "cc") for t in child.children)
        return None if listed or not _agrees(noun, name) else name
    return _name_between_commas(noun, naming)


def _name_between_commas(noun: Token, naming: Naming) -> Name | None:
    """The name between commas behind a known party, wherever the parse hangs it: "the organisers, *Red Dawn*, fled"."""
    doc, first = noun.doc, noun.i + 2
    if first >= noun.sent.end or doc[noun.i + 1].text != ",":
        return None
    name = _name_from(doc[first], naming)
    if name is None or not (name.kind is EntityKind.VEH or any(c.lower_ in _KNOWN for c in noun.lefts)):
        return None
    if name.end >= noun.sent.end or doc[name.end].text not in (",", "."):
        return None
    root = next((t for t in doc[name.start : name.end] if not name.start <= t.head.i < name.end), None)
    behind = doc[name.end + 1] if name.end + 1 < len(doc) else None
    listed = behind is not None and (behind.lower_ in ("and", "or") or behind.i in naming.by_token)
    if listed or root is None or root.dep_ not in _ELSEWHERE or root.head.i not in (noun.i, noun.head.i, _above(noun)):
        return None
    return name if (noun.tag_ == "NNS" and name.kind is EntityKind.PER) or _agrees(noun, name) else None


def _above(noun: Token) -> int:
    """The verb above a preposition that a noun stands behind."""
    return noun.head.head.i if noun.dep_ == "pobj" else noun.head.i


def name_described(noun: Token, naming: Naming) -> Name | None:
    """The name before a comma of which a common noun says who or what that is; None for lists and other kinds.

    >>> # "Ruth Dahl, an investor who backed the mayor, fled": Ruth Dahl, for "investor"
    """
    if noun.dep_ != "appos" or noun.tag_ != "NN" or not _is_set_off(noun):
        return None
    if any(t.dep_ in ("conj", "cc") for t in (*noun.children, *noun.head.children)) or noun.head.dep_ == "conj":
        return None
    name = naming.by_token.get(noun.head.i)
    return name if name is not None and noun.head.pos_ == "PROPN" and _agrees(noun, name) else None


def name_of_place(noun: Token, naming: Naming) -> Name | None:
    """The place that a noun of place is: "the port of *Hodeidah*", "the *Douma* district"; not "the port of a city".

    A part of a place goes by the name of the whole: "a suburb of *Accra*", "the outskirts of *Lagos*".
    """
    words = word_classes()
    if noun.lower_ in words.places_called or noun.lower_ in words.parts_of_places:
        for preposition in noun.rights:
            if preposition.lower_ == "of":
                name = next((naming.by_token.get(c.i) for c in preposition.children if c.dep_ == "pobj"), None)
                if name is not None or noun.lower_ in words.places_called:
                    return name if name is not None and name.kind in _PLACES else None
    return _name_before(noun, naming) if noun.lower_ in words.districts else None


def _name_before(noun: Token, naming: Naming) -> Name | None:
    """The name of a district right before its noun: "the *Douma* area"; not "the Greek area"."""
    name = naming.by_token.get(noun.i - 1) if noun.i else None
    if name is None or name.kind not in _PLACES or noun.nbor(-1).pos_ != "PROPN" or noun.nbor(-1).dep_ != "compound":
        return None
    actor = naming.actor_of(name)
    if actor is None:
        return name
    country = naming.actors.countries.get(actor.country or "")
    is_state = country is not None and country.name == actor.name
    return name if not is_state and actor.use is not Use.ADJECTIVE else None


def name_of_maker(noun: Token, naming: Naming) -> Name | None:
    """Whose word a report is: "an inquiry by the *United Nations*", "a study by *Oxfam*"."""
    if noun.lower_ not in word_classes().made_by:
        return None
    by = (c for p in noun.rights if p.lower_ == "by" for c in p.children if c.dep_ == "pobj")
    return next((naming.by_token.get(c.i) for c in by), None)


def _name_from(first: Token, naming: Naming) -> Name | None:
    """The name that begins at a word or behind titles there."""
    for token in first.doc[first.i : first.i + 3]:
        if token.pos_ != "PROPN":
            return None
        if token.i in naming.by_token:
            return naming.by_token[token.i]
    return None


def _is_set_off(child: Token) -> bool:
    first = child.left_edge.i
    return first > 0 and child.doc[first - 1].text == ","


def _agrees(noun: Token, name: Name) -> bool:
    """Whether a noun may be said of a name of that kind: of one a person, of several a body, of things none."""
    kinds = set(kinds_of_noun(noun))
    if noun.tag_ == "NNS":
        return name.kind in _BODIES
    if name.kind is EntityKind.PER:
        return bool(kinds & {EntityKind.PER, EntityKind.ORG}) or not kinds
    if name.kind in _PLACES:
        return not kinds or bool(kinds & _PLACES)
    return True
