"""Whether two mentions are the noun and the verb of one deed: "an *earthquake struck*", "*hit* by the *flooding*".

What a happening does is the happening itself. What is done to it is another one ("the court *overturned* the
*ruling*"), unless the verb only says how much of it there is ("*provide* 70 million dollars of *aid*").
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from spacy.tokens import Token

from eventx.events.mentions import EventMention
from eventx.language.clauses import verb_slots
from eventx.language.nouns.noun_classes import counted_noun
from eventx.merging.look import Look


def own_deed(later: EventMention, earlier: EventMention) -> bool:
    """Whether one of the two is a verb and the other a noun that does it, or that it gives a measure of.

    >>> # "The blizzard that hit the state": blizzard and hit. "The quake caused a tsunami": not quake and tsunami
    """
    if Look.of(later).sentence != Look.of(earlier).sentence:
        return False
    a, b = later.head, earlier.head
    verb_of = later if a.pos_ == "VERB" else earlier
    verb, noun = (a, b) if a.pos_ == "VERB" else (b, a)
    return verb.pos_ == "VERB" and noun.pos_ in ("NOUN", "PROPN") and noun.i in _deeds_of(verb_of)


def _deeds_of(mention: EventMention) -> frozenset[int]:
    """The places of the nouns that may name what the verb of a mention tells; the mention keeps them."""
    found = mention.remembered.get("deeds")
    if found is None:
        found = mention.remembered["deeds"] = frozenset(noun.i for noun in _deeds(mention.head))
    return cast(frozenset[int], found)


def _deeds(verb: Token) -> Iterator[Token]:
    """The nouns that may name what the verb tells."""
    for slot in verb_slots(verb):
        if slot.relation == "agent":
            yield slot.head
        elif slot.relation == "patient":
            yield from _measured(slot.head)


def _measured(head: Token) -> Iterator[Token]:
    """What a sum or a number is of: "70 million dollars of *aid*", "tonnes of *supplies*"."""
    inner = counted_noun(head)
    if inner != head:
        yield inner
    elif any(child.dep_ in ("nummod", "compound", "quantmod") and child.pos_ == "NUM" for child in head.children):
        for child in head.children:
            if child.dep_ == "prep" and child.lower_ == "of":
                yield from (t for t in child.children if t.dep_ == "pobj")
