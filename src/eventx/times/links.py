"""Links of time inside a sentence: the words whose time holds for another word too."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from spacy.tokens import Token

from eventx.language.lemmas import lemma
from eventx.language.verb_groups import verb_group
from eventx.times.occasions import is_former
from eventx.times.words import time_cues

_VERBAL = frozenset({"VERB", "AUX"})


def coinciding(head: Token) -> Iterator[tuple[Token, str]]:
    """The words of the sentence that tell of the same time as a trigger's head, and how, the surest first.

    "The *visit* coincided with an *attack*"; "*warned* of it during a *visit*"; "*fled* when rebels
    *attacked*"; "*pressed* him, *meeting* him in Paris".
    """
    for way, linked in _LINKS.items():
        yield from ((token, way) for token in linked(head))


def _by_verb(head: Token) -> Iterator[Token]:
    """The other side of a verb that puts its subject and its object at one time."""
    linked = head.dep_ == "pobj" and head.head.lower_ in ("with", "by")
    verb = head.head.head if linked else head.head
    if lemma(verb) not in time_cues().coinciding:
        return
    sides = list(_sides(verb))
    if head in sides:
        yield from (side for side in sides if side.i != head.i)


def _sides(verb: Token) -> Iterator[Token]:
    for child in verb.children:
        if child.dep_ in ("nsubj", "nsubjpass", "dobj"):
            yield child
        elif child.dep_ in ("prep", "agent") and child.lower_ in ("with", "by"):
            yield from _objects(child)


def _within(head: Token) -> Iterator[Token]:
    """The event that a clause stands in: "during a visit", "on the sidelines of the summit"."""
    if head.pos_ not in _VERBAL:
        return
    for child in head.children:
        if child.dep_ == "prep":
            for noun in _objects(child):
                if child.lower_ in time_cues().during:
                    yield noun
                if noun.lower_ in time_cues().beside:
                    yield from (n for c in noun.children if c.lower_ == "of" for n in _objects(c))


def _objects(preposition: Token) -> Iterator[Token]:
    return (c for c in preposition.children if c.dep_ == "pobj")


def _seen(verb: Token) -> Iterator[Token]:
    """The occasion that saw what a clause tells: "a *meeting* on Monday saw ministers *warn* of war"."""
    above = verb.head
    if verb.dep_ == "ccomp" and verb.tag_ == "VB" and lemma(above) in time_cues().seeing:
        yield from (c for c in above.children if c.dep_ == "nsubj")


def _brought_about(head: Token) -> Token:
    """The verb by which what a noun names comes about ("a strike *began*", "*launching* an offensive"), or the word."""
    verb, cues = head.head, time_cues()
    if head.pos_ not in ("NOUN", "PROPN") or verb.pos_ not in _VERBAL:
        return head
    arises = head.dep_ == "nsubj" and lemma(verb) in cues.arising
    made = head.dep_ in ("dobj", "nsubjpass") and lemma(verb) in cues.making
    return verb if arises or made else head


def _when(head: Token) -> Iterator[Token]:
    """Two clauses that a conjunction puts at one time, seen from either."""
    head = _brought_about(head)
    for child in head.children:
        if child.dep_ == "advcl" and _told_when(child):
            yield child
    if head.dep_ == "advcl" and _told_when(head):
        yield head.head


def _told_when(clause: Token) -> bool:
    return any(c.dep_ in ("mark", "advmod") and c.lower_ in time_cues().when for c in clause.children)


def _participles(head: Token) -> Iterator[Token]:
    """A participle and the verb it goes with, seen from either."""
    head = _brought_about(head)
    if head.pos_ not in _VERBAL:
        return
    if head.tag_ == "VBG" and head.dep_ == "advcl" and not any(c.dep_ == "mark" for c in head.children):
        yield head.head
    if head.tag_ == "VBG" and head.dep_ == "acl" and head.head.dep_ in ("nsubj", "nsubjpass"):
        yield head.head.head
    for child in head.children:
        if child.dep_ in ("nsubj", "nsubjpass"):
            yield from (c for c in child.children if c.dep_ == "acl" and c.tag_ == "VBG")


def _made(noun: Token) -> Iterator[Token]:
    """The participle that brings about what its noun names: "a *truce* agreed last December"."""
    if noun.pos_ in ("NOUN", "PROPN"):
        for child in noun.children:
            if child.dep_ in ("acl", "relcl") and lemma(child) in time_cues().making and not is_former(child):
                yield child


def _done_with(noun: Token) -> Iterator[Token]:
    """The deed that another is part of: "an *offensive* with air strikes"."""
    if noun.dep_ == "pobj" and noun.head.lower_ == "with" and noun.head.head.pos_ == "NOUN":
        yield noun.head.head


def _told_by_clause(noun: Token) -> Iterator[Token]:
    """What a relative clause tells of a happening: "a *tsunami* that *killed* thousands in 2004"."""
    if noun.pos_ == "NOUN":
        for clause in noun.children:
            told = clause.dep_ == "relcl" and lemma(clause) in time_cues().harming and verb_group(clause).simple_past
            if told and any(c.dep_ == "nsubj" and c.lower_ in ("which", "that") for c in clause.children):
                yield clause


def _related(verb: Token) -> Iterator[Token]:
    """What a relative clause tells of: "the *blast*, which *cut* supplies", "Sato, who was *visiting*, *met* them"."""
    if verb.dep_ != "relcl":
        return
    subjects = [c for c in verb.children if c.dep_ == "nsubj" and c.lower_ in ("which", "that", "who")]
    group = verb_group(verb)
    if not subjects or not group.simple_past:
        return
    if not group.progressive and verb.head.pos_ == "NOUN":
        yield verb.head
    if group.progressive and verb.head.dep_ in ("nsubj", "nsubjpass"):
        yield verb.head.head


#: Two clauses at one time: what goes on meanwhile.
MEANWHILE = "a conjunction puts the two at one time"
_LINKS: Mapping[str, Callable[[Token], Iterator[Token]]] = {
    "a verb puts the two at one time": _by_verb,
    "it happened within it": _within,
    "an occasion saw it happen": _seen,
    MEANWHILE: _when,
    "a participle goes with its verb": _participles,
    "a participle brings it about": _made,
    "it is part of it": _done_with,
    "a relative clause tells of it": _related,
    "it is what a relative clause tells of": _told_by_clause,
}
