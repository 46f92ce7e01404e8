"""Who stands behind "with" and "by": those whom the same befell, and those who only belong to an object."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from eventx.language.control import befalls_both
from eventx.language.nouns.noun_classes import noun_classes
from eventx.language.prepositions import Slot, objects_below
from eventx.language.voice import is_passive, objects_of


def beside(preposition: Token, verb: Token) -> Iterator[Slot]:
    """Whom the same befalls: "was arrested *along with* two sons", "was killed *with* his driver"."""
    if preposition.lower_ == "with" and is_passive(verb) and befalls_both(verb):
        yield from (
            Slot("patient", s.head, "beside") for s in objects_below(preposition, "with") if _is_somebody(s.head)
        )
    if preposition.lower_ in ("along", "together") and is_passive(verb):
        inner = (c for c in preposition.rights if c.lower_ == "with")
        yield from (Slot("patient", s.head, "beside") for c in inner for s in objects_below(c, "with"))


def is_of_object(preposition: Token, verb: Token) -> bool:
    """Whether "by" names a party of the object: "the writ alleged possession of guns *by a felon*"."""
    return preposition.lower_ == "by" and _has_doer(verb) and _names_party(preposition)


def _is_somebody(noun: Token) -> bool:
    """Whether a noun tells of certain people: "his driver", "three others"; not "police dogs", "help"."""
    told = noun.pos_ == "PROPN" or any(c.dep_ in ("poss", "nummod") for c in noun.lefts)
    return told and bool(noun_classes(noun) & {"person", "group"}) and noun.ent_type_ not in ("ORG", "GPE")


def _has_doer(verb: Token) -> bool:
    """Whether a verb is active, and has its subject and its object."""
    return not is_passive(verb) and any(c.dep_ == "nsubj" for c in verb.lefts) and bool(objects_of(verb))


def _names_party(preposition: Token) -> bool:
    objects = (c for c in preposition.rights if c.dep_ == "pobj")
    return any(noun_classes(c) & {"person", "group", "organization", "force", "state"} for c in objects)
