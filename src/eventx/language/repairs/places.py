"""Repairs of where something happened or lies: phrases of place that the parser hung on another word.

Heads change within a sentence alone, so that sentences stay as they are.
"""

from __future__ import annotations

from spacy.tokens import Token

from eventx.language.prepositions import object_below
from eventx.language.repairs.kinds import is_site, is_vehicle
from eventx.language.repairs.words import repair_words


def place_behind_brackets(preposition: Token) -> None:
    """Where something lies whose short name stands before: "sent inspectors to the Talun Plant (TP) *in Chad*"."""
    i, doc = preposition.i, preposition.doc
    if preposition.dep_ != "prep" or i < 5 or doc[i - 1].text != ")":
        return
    noun = doc[i - 4]
    bracketed = doc[i - 3].text == "(" and doc[i - 2].is_upper and noun.tag_.startswith("NNP")
    place = next((c for c in preposition.rights if c.dep_ == "pobj" and c.tag_ == "NNP"), None)
    if (
        bracketed
        and place is not None
        and place.lower_ not in repair_words().days
        and preposition.head.is_ancestor(noun)
    ):
        preposition.head = noun


def site_hung_on_vehicle(preposition: Token) -> None:
    """Where a vehicle was struck is where that happened: "collided with a lorry *on a road near Porto*"."""
    noun = preposition.head
    above = noun.head
    if preposition.dep_ != "prep" or not noun.tag_.startswith("NN") or preposition.i < noun.i:
        return
    verb = above.head if noun.dep_ == "pobj" and above.lower_ in ("with", "by", "into") else above
    if noun.dep_ not in ("pobj", "dobj") or not verb.tag_.startswith("VB") or not is_vehicle(noun):
        return
    site = object_below(preposition)
    if site is None or site.lower_ in repair_words().days:
        return
    if site.tag_ == "NNP" or is_site(site):
        preposition.head = verb
