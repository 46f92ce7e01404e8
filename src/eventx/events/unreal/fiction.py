"""Fiction: what a novel tells of, a painting shows or a play turns on did not happen.

Works that tell of the world ("the documentary shows soldiers shooting a boy", "the book tells of his arrest") are none.
"""

from __future__ import annotations

from spacy.tokens import Token

from eventx.events.unreal.plots import is_told_now, opens_in_work
from eventx.events.unreal.works import fiction_words, is_character, is_part, is_staged, is_work
from eventx.language.clauses import SUBJECTS
from eventx.language.lemmas import lemma
from eventx.language.nouns.noun_classes import noun_classes
from eventx.language.verb_groups import verb_group
from eventx.limits import limits

_OBJECTS = (*SUBJECTS, "dobj")


def is_fiction(trigger: Token) -> bool:
    """Whether a word stands in what a work of art tells: below its verb of telling, below "in" or "about" the work."""
    now = is_told_now(trigger)
    token = trigger
    for _ in range(limits().triggers.fiction_arcs):
        if _tells(token, trigger, now) or _is_within(token) or _is_played(token):
            return True
        if now and _is_done_to_character(token):
            return True
        if token.head == token:
            break
        if token.dep_ in ("prep", "pobj", "pcomp") and _is_about(token):
            return True
        token = token.head
    return now and opens_in_work(trigger)


def _tells(verb: Token, trigger: Token, now: bool) -> bool:
    """Whether a verb tells what a work shows: "the painting *shows* the execution of a queen".

    What may be no work has a plot that is told in the present: "the book *follows* a girl who is kidnapped".
    """
    if verb == trigger or lemma(verb) not in fiction_words()["tells"]:
        return False
    subjects = [child for child in verb.children if child.dep_ in SUBJECTS]
    plot = now and lemma(verb) in fiction_words()["plots"]
    return any(is_work(noun) or (plot and is_staged(noun)) or _is_enacted(noun, verb, now) for noun in subjects)


def _is_enacted(noun: Token, verb: Token, now: bool) -> bool:
    """Whether a play tells a story: "the *play* tells how a queen is murdered"."""
    return now and lemma(noun) in fiction_words()["enacted"] and lemma(verb) == "tell"


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
    return any(is_work(noun) if preposition.i < verb.i else is_part(noun) for preposition, noun in inside)


def _is_done_to_character(verb: Token) -> bool:
    """Whether somebody in a work does it, or it is done to him: "the novel's *hero* is shot"."""
    if verb.pos_ not in ("VERB", "AUX"):
        return False
    return any(is_character(child) for child in verb.children if child.dep_ in _OBJECTS)


def _is_played(token: Token) -> bool:
    """Whether it is what the part does that somebody plays: "stars as *a spy* who kills"."""
    verb = token.head
    told = next((child for child in token.rights if child.dep_ == "relcl"), None)
    if told is None or "person" not in noun_classes(token) or not verb_group(told).simple_present:
        return False
    if lemma(verb) in fiction_words()["acts_out"] and token.dep_ == "dobj":
        return True
    if token.dep_ != "pobj" or verb.lower_ != "as" or verb.dep_ != "prep":
        return False
    return any(lemma(above) in fiction_words()["acts"] for above in (verb.head, verb.head.head))


def _is_about(token: Token) -> bool:
    """Whether a phrase says what a work is about: "a film *about* a kidnapping"."""
    preposition = token if token.dep_ == "prep" else token.head
    if preposition.lower_ not in fiction_words()["about"]:
        return False
    told = preposition.head
    subjects = [child for child in told.children if child.dep_ == "nsubj"] if lemma(told) == "be" else [told]
    return any(is_work(noun) for noun in subjects)
