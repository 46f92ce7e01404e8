"""Plots: what is told in the present behind "In the film", and in the sentences that go on with it."""

from __future__ import annotations

from itertools import islice, takewhile

from spacy.tokens import Token

from eventx.events.unreal.works import fiction_words, is_character, is_season, is_staged, is_work
from eventx.language.clauses import SUBJECTS
from eventx.language.lemmas import lemma
from eventx.language.sentences import sentence_before
from eventx.language.verb_groups import FINITE, verb_group
from eventx.language.views.asked_once import asked_once
from eventx.limits import limits

_OUTSIDE = frozenset({"GPE", "ORG", "NORP"})


def is_told_now(trigger: Token) -> bool:
    """Whether the clause of a word is in the simple present, as plots are told: "is shot", "must kill"."""
    for token in (trigger, *trigger.ancestors):
        if token.pos_ in ("VERB", "AUX") and (group := verb_group(token)).verb is not None:
            if group.infinitive or (token.tag_ in ("VBN", "VBG") and not group.helpers):
                continue
            return (group.simple_present or group.modal) and not group.progressive
    return not any(token.tag_ in FINITE for token in trigger.sent)


def opens_in_work(trigger: Token) -> bool:
    """Whether its sentence is set in a work, or goes on with the plot of the one before.

    >>> # "The novel's hero is a spy. He *kills* his brother."
    """
    sentence = trigger.sent
    if _is_set(sentence[0]):
        return True
    for _ in range(limits().triggers.plot_sentences):
        if not _goes_on(sentence[0]) or (before := sentence_before(sentence)) is None:
            return False
        sentence = before
        if _has_plot(sentence[0]):
            return True
    return False


@asked_once
def _is_set(first: Token) -> bool:
    """Whether a sentence begins "In the film", whatever the parser hangs it on."""
    if first.lower_ != "in":
        return False
    opening = islice(first.doc[first.i : first.sent.end], 1, limits().triggers.opening_words)
    return any(
        t.dep_ == "pobj" and t.head == first and (is_work(t) or is_staged(t) or is_season(t))
        for t in takewhile(_no_comma, opening)
    )


def _no_comma(token: Token) -> bool:
    return token.text != ","


@asked_once
def _has_plot(first: Token) -> bool:
    """Whether a sentence tells a plot: set in a work, of somebody in one, or of what a work tells."""
    if _is_set(first):
        return True
    root = first.sent.root
    group = verb_group(root)
    if not group.simple_present or group.progressive:
        return False
    subjects = [child for child in root.lefts if child.dep_ in SUBJECTS]
    if any(is_character(noun) for noun in subjects):
        return True
    return lemma(root) in fiction_words()["plots"] and any(is_work(noun) or is_staged(noun) for noun in subjects)


@asked_once
def _goes_on(first: Token) -> bool:
    """Whether a sentence goes on in the present, with people of the plot: no state, no body, nobody who says it."""
    root = first.sent.root
    group = verb_group(root)
    if root.tag_ not in FINITE and not group.helpers:
        return False
    timeless = group.simple_present or not group.words.isdisjoint(("must", "can"))
    if not timeless or group.progressive or lemma(root) in fiction_words()["speaking"]:
        return False
    subjects = [child for child in root.lefts if child.dep_ in SUBJECTS]
    return bool(subjects) and all(noun.ent_type_ not in _OUTSIDE for noun in subjects)
