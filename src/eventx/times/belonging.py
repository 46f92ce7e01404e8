"""Nouns that only tell which person, feeling or thing another noun is, and so are not of its clause's day.

"On Monday the king met survivors of the *attack*", "Anger over the *killing* fuelled a riot on Monday", "spoke on
Friday of the upcoming *debate*", "the *election*'s winner arrived on Sunday".
"""

from __future__ import annotations

from spacy.tokens import Token

from eventx.language.lemmas import lemma
from eventx.language.nouns.noun_classes import noun_classes
from eventx.times.words import time_cues

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def is_of_another(noun: Token, time: Token) -> bool:
    """Whether a noun only tells which one another noun is; ``time`` heads the expression.

    What stands between the noun and its own day is not asked: "met survivors of the *attack* on Monday" may be either.
    """
    if noun.dep_ == "poss":
        return time not in list(noun.head.subtree) and lemma(noun.head) not in time_cues().phases
    if noun.dep_ != "pobj":
        return False
    if (is_of_feeling(noun) or is_of_mood(noun)) and noun not in list(time.ancestors):
        return True
    if noun.head.lower_ == "of" and lemma(noun.head.head) in time_cues().anniversaries:
        return time not in list(noun.subtree)
    return _is_of_person(noun) or (_is_another(noun) and time not in list(noun.subtree))


def _is_of_person(noun: Token) -> bool:
    """Whether a noun tells who somebody is: "*victims* of the earthquake", "the man behind the *plot*"."""
    link, whose = noun.head, noun.head.head
    if link.lower_ == "in" and link.i and lemma(link.nbor(-1)) in time_cues().suspects:
        return True
    if link.lower_ not in ("of", "behind", "in", "from", "to") or whose.pos_ not in ("NOUN", "PROPN"):
        return False
    return whose.ent_type_ == "PERSON" or (link.lower_ in ("of", "behind") and "person" in noun_classes(whose))


def is_of_feeling(noun: Token) -> bool:
    """Whether a noun is what the subject feels or tells of: "anger over the *killing* fuelled a riot on Monday"."""
    link, subject = noun.head, noun.head.head
    if noun.dep_ != "pobj" or subject.dep_ not in _SUBJECTS:
        return False
    return link.lower_ in ("over", "at", "about") or (link.lower_ == "of" and lemma(subject) in time_cues().tidings)


def is_of_mood(noun: Token) -> bool:
    """Whether a noun is what moved somebody, so that it lies before what he did: "angered by the *bombing*"."""
    clause = noun.head.head
    return noun.dep_ == "pobj" and noun.head.dep_ == "agent" and lemma(clause) in time_cues().moving


def _is_another(noun: Token) -> bool:
    """Whether a noun is told to be a later or an earlier one: "the upcoming *debate*"."""
    return any(c.dep_ == "amod" and c.lower_ in time_cues().elsewhen for c in noun.children)
