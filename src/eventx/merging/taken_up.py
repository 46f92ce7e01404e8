"""How a mention takes up what is told: "*It was the third attack* this year", "*the victims* died at once"."""

from __future__ import annotations

from spacy.tokens import Token

from eventx.events.mentions import EventMention, MentionArgument
from eventx.language.lemmas import lemma
from eventx.language.phrases import behind_of, is_definite
from eventx.merging.rules import merging_rules

_WHAT_WAS_TOLD = frozenset({"it", "this", "that"})


def says_what_it_was(mention: EventMention) -> bool:
    """Whether a sentence says of what was told before what it was: "It was the third *attack* this year"."""
    noun = mention.head
    if noun.dep_ != "attr" or lemma(noun.head) != "be":
        return False
    return any(t.dep_ == "nsubj" and t.lower_ in _WHAT_WAS_TOLD for t in noun.head.lefts)


def takes_up_whom(mention: EventMention) -> bool:
    """Whether a mention tells of somebody only by what befell or what was done: "most of *the victims*"."""
    return any(_takes_up(argument) for argument in mention.arguments if not argument.by_reach)


def _takes_up(argument: MentionArgument) -> bool:
    noun = _whole(argument.head)
    return lemma(noun) in merging_rules().words.parties and is_definite(noun)


def _whole(head: Token) -> Token:
    """What a phrase is a part of: of "most of the victims" victims; else its head."""
    return next(behind_of(head), head)
