"""Called: a word that is the name of a thing tells of no happening: "the band *Massacre*", "the filly *Ambush*"."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from spacy.tokens import Span, Token

from eventx.datafiles import toml
from eventx.events.unreal.works import is_one_of
from eventx.language.lemmas import lemma
from eventx.language.views.asked_once import asked_once

#: From which share of words with a capital on a sentence is set like a title, where capitals tell nothing.
_TITLE_CASE = 0.5
_MARKS = frozenset({'"', "“", "”", "‘", "’", "'", "``", "''", "(", "«"})
_NAMED_HAPPENINGS = frozenset({"EVENT", "DATE", "TIME"})


@dataclass(frozen=True, slots=True)
class _Words:
    """The contents of ``data/called.toml``; what each list is for stands beside it there."""

    things: frozenset[str]
    by_name: frozenset[str]
    within: frozenset[str]
    margins: frozenset[str]
    doings: frozenset[str]


@cache
def _words() -> _Words:
    return toml("called.toml", _Words)


@asked_once
def is_called(token: Token) -> bool:
    """Whether a word with a capital stands in the name of a work, a band, a horse, a brand or the like.

    >>> # "The band *Massacre* will tour", "a pub named The *Siege*", "*Siege*, a four-piece from Leeds, played"
    """
    if not token.text[:1].isupper() or token.ent_type_ in _NAMED_HAPPENINGS or _is_title_case(token.sent):
        return False
    if _is_presented(token) or _is_alone(token):
        return True
    before = _word_before_name(token)
    return before is not None and (_is_thing(before) or _names(before))


def _is_title_case(sentence: Span) -> bool:
    words = [t for t in sentence if t.is_alpha]
    return sum(t.text[0].isupper() for t in words) > _TITLE_CASE * len(words)


def _word_before_name(token: Token) -> Token | None:
    """The last word before the run of capitals that a word stands in; None where the sentence begins with it."""
    doc, start, first = token.doc, token.sent.start, token.i
    place = first - 1
    while place >= start:
        word = doc[place]
        if word.text[:1].isupper():
            first = place
        elif word.lower_ not in _words().within:
            break
        place -= 1
    place = first - 1
    while place >= start and doc[place].text in _MARKS:
        place -= 1
    return doc[place] if place >= start else None


def _is_thing(word: Token) -> bool:
    """Whether a word says what bears the name: "the *single* Murder on the Dance Floor"; not "the film of the War"."""
    return word.text.islower() and word.pos_ in ("NOUN", "ADJ") and lemma(word) in _words().things


def _names(word: Token) -> bool:
    return word.pos_ == "VERB" and lemma(word) in _words().by_name


def _is_presented(token: Token) -> bool:
    """Whether a bare name is, or does, what only a thing with a name can: "*Siege*, a quartet from Leeds, played"."""
    if token.tag_ not in ("NN", "NNP") or any(child.dep_ in ("det", "poss", "amod") for child in token.lefts):
        return False
    if token.dep_ == "nsubj" and lemma(token.head) in _words().doings:
        return True
    beside = (child for child in token.rights if child.dep_ == "appos")
    return any(is_one_of(noun, _words().things) for noun in beside)


def _is_alone(token: Token) -> bool:
    """Whether it is the one word with a capital, and bare, within a sentence: "Duke beat *Ambush* by a neck"."""
    if token.tag_ != "NNP" or token.i == token.sent.start or token.i + 1 >= token.sent.end or any(token.lefts):
        return False
    before, after = token.nbor(-1), token.nbor()
    lone = before.text.islower() and before.is_alpha and not after.text[:1].isupper()
    return lone and token.dep_ == "dobj" and _is_won_by(token.head)


def _is_won_by(verb: Token) -> bool:
    """Whether a race is won by what a verb tells: "beat Ambush *by a neck*"."""
    by = (c for child in verb.rights if child.lower_ == "by" for c in child.children if c.dep_ == "pobj")
    return any(lemma(noun) in _words().margins for noun in by)
