"""Fiction: what a novel tells of, a painting shows or a play turns on did not happen.

Works that tell of the world ("the documentary shows soldiers shooting a boy", "the book tells of his arrest") are none.
"""

from __future__ import annotations

from functools import cache

from spacy.tokens import Token

from eventx.datafiles import toml
from eventx.language.lemmas import lemma
from eventx.limits import limits

_SUBJECTS = ("nsubj", "nsubjpass")


@cache
def _rules() -> dict[str, frozenset[str]]:
    return toml("fiction.toml", dict[str, frozenset[str]])


def is_fiction(trigger: Token) -> bool:
    """Whether a word stands in what a work of art tells: below its verb of telling, below "in" or "about" the work."""
    token = trigger
    for _ in range(limits().triggers.fiction_arcs):
        if _tells(token, trigger) or _is_within(token):
            return True
        if token.head == token:
            return False
        if token.dep_ in ("prep", "pobj", "pcomp") and _is_about(token):
            return True
        token = token.head
    return False


def _tells(verb: Token, trigger: Token) -> bool:
    """Whether a verb tells what a work shows: "the painting *shows* the execution of a queen"."""
    if verb == trigger or lemma(verb) not in _rules()["tells"]:
        return False
    return any(child.dep_ in _SUBJECTS and _is_work(child) for child in verb.children)


def _is_within(verb: Token) -> bool:
    """Whether a clause is set in a work: "*in the film*, a man dies", "dies *in the last episode of the series*"."""
    if verb.pos_ not in ("VERB", "AUX"):
        return False
    inside = [
        (child, c)
        for child in verb.children
        if child.lower_ == "in" and child.dep_ == "prep"
        for c in child.children
        if c.dep_ == "pobj"
    ]
    return bool(inside) and any(
        _is_work(noun) if preposition.i < verb.i else _is_part(noun) for preposition, noun in inside
    )


def _is_about(token: Token) -> bool:
    """Whether a phrase says what a work is about: "a film *about* a kidnapping"."""
    preposition = token if token.dep_ == "prep" else token.head
    if preposition.lower_ not in _rules()["about"]:
        return False
    told = preposition.head
    subjects = [child for child in told.children if child.dep_ == "nsubj"] if lemma(told) == "be" else [told]
    return any(_is_work(noun) for noun in subjects)


def _is_work(noun: Token) -> bool:
    """Whether a noun is a work of art; its parts count too: "the film's plot"."""
    return lemma(noun) in _rules()["works"] or _is_part(noun)


def _is_part(noun: Token) -> bool:
    """Whether a noun is a part of a work: "the second *season* of the series", "the novel's last *chapter*"."""
    if lemma(noun) not in _rules()["parts"]:
        return False
    owners = [child for child in noun.children if child.dep_ in ("poss", "compound")]
    owners += [c for prep in noun.children if prep.lower_ == "of" for c in prep.children if c.dep_ == "pobj"]
    works = _rules()["works"] | _rules()["serials"]
    return any(lemma(owner) in works for owner in owners)
