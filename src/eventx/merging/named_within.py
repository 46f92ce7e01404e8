"""Whether a mention only says what the deed of its clause is: "a hunger strike *in protest*", "marched *to protest*".

Which words do so for which type, and how they hang on the deed, stands in ``data/merging.toml`` under ``[within]``.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from eventx.events.mentions import EventMention
from eventx.limits import limits
from eventx.merging.look import Look
from eventx.merging.rules import Within, merging_rules

#: Between a word and the deed that it is said of: an object, what is done, what is done next.
_ON_THE_WAY = frozenset({"dobj", "xcomp", "advcl", "pobj", "prep", "acl", "conj", "attr", "relcl"})
_TO, _OBJECT = "to do", "as object"
#: Words that set a thing apart, which is then more than the name of the deed.
_APART = frozenset({"det", "poss", "nummod"})


def named_within(later: EventMention, earlier: EventMention) -> bool:
    """Whether the later of two mentions only tells what the earlier is.

    >>> # "Drivers walked out to protest the cuts": protest. "Drivers rioted during a protest": not
    """
    look = Look.of(later)
    if look.sentence != Look.of(earlier).sentence:
        return False
    rules = (rule for rule in merging_rules().within if rule.type == later.type.name and look.lemma in rule.words)
    return any(earlier.head in _deeds(later.head, rule) for rule in rules)


def _deeds(token: Token, rule: Within) -> Iterator[Token]:
    """The words above a mention that it may be said of."""
    upper = _upper(token, rule)
    for _ in range(limits().merging.deed_steps):
        if upper is None:
            return
        yield upper
        yield from (child for child in upper.children if child.dep_ == "dobj" and child.i < token.i)
        upper = upper.head if upper.dep_ in _ON_THE_WAY else None


def _upper(token: Token, rule: Within) -> Token | None:
    """The word that a mention hangs on as its rule asks: by an infinitive, an object, a preposition."""
    if token.pos_ == "VERB":
        infinitive = any(child.tag_ == "TO" for child in token.children)
        return (
            token.head if infinitive and _TO in rule.by and token.dep_ in ("advcl", "xcomp", "acl", "relcl") else None
        )
    link = token.head
    if token.dep_ == "dobj" and _OBJECT in rule.by:
        return link
    if token.dep_ != "pobj" or link.lower_ not in rule.by or (not rule.articles and _stands_apart(token)):
        return None
    return link.head


def _stands_apart(noun: Token) -> bool:
    return any(child.dep_ in _APART for child in noun.children)
