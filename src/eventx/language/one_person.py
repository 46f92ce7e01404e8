"""One person told by two nouns: "the singer and painter, *Luc Morel*, has died", "a teacher and father of two"."""

from __future__ import annotations

from spacy.tokens import Token

from eventx.language.nouns.noun_classes import noun_classes

_KIN = frozenset({"father", "mother", "dad", "mum", "mom", "grandfather", "grandmother", "parent"})
_ONE = frozenset({"was", "is", "has", "'s"})
_OWN = frozenset({"det", "poss", "nummod", "predet"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def is_same_person(first: Token, second: Token) -> bool:
    """Whether two coordinated nouns tell of one person: the second is bare, and the name or the verb tells of one.

    >>> # "The singer and *painter*, Luc Morel, died": one; "The singer and his *manager* died": two
    """
    if second.dep_ != "conj" or first.tag_ != "NN" or "person" not in noun_classes(first):
        return False
    if second.tag_ not in ("NN", "NNP") or any(c.dep_ in _OWN for c in second.lefts) or _is_longer(first, second):
        return False
    if second.tag_ == "NNP":
        titled = any(c.tag_ == "NN" and c.dep_ == "compound" and "person" in noun_classes(c) for c in second.lefts)
        return titled and _is_said_of_one(first)
    if "person" not in noun_classes(second):
        return False
    return _is_named_once(first, second) or _is_said_of_one(first) or _is_parent(first, second)


def _is_longer(first: Token, second: Token) -> bool:
    """Whether a list has more than two members, or no "and" between them."""
    further = any(c.dep_ == "conj" for c in second.rights) or sum(c.dep_ == "conj" for c in first.rights) > 1
    return further or not any(c.lower_ == "and" for c in first.rights if c.i < second.i)


def _is_named_once(first: Token, second: Token) -> bool:
    """Whether one name stands behind both, set off by a comma."""
    behind = [c for noun in (first, second) for c in noun.rights if c.dep_ == "appos" and c.i > second.i]
    return len(behind) == 1 and behind[0].ent_type_ == "PERSON" and not any(c.dep_ == "conj" for c in behind[0].rights)


def _is_said_of_one(first: Token) -> bool:
    """Whether the verb of a subject stands in the singular: "the driver and owner *was* held"."""
    if first.dep_ not in _SUBJECTS:
        return False
    verb = first.head
    words = [verb, *(c for c in verb.children if c.dep_ in ("aux", "auxpass"))]
    return any(t.lower_ in _ONE or t.tag_ == "VBZ" for t in words)


def _is_parent(first: Token, second: Token) -> bool:
    """Whether the second noun tells how many children somebody has: "a teacher and *father of two*"."""
    of = [c for noun in (first, second) for c in noun.rights if c.lower_ == "of" and c.i == second.i + 1]
    return second.lower_ in _KIN and any(o.like_num for c in of for o in c.rights if o.dep_ == "pobj")
