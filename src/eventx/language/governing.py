"""Words that govern a noun or an adjective: the verb it is the object of, or does, what lays it at a door."""

from __future__ import annotations

from spacy.tokens import Token

from eventx.language.control import lays_to
from eventx.language.nouns.noun_classes import counting_head
from eventx.language.support_verbs import may_bring, names_charge


def governing_verb(noun: Token) -> tuple[Token | None, str | None]:
    """The verb whose object, passive subject or prepositional object the noun is, with the preposition.

    Of "launched a series of attacks" it is "launched": what only counts the noun is stepped over.
    """
    first = _lasting(counting_head(noun))
    while first.dep_ == "conj" and first.head.pos_ in ("NOUN", "PROPN", "ADJ"):
        first = first.head
    head = first.head
    if first.dep_ in ("dobj", "nsubjpass", "attr") and head.pos_ in ("VERB", "AUX"):
        return head, None
    if first.dep_ == "pobj" and head.head.pos_ in ("VERB", "AUX") and head.dep_ == "prep":
        return head.head, head.lower_
    if first.pos_ == "ADJ" and (verb := called_by(head)) is not None:
        return verb, head.lower_
    if first.dep_ == "nsubj" and head.pos_ == "VERB" and head.tag_ == "VBN":
        return head, None
    return None, None


def laying_word(noun: Token) -> tuple[Token | None, str | None]:
    """What lays a deed at a door, with the preposition: "*charged* with", "*guilty* of", "a *sentence* for".

    What stands in a list is laid as the first of it is: "guilty of theft and *assault*". A deed that the parser hangs
    on whom it is laid to is laid by the verb: "*sued* | the hotel for assault".
    """
    verb, preposition = governing_verb(noun)
    first = counting_head(noun)
    while first.dep_ == "conj" and first.head.pos_ in ("NOUN", "PROPN"):
        first = first.head
    of, above = first.head, first.head.head
    if of.dep_ != "prep":
        return verb, preposition
    if above.dep_ == "dobj" and lays_to(above.head, of):
        return above.head, of.lower_
    guilty = verb is None and of.lower_ == "of" and (above.pos_ == "ADJ" or names_charge(above))
    punished = of.lower_ == "for" and above.pos_ == "NOUN"
    return (above, of.lower_) if guilty or punished else (verb, preposition)


def _lasting(noun: Token) -> Token:
    """How long a thing lasts, or that it may come, where that stands above it: "held four *days* of talks".

    Of "faced the *prospect* of arrest" the verb governs the arrest too.
    """
    outer = noun.head.head
    if noun.dep_ != "pobj" or noun.head.lower_ != "of" or outer.pos_ != "NOUN":
        return noun
    return outer if outer.ent_type_ in ("DATE", "TIME") or may_bring(outer) else noun


def verb_of_doer(noun: Token) -> Token | None:
    """The verb of which the noun does what it says: "the *bomb* killed two", "killed by a *bomb*"."""
    first = counting_head(noun)
    head = first.head
    if first.dep_ == "nsubj" and head.pos_ == "VERB":
        return head
    if first.dep_ == "pobj" and head.dep_ == "agent" and head.head.pos_ == "VERB":
        return head.head
    return None


def called_by(preposition: Token) -> Token | None:
    """The verb that calls something so, wherever the parser hangs "as": "*described* the plan | as vague"."""
    if preposition.lower_ != "as" or preposition.dep_ != "prep":
        return None
    above = preposition.head
    verb = above.head if above.dep_ == "dobj" else above
    return verb if verb.pos_ == "VERB" else None
