"""Kinds of nouns, as far as their forms tell them: repairs come before the lemmas are known."""

from __future__ import annotations

from spacy.tokens import Token

from eventx.language.nouns.noun_classes import classes_of_lemma
from eventx.language.repairs.words import repair_words

_ACTING = frozenset({"person", "group", "organization", "state", "force"})
_DONE = frozenset({"act", "event", "violence", "crime"})
_VEHICLES = frozenset({"vehicle"})
_SITES = frozenset({"place"})
_NAMES = frozenset({"NNP", "NNPS"})


def may_act(noun: Token) -> bool:
    """Whether a noun names one who orders, bans and asks: "the *board* objected"; not "*prices* rose".

    A name may be that of anyone, but for a day's.
    """
    if noun.tag_ in _NAMES:
        return noun.lower_.rstrip(".") not in repair_words().days
    return _is_of(noun, _ACTING)


def is_done(word: Token) -> bool:
    """Whether a word names what is itself done by somebody: "a protest against *killings* by an officer"."""
    return word.tag_ not in _NAMES and _is_of(word, _DONE)


def is_deed(noun: Token) -> bool:
    """Whether a common noun names what somebody has done: "accused of *blackmail*"; not "of the *state*"."""
    return noun.tag_ in ("NN", "NNS") and is_done(noun)


def is_vehicle(noun: Token) -> bool:
    """Whether a common noun names what carries people or goods: "hit a *lorry*"."""
    return noun.tag_ not in _NAMES and _is_of(noun, _VEHICLES)


def is_site(noun: Token) -> bool:
    """Whether a noun names where something may happen: "on a *road* near Porto"."""
    return _is_of(noun, _SITES)


def _is_of(noun: Token, classes: frozenset[str]) -> bool:
    """Whether a noun has one of some classes by its form, or by what its form may be the plural of."""
    word, plural = noun.lower_, noun.tag_ == "NNS"
    forms = (word.removesuffix("s"), word.removesuffix("es"), word.removesuffix("ies") + "y") if plural else (word,)
    return any(classes_of_lemma(form) & classes for form in forms)
